import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { EventRow, Party } from "../views.js";
import { ARTICLE_COLUMNS, ORIGIN, shortArticleRow, text } from "./article-row.js";
import type { Cutter } from "./quote.js";

const EVENT = `select e.*, h.id as happening_id, ${ARTICLE_COLUMNS}
from events e join articles a on a.n = e.article ${ORIGIN} left join happenings h on h.n = e.happening where e.n = ?`;

/** @param n row number of the event */
export function eventRow(driver: Driver, n: number, cutter: Cutter): EventRow {
  const row = sql(driver, EVENT).get(n)!;
  const article = shortArticleRow(row);
  const { actor, recipient } = partiesOf(driver, n);
  return {
    id: `${article.id}#${row.event}`,
    event: String(row.event),
    happening: text(row.happening_id),
    article,
    actor,
    recipient,
    act: row.act as EventRow["act"],
    mode: text(row.mode),
    status: row.status as EventRow["status"],
    category: row.category as EventRow["category"],
    cameo: text(row.cameo),
    goldstein: row.goldstein as number | null,
    quad: row.quad as EventRow["quad"],
    when: whenOf(row),
    where: text(row.place),
    accordingTo: text(row.according_to),
    confidence: Number(row.confidence),
    doubts: JSON.parse(String(row.doubts)),
    evidence: spansOf(row.evidence).map(([start, end]) => cutter.quote(Number(row.article), start, end)),
    why: JSON.parse(String(row.why)),
  };
}

export function partiesOf(driver: Driver, event: number): { actor: Party[]; recipient: Party[] } {
  const rows = sql(driver, "select side, code, country, name from event_parties where event = ? order by ord").all(
    event,
  );
  const of = (side: string): Party[] =>
    rows
      .filter((row) => row.side === side)
      .map(({ code, country, name }) => ({ code: String(code), country: String(country), name: String(name) }));
  return { actor: of("actor"), recipient: of("recipient") };
}

export const whenOf = (row: Row): EventRow["when"] => ({
  value: String(row.when_value),
  source: row.when_source as EventRow["when"]["source"],
  from: text(row.from_day),
  to: text(row.to_day),
});

/** Spans as they are stored: `[[start, end], …]`. */
export const spansOf = (stored: Row[string] | undefined): [number, number][] => JSON.parse(String(stored));
