import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";

/** Counts anew the pairs of sides whose events or happenings changed. `last`: the newest act, of a plan the day it was told. */
export function refreshPairs(driver: Driver): void {
  for (const { a, b } of sql(driver, "select a, b from pairs indexed by pairs_stale where stale = 1").all()) {
    const events = sql(
      driver,
      `select count(*) as n, coalesce(sum(1 - repeated), 0) as once, max(case when day = '' or (seen <> '' and day > seen) then seen else day end) as last from event_pairs where a = ? and b = ?`,
    ).get(a!, b!)!;
    if (events.n === 0) {
      sql(driver, "delete from pairs where a = ? and b = ?").run(a!, b!);
      continue;
    }
    const happenings = sql(
      driver,
      `select count(*) as n, coalesce(sum(h.quad in ('V-COOP', 'M-COOP')), 0) as cooperation,
         coalesce(sum(h.quad in ('V-CONF', 'M-CONF')), 0) as conflict
       from (select distinct happening from event_pairs where a = ? and b = ?) d join happenings h on h.n = d.happening`,
    ).get(a!, b!)!;
    sql(
      driver,
      "update pairs set events = ?, once = ?, happenings = ?, cooperation = ?, conflict = ?, last = ?, stale = 0 where a = ? and b = ?",
    ).run(
      ...[events.n!, events.once!, happenings.n!, happenings.cooperation!, happenings.conflict!],
      ...[events.last === "" ? null : events.last!, a!, b!],
    );
  }
}
