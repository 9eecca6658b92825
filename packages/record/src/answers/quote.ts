import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Quote } from "../views.js";

/** Cuts words out of stored articles. One cutter an answer: each article's text is fetched once. */
export interface Cutter {
  /** The words at a span, with the whole sentence or sentences around them. */
  quote(article: number, start: number, end: number): Quote;
}

export function createCutter(driver: Driver): Cutter {
  const texts = new Map<number, string>();
  function textOf(article: number): string {
    const known = texts.get(article);
    if (known !== undefined) return known;
    const found = String(sql(driver, "select text from texts where article = ?").get(article)?.text ?? "");
    texts.set(article, found);
    return found;
  }
  const last = "select start, stop from sentences where article = ? and start <= ? order by start desc limit 1";
  return {
    quote(article, start, end) {
      const text = textOf(article);
      const first = sql(driver, last).get(article, start);
      const final = sql(driver, last).get(article, Math.max(start, end - 1));
      const from = Math.min(Number(first?.start ?? start), start);
      const to = Math.max(Number(final?.stop ?? end), Number(first?.stop ?? end), end);
      return { text: text.slice(start, end), span: { start, end }, context: text.slice(from, to), contextStart: from };
    },
  };
}
