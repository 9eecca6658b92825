import { fromSqlite, recordError } from "../errors.js";
import type { Driver } from "./sqlite.js";
import { otherWriters } from "./writers.js";

/**
 * All of `work` is stored or none of it.
 *
 * @throws CorantoError `E301` when another process writes for longer than the connection waits, `E302` when the disk is full
 */
export function transaction<T>(driver: Driver, path: string, work: () => T): T {
  let begun = false;
  try {
    driver.exec("begin immediate");
    begun = true;
    const result = work();
    driver.exec("commit");
    return result;
  } catch (fault) {
    if (begun) rollBack(driver);
    throw coded(driver, fault, path);
  }
}

/** SQLite rolls back by itself after some faults, a full disk among them; a second time is an error of its own. */
function rollBack(driver: Driver): void {
  try {
    driver.exec("rollback");
  } catch {}
}

function coded(driver: Driver, fault: unknown, path: string): unknown {
  const error = fromSqlite(fault, path);
  const busy = (fault as { errcode?: unknown }).errcode;
  return busy === 5 || busy === 6 ? recordError("E301", `${path} is in use by ${otherWriters(driver)}`) : error;
}
