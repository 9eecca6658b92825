import type { Driver } from "./sqlite.js";
import { sql } from "./statement.js";

/** A fact about the whole library, such as `sample`; `undefined` when it was never set. */
export function getMeta(driver: Driver, key: string): string | undefined {
  return sql(driver, "select value from meta where key = ?").get(key)?.value as string | undefined;
}

export function setMeta(driver: Driver, key: string, value: string): void {
  sql(driver, "insert into meta values (?, ?) on conflict (key) do update set value = excluded.value").run(key, value);
}

/** Counts changes: an answer made at one generation is right as long as it stands. */
export function nextGeneration(driver: Driver): void {
  setMeta(driver, "generation", String(Number(getMeta(driver, "generation") ?? 0) + 1));
}
