import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Search } from "../views.js";
import { ARTICLE_COLUMNS, articleRow, ORIGIN } from "./article-row.js";
import { copiesMode } from "./copies.js";
import { cursorOf, limitOf, type PageQuery, pageOf, placeOf } from "./paging.js";
import { createCutter } from "./quote.js";
import { marksOf, matchOf, phrasesOf } from "./words.js";

export interface SearchQuery extends PageQuery {
  readonly q: string;
  readonly copies?: string | undefined;
}

/** Counting stops here. */
const MOST = 1000;

/** Sentences with all the words, newest publication first. */
export function search(driver: Driver, query: SearchQuery): Search {
  const limit = limitOf(query);
  const after = placeOf(query, "number");
  const copies = copiesMode(query.copies);
  const phrases = phrasesOf(query.q);
  if (phrases.length === 0) return { query: query.q, total: 0, atLeast: false, copies, hits: [], next: null };
  const match = matchOf(phrases);
  const from = `from sentences_text f join sentences s on s.n = f.rowid join articles a on a.n = s.article`;
  const own = copies === "once" ? "and a.origin = a.n" : "";
  const total = Number(
    sql(driver, `select count(*) as n from (select 1 ${from} where f.sentences_text match ? ${own} limit ?)`).get(
      match,
      MOST + 1,
    )!.n,
  );
  const rows = sql(
    driver,
    `select s.n, s.start, s.stop, ${ARTICLE_COLUMNS} ${from} ${ORIGIN}
     where f.sentences_text match ? and f.rowid < cast(? as integer) ${own} order by f.rowid desc limit ?`,
  ).all(match, after?.[0] ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(Number(last.n)));
  const cutter = createCutter(driver);
  return {
    query: query.q,
    total: Math.min(total, MOST),
    atLeast: total > MOST,
    copies,
    hits: page.rows.map((row) => {
      const quote = cutter.quote(Number(row.article_n), Number(row.start), Number(row.stop));
      return { article: articleRow(row), quote, marks: marksOf(quote.context, phrases) };
    }),
    next: page.next,
  };
}
