import type { ExpectationRow, Expectations } from "../overTimeViews.js";
import { outcomeOf } from "../settle/outcome.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import { ARTICLE_COLUMNS, ORIGIN, shortArticleRow, text } from "./article-row.js";
import { conditions, containing } from "./conditions.js";
import { eventRow } from "./event-row.js";
import { cursorOf, limitOf, type PageQuery, placeOf } from "./paging.js";
import { newestDay, type PeriodQuery, periodOf } from "./period.js";
import { type Cutter, createCutter } from "./quote.js";

/** An answer looks through no more expectations than this; `next` goes on behind them. */
const MOST_LOOKED = 500;

export interface ExpectationsQuery extends PageQuery, PeriodQuery {
  /** Who expects it: a country code or part of a name. */
  readonly by?: string | undefined;
  /** Country codes the expectation names, all of them. */
  readonly about?: readonly string[] | undefined;
  /** Only those that nothing and nobody has settled. */
  readonly open?: boolean | undefined;
  readonly copies?: string | undefined;
}

/** What is expected, newest publication first, each with what later articles made of it. */
export function expectations(driver: Driver, query: ExpectationsQuery = {}): Expectations {
  const limit = limitOf(query);
  const after = placeOf(query, "string", "number");
  const { since, until } = periodOf(driver, query);
  let where = conditions();
  if (query.copies !== "all") where = where.and("a.origin = a.n");
  if (query.by)
    where = /^[A-Z]{3}$/.test(query.by)
      ? where.and("x.country = ?", query.by)
      : where.and("x.holder like ? escape '\\'", containing(query.by));
  for (const code of query.about ?? []) where = where.and("x.countries like ?", `%"${code.replace(/[^A-Z]/g, "")}"%`);
  if (since !== null) where = where.and("x.day >= ?", since);
  if (until !== null) where = where.and("x.day <= ?", until);
  if (after) where = where.and("(x.day, x.n) < (?, cast(? as integer))", ...after);
  const rows = sql(
    driver,
    `select x.*, a.origin, ${ARTICLE_COLUMNS} from expectations x join articles a on a.n = x.article ${ORIGIN} ${where.sql}
     order by x.day desc, x.n desc limit ${MOST_LOOKED + 1}`,
  ).all(...where.values);
  const newest = newestDay(driver);
  const cutter = createCutter(driver);
  const found: ExpectationRow[] = [];
  let looked = 0;
  for (const row of rows.slice(0, MOST_LOOKED)) {
    if (found.length === limit) break;
    looked++;
    const one = expectationRow(driver, row, newest, cutter);
    if (!query.open || (one.decision ?? one).outcome === "open") found.push(one);
  }
  const last = rows[looked - 1];
  return {
    looked,
    next: last && rows.length > looked ? cursorOf(String(last.day), Number(last.n)) : null,
    expectations: found,
  };
}

function expectationRow(driver: Driver, row: Row, newest: string | null, cutter: Cutter): ExpectationRow {
  const article = shortArticleRow(row);
  const [acts, countries] = [JSON.parse(String(row.acts)), JSON.parse(String(row.countries))];
  const day = String(row.day);
  const settled = outcomeOf(
    driver,
    { day, until: text(row.until), acts, countries, origin: Number(row.origin) },
    newest,
  );
  const decided = sql(driver, "select outcome, note from decisions where article = ? and start = ? and stop = ?").get(
    article.id,
    row.start!,
    row.stop!,
  );
  return {
    id: `${article.id}#${row.expectation}`,
    article,
    holder: { name: String(row.holder), country: text(row.country) },
    content: cutter.quote(Number(row.article), Number(row.start), Number(row.stop)),
    likelihood: row.likelihood as ExpectationRow["likelihood"],
    horizon: text(row.horizon),
    acts,
    countries,
    confidence: Number(row.confidence),
    outcome: settled.outcome,
    evidence: settled.event === null ? null : eventRow(driver, settled.event, cutter),
    decision: decided ? { outcome: decided.outcome as ExpectationRow["outcome"], note: text(decided.note) } : null,
  };
}
