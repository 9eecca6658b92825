import { markLoose } from "../copies/link.js";
import { shiftDay } from "../days.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Fact } from "./fact.js";
import { groupFacts } from "./group.js";
import { happeningId } from "./id.js";
import { refreshPairs } from "./pair-counts.js";
import { RADIUS_DAYS } from "./reach.js";
import { refreshHappenings } from "./refresh.js";

const FACTS = `
select e.n, e.article, a.id || '#' || e.event as ref, e.act, e.mode, e.status, e.from_day, e.to_day, e.when_value, e.when_source, e.place,
  e.place_country, o.day as published, e.day, e.happening, h.id
from events e join articles a on a.n = e.article join articles o on o.n = a.origin left join happenings h on h.n = e.happening
where e.key = ? and e.day between ? and ?`;

/**
 * Makes happenings of the events that have none yet, and of those around them that they change. Call inside a transaction.
 *
 * @param touched happenings that lost an event, or whose articles got another origin
 */
export function settle(driver: Driver, touched: Iterable<number> = []): void {
  const changed = new Set(touched);
  const fresh = sql(
    driver,
    "select key, min(day) as low, max(day) as high from events indexed by events_new where settled = 0 group by key order by key",
  ).all();
  for (const { key, low, high } of fresh) settleKey(driver, String(key), String(low), String(high), changed);
  sql(driver, "update events set settled = 1 where settled = 0").run();
  refreshHappenings(driver, changed);
  refreshPairs(driver);
}

function settleKey(driver: Driver, key: string, low: string, high: string, changed: Set<number>): void {
  const rows = sql(driver, FACTS).all(key, shifted(low, -2 * RADIUS_DAYS), shifted(high, 2 * RADIUS_DAYS));
  const inner = { from: shifted(low, -RADIUS_DAYS), to: shifted(high, RADIUS_DAYS) };
  const homes = new Map<string, string>();
  for (const { mark, facts } of groupFacts(rows.map(factOf))) {
    const id = happeningId(key, mark);
    for (const { ref } of facts) homes.set(ref, id);
  }
  for (const row of rows) {
    const id = homes.get(String(row.ref));
    const day = String(row.day);
    if (id === (row.id ?? undefined) || day < inner.from || day > inner.to) continue;
    const home = id === undefined ? null : happeningNumber(driver, id, key, row);
    for (const one of [home, row.happening]) if (typeof one === "number") changed.add(one);
    sql(driver, "update events set happening = ? where n = ?").run(home, row.n!);
    sql(driver, "update event_pairs set happening = ? where event = ?").run(home, row.n!);
    if (home === null) markLoose(driver, Number(row.article));
  }
}

/** A day moved; unknown days stay before all others. */
const shifted = (day: string, days: number): string => (day === "" ? "" : shiftDay(day, days));

function happeningNumber(driver: Driver, id: string, key: string, { act, status, n }: Row): number {
  const known = sql(driver, "select n from happenings where id = ?").get(id);
  if (known) return Number(known.n);
  return Number(
    sql(
      driver,
      `insert into happenings (id, key, act, status, moved, countries, reports, copies, sources, lead) values (?, ?, ?, ?, 0, 0, 0, 0, 0, ?)`,
    ).run(id, key, act!, status!, n!).lastInsertRowid,
  );
}

function factOf(row: Row): Fact {
  return {
    ref: String(row.ref),
    act: row.act as Fact["act"],
    mode: row.mode as string | null,
    status: row.status as Fact["status"],
    from: row.from_day as string | null,
    to: row.to_day as string | null,
    whenValue: String(row.when_value),
    assumed: row.when_source === "assumed",
    place: row.place as string | null,
    placeCountry: row.place_country as string | null,
    published: row.published as string | null,
  };
}
