import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Said, StatementRow } from "../views.js";
import { ARTICLE_COLUMNS, ORIGIN, shortArticleRow, text } from "./article-row.js";
import { conditions } from "./conditions.js";
import { copiesMode } from "./copies.js";
import { spansOf } from "./event-row.js";
import { cursorOf, limitOf, type PageQuery, pageOf, placeOf } from "./paging.js";
import { party } from "./party.js";
import { type PeriodQuery, periodOf } from "./period.js";
import { type Cutter, createCutter } from "./quote.js";
import { matchOf, phrasesOf } from "./words.js";

export interface SaidQuery extends PageQuery, PeriodQuery {
  /** Words of what was said. */
  readonly q?: string | undefined;
  /** A code (`XAR`, `XARGOV`) or part of a name. */
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  readonly copies?: string | undefined;
}

/** Statements, newest publication first. */
export function said(driver: Driver, query: SaidQuery = {}): Said {
  const limit = limitOf(query);
  const after = placeOf(query, "number");
  const { since, until } = periodOf(driver, query);
  const phrases = phrasesOf(query.q ?? "");
  let where = conditions();
  let articles = conditions();
  if (phrases.length > 0) where = where.and("statements_text match ?", matchOf(phrases));
  else if (query.q?.trim()) return { total: 0, next: null, statements: [] };
  if (query.by) where = party(where, query.by, { country: "s.country", code: "s.code", name: "s.speaker" });
  if (query.to)
    where = party(where, query.to, {
      country: "substr(s.addressee_code, 1, 3)",
      code: "s.addressee_code",
      name: "s.addressee",
    });
  if (since !== null) articles = articles.and("a.day >= ?", since);
  if (until !== null) articles = articles.and("a.day <= ?", until);
  if (copiesMode(query.copies) === "once") articles = articles.and("a.origin = a.n");
  // Joined, not asked for as a set of numbers: counts take 120 ms against 170 at 100,000 articles.
  const words =
    phrases.length > 0 ? "statements_text join statements s on s.n = statements_text.rowid" : "statements s";
  const from = `from ${words} join articles a on a.n = s.article`;
  const everything = where.sql === "";
  where = where.with(articles);
  const counted = everything
    ? `select coalesce(sum(a.statements), 0) as n from articles a ${where.sql}`
    : `select count(*) as n ${from} ${where.sql}`;
  const total = Number(sql(driver, counted).get(...where.values)!.n);
  if (after) where = where.and("s.n < cast(? as integer)", ...after);
  const rows = sql(
    driver,
    `select s.*, ${ARTICLE_COLUMNS} ${from} ${ORIGIN} ${where.sql} order by s.n desc limit ?`,
  ).all(...where.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(Number(last.n)));
  const cutter = createCutter(driver);
  return { total, next: page.next, statements: page.rows.map((row) => statementRow(row, cutter)) };
}

function statementRow(row: Row, cutter: Cutter): StatementRow {
  const article = shortArticleRow(row);
  return {
    id: `${article.id}#${row.statement}`,
    article,
    speaker: { name: String(row.speaker), code: text(row.code), country: text(row.country) },
    kind: row.kind as StatementRow["kind"],
    content: spansOf(row.content).map(([start, end]) => cutter.quote(Number(row.article), start, end)),
    cue: text(row.cue),
    addressee: text(row.addressee),
    when: text(row.when_value),
    accordingTo: text(row.according_to),
    confidence: Number(row.confidence),
  };
}
