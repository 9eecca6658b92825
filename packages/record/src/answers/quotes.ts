import type { QuotePlace, QuoteRow, Quotes } from "../overTimeViews.js";
import { compareQuotes } from "../quotes/compare.js";
import { samplesOf } from "../quotes/words.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import { ARTICLE_COLUMNS, ORIGIN, shortArticleRow } from "./article-row.js";
import { conditions, containing } from "./conditions.js";
import { cursorOf, limitOf, type PageQuery, placeOf } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";
import { type Cutter, createCutter } from "./quote.js";
import { matchOf, phrasesOf } from "./words.js";

/** An answer looks through no more quotes than this; `next` goes on behind them. */
const MOST_LOOKED = 1000;
/** A set phrase ("as soon as possible") stands in many quotes; so many of one group are compared. */
const MOST_ALIKE = 200;

export interface QuotesQuery extends PageQuery, PeriodQuery {
  readonly q?: string | undefined;
  /** Part of the speaker's name. */
  readonly by?: string | undefined;
  /** Only those printed by so many outlets or more. */
  readonly outlets?: number | undefined;
}

interface Found {
  readonly row: Row;
  readonly words: string;
}

/** Quotes, newest first; the same words in several articles are one quote with its places, earliest first. */
export function quotes(driver: Driver, query: QuotesQuery = {}): Quotes {
  const limit = limitOf(query);
  const after = placeOf(query, "string", "number");
  const { since, until } = periodOf(driver, query);
  let where = conditions();
  const phrases = phrasesOf(query.q ?? "");
  if (phrases.length > 0)
    where = where.and(
      "(q.article, q.statement) in (select article, statement from statements where n in (select rowid from statements_text where statements_text match ?))",
      matchOf(phrases),
    );
  else if (query.q?.trim()) return { next: null, quotes: [] };
  if (query.by) where = where.and("q.speaker like ? escape '\\'", containing(query.by));
  if (since !== null) where = where.and("q.day >= ?", since);
  if (until !== null) where = where.and("q.day <= ?", until);
  if (after) where = where.and("(q.day, q.n) < (?, cast(? as integer))", ...after);
  const rows = sql(
    driver,
    `select q.n, q.day from quotes q ${where.sql} order by q.day desc, q.n desc limit ${MOST_LOOKED + 1}`,
  ).all(...where.values);
  const cutter = createCutter(driver);
  const seen = new Set<number>();
  const out: QuoteRow[] = [];
  let looked = 0;
  for (const { n } of rows.slice(0, MOST_LOOKED)) {
    if (out.length === limit) break;
    looked++;
    if (seen.has(Number(n))) continue;
    const places = placesOf(driver, Number(n), cutter);
    for (const { row } of places) seen.add(Number(row.n));
    const one = quoteRow(places, cutter);
    if (one.outlets.length >= (query.outlets ?? 1)) out.push(one);
  }
  const last = rows[looked - 1];
  return { next: last && rows.length > looked ? cursorOf(String(last.day), Number(last.n)) : null, quotes: out };
}

const QUOTE = `select q.n, q.statement, q.speaker, q.start, q.stop, q.article, ${ARTICLE_COLUMNS}
  from quotes q join articles a on a.n = q.article ${ORIGIN} where q.n = ?`;

/** The quote and its like in other articles, by publication. */
function placesOf(driver: Driver, n: number, cutter: Cutter): readonly Found[] {
  const found = (one: number): Found => {
    const row = sql(driver, QUOTE).get(one)!;
    return { row, words: cutter.quote(Number(row.article), Number(row.start), Number(row.stop)).text };
  };
  const self = found(n);
  const alike = new Set<number>();
  const like = sql(driver, `select quote from quote_samples where sample = ? order by quote limit ${MOST_ALIKE}`);
  for (const sample of samplesOf(self.words)) for (const { quote } of like.all(sample)) alike.add(Number(quote));
  alike.delete(n);
  const others = [...alike].map(found).filter(({ row, words }) => {
    return row.article !== self.row.article && sameSpeaker(row, self.row) && compareQuotes(self.words, words);
  });
  return [self, ...others].sort((a, b) => order(a.row.published, b.row.published) || Number(a.row.n) - Number(b.row.n));
}

const order = (a: Row[string] | undefined, b: Row[string] | undefined): number => {
  const [x, y] = [String(a ?? "~"), String(b ?? "~")];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** One name in the other, or the same last word: "Mira Doval" and "Doval"; a speaker not known may be anybody. */
function sameSpeaker(a: Row, b: Row): boolean {
  const [x, y] = [String(a.speaker).toLowerCase(), String(b.speaker).toLowerCase()];
  return x === "" || y === "" || x.includes(y) || y.includes(x) || x.split(" ").at(-1) === y.split(" ").at(-1);
}

function quoteRow(places: readonly Found[], cutter: Cutter): QuoteRow {
  const first = places[0]!;
  const told = places.map(({ row, words }, at): QuotePlace => {
    const article = shortArticleRow(row);
    const likeness = at === 0 ? undefined : compareQuotes(first.words, words);
    return {
      statement: `${article.id}#${row.statement}`,
      article,
      speaker: String(row.speaker),
      quote: cutter.quote(Number(row.article), Number(row.start), Number(row.stop)),
      likeness: at === 0 ? "first" : (likeness?.kind ?? "changed"),
      changes: [...(likeness?.changes ?? [])],
    };
  });
  const outlets = [...new Set(told.flatMap(({ article }) => article.outlet ?? []))];
  const speaker = told.map((one) => one.speaker).reduce((best, one) => (one.length > best.length ? one : best), "");
  return { speaker, outlets, places: told };
}
