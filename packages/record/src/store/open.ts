import { existsSync, statSync } from "node:fs";
import { fromSqlite, recordError } from "../errors.js";
import { fillSaid } from "./insert/fill.js";
import { APPLICATION_ID, MIGRATIONS } from "./schema.js";
import { connect, type Driver, type Engine } from "./sqlite.js";
import { transaction } from "./transaction.js";
import { enterWriter } from "./writers.js";

export interface OpenOptions {
  /** `read` never changes the file; `write` makes it where there is none. */
  readonly mode?: "read" | "write";
  /** How long to wait for another process's transaction before E301. */
  readonly waitMs?: number;
  readonly engine?: Engine;
}

/** Measured in docs/decisions/301-durability.md: a commit is on the disk when `add` returns. */
const WRITE_PRAGMAS = "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;";
const PRAGMAS =
  "pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536; pragma mmap_size = 1073741824;";

/**
 * @returns a connection to a library of the newest form
 * @throws CorantoError `E301` to `E308`; the file is as it was
 */
export function open(path: string, { mode = "write", waitMs = 5000, engine }: OpenOptions = {}): Driver {
  const readOnly = mode === "read";
  const there = existsSync(path);
  if (!there && readOnly) throw recordError("E307", path);
  if (there && !statSync(path).isFile()) throw recordError("E304", `${path} is a folder or a device`);
  let driver: Driver | undefined;
  try {
    driver = connect(path, { readOnly, waitMs, ...(engine ? { engine } : {}) });
    check(driver, path, readOnly);
    if (!readOnly) prepare(driver, path);
    driver.exec(PRAGMAS);
    return driver;
  } catch (fault) {
    driver?.close();
    throw fromSqlite(fault, path);
  }
}

const pragma = (driver: Driver, name: string): number =>
  Number(Object.values(driver.prepare(`pragma ${name}`).get()!)[0]);

function check(driver: Driver, path: string, readOnly: boolean): void {
  const empty = driver.prepare("select count(*) as n from sqlite_schema").get()!.n === 0;
  if (empty && readOnly) throw recordError("E307", path);
  if (!empty && pragma(driver, "application_id") !== APPLICATION_ID) throw recordError("E304", path);
  const version = pragma(driver, "user_version");
  if (version > MIGRATIONS.length)
    throw recordError("E303", `${path} has form ${version}, this Coranto knows ${MIGRATIONS.length}`);
  if (!empty && readOnly && version < MIGRATIONS.length)
    throw recordError("E305", `${path} has the older form ${version} and was opened for reading only`);
}

function prepare(driver: Driver, path: string): void {
  driver.exec(WRITE_PRAGMAS);
  transaction(driver, path, () => {
    const before = pragma(driver, "user_version");
    for (const step of MIGRATIONS.slice(before)) driver.exec(step);
    if (before === 1) fillSaid(driver);
    driver.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`);
    enterWriter(driver);
  });
}
