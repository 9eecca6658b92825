import type { EventRows } from "../rows.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";

/** One event with its parties; the happening it belongs to is found later (settle/). */
export function insertEvent(driver: Driver, article: number, rows: EventRows): void {
  const { event, parties, sides } = rows;
  const { lastInsertRowid } = sql(
    driver,
    `insert into events (article, event, key, day, act, mode, status, category, cameo, goldstein, quad, when_value, when_source,
       from_day, to_day, place, place_country, according_to, vouching, confidence, start, stop, evidence, why, doubts)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[
      article,
      event.id,
      rows.key,
      rows.day,
      event.act,
      event.mode ?? null,
      event.status,
      event.plover?.event ?? null,
    ],
    ...[event.cameo?.code ?? null, event.cameo?.goldstein ?? null, event.plover?.quad ?? null],
    ...[event.when.value, event.when.source, rows.from, rows.to, rows.place?.name ?? null, rows.place?.country ?? null],
    ...[event.according_to?.text ?? null, rows.vouching, event.confidence, event.trigger.start, event.trigger.end],
    ...[JSON.stringify(rows.evidence), JSON.stringify(event.why), JSON.stringify(rows.doubts)],
  );
  const n = Number(lastInsertRowid);
  const party = sql(driver, "insert into event_parties values (?, ?, ?, ?, ?, ?)");
  for (const [ord, { side, code, country, name }] of parties.entries()) party.run(n, side, ord, code, country, name);
  const pair = sql(
    driver,
    "insert into event_pairs (a, b, day, event, way, article, seen) values (?, ?, ?, ?, ?, ?, ?)",
  );
  const stale = sql(
    driver,
    "insert into pairs (a, b, events, once, happenings, cooperation, conflict) values (?, ?, 0, 0, 0, 0, 0) on conflict (a, b) do update set stale = 1",
  );
  for (const { a, b, way } of sides) {
    pair.run(a, b, rows.day, n, way, article, rows.published ?? "");
    stale.run(a, b);
  }
}
