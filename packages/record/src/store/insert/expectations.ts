import type { Entity, Reading } from "@coranto/reader";
import { dayRange } from "../../days.js";
import { eventRows } from "../rows.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";
import { sideOf } from "./entities.js";

/** The expectations, each with the acts and countries by which later reports settle it (settle/outcome.ts). */
export function insertExpectations(driver: Driver, article: number, day: string | null, reading: Reading): void {
  if (reading.expectations.length === 0) return;
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]));
  const events = new Map<string, ReturnType<typeof eventRows>[number]>(
    eventRows(reading).map((rows) => [rows.event.id, rows]),
  );
  const row = sql(driver, "insert into expectations values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const one of reading.expectations) {
    const holder = "entity" in one.holder ? entities.get(one.holder.entity) : undefined;
    const acts = new Set<string>(one.acts);
    const inside = one.about.flatMap((id) => events.get(id) ?? []).filter(({ event }) => acts.has(event.act));
    const named = one.about.flatMap((id) => {
      const entity = entities.get(id);
      return (entity && sideOf(entity)) ?? [];
    });
    // In the order of the words: the first is the one of whom most is expected.
    const countries = new Set([...named, ...inside.flatMap(({ parties }) => parties.map(({ country }) => country))]);
    row.run(
      ...[article, one.id, day ?? "", holder?.name ?? ("text" in one.holder ? one.holder.text : "")],
      ...[(holder && sideOf(holder)) ?? null, one.content.start, one.content.end, one.likelihood],
      ...[one.horizon ?? null, one.horizon === undefined ? null : dayRange(one.horizon).to],
      ...[JSON.stringify([...acts].sort()), JSON.stringify([...countries]), one.confidence],
    );
  }
}
