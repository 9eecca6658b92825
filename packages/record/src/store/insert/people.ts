import type { Reading } from "@coranto/reader";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";

/** Keeps the counts of people who hold or held an office: only they have a page (EXPERIENCE.md, "Care"). */
export function countPeople(driver: Driver, reading: Reading, by: 1 | -1): void {
  const row = sql(
    driver,
    `insert into people values (?1, ?2, ?3, ?4) on conflict (name) do update set
       articles = articles + ?2, statements = statements + ?3, events = events + ?4`,
  );
  for (const [name, ids] of officeHolders(reading)) {
    const statements = reading.statements.filter(
      ({ speaker }) => "entity" in speaker && ids.has(speaker.entity),
    ).length;
    const events = reading.events.filter((event) =>
      [...event.actor, ...event.recipient].some(({ entity }) => ids.has(entity)),
    ).length;
    row.run(name, by, by * statements, by * events);
    if (by < 0) sql(driver, "delete from people where name = ? and articles <= 0").run(name);
  }
}

function officeHolders({ entities }: Reading): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { id, name, kind, office, unnamed } of entities)
    if (kind === "person" && office && !unnamed) holders.set(name, (holders.get(name) ?? new Set()).add(id));
  return holders;
}
