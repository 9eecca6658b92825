import type { Driver, Prepared } from "./sqlite.js";

const prepared = new WeakMap<Driver, Map<string, Prepared>>();

/** A statement of SQL, prepared once a connection. */
export function sql(driver: Driver, text: string): Prepared {
  const known = prepared.get(driver) ?? new Map<string, Prepared>();
  prepared.set(driver, known);
  const found = known.get(text) ?? driver.prepare(text);
  known.set(text, found);
  return found;
}
