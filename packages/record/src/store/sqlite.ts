import { createRequire } from "node:module";
import { recordError } from "../errors.js";

export type Value = null | number | string | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

export interface Prepared {
  run(...values: Value[]): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint };
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
  iterate(...values: Value[]): Iterable<Row>;
}

/** What node:sqlite and @photostructure/sqlite have in common. */
export interface Driver {
  exec(sql: string): void;
  prepare(sql: string): Prepared;
  close(): void;
}

interface Module {
  DatabaseSync: new (path: string, options: { readOnly: boolean; timeout: number }) => Driver;
}
export type Engine = "node" | "photostructure";

/** Node's own SQLite; `undefined` where Node has none (before 22.13). Its "experimental" warning is not for users. */
function nodeSqlite(): Module | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule("node:sqlite" as "node:fs") as unknown as Module | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function photostructure(): Module | undefined {
  try {
    return createRequire(import.meta.url)("@photostructure/sqlite") as Module;
  } catch {
    return undefined;
  }
}

const ENGINES: Readonly<Record<Engine, () => Module | undefined>> = { node: nodeSqlite, photostructure };

/** @returns the engines that work on this machine, best first */
export function engines(): Engine[] {
  return (Object.keys(ENGINES) as Engine[]).filter((name) => ENGINES[name]() !== undefined);
}

/** @param waitMs how long to wait for another process's transaction before E301 */
export function connect(path: string, options: { readOnly: boolean; waitMs: number; engine?: Engine }): Driver {
  const names = options.engine ? [options.engine] : (Object.keys(ENGINES) as Engine[]);
  for (const name of names) {
    const module = ENGINES[name]();
    if (module) return new module.DatabaseSync(path, { readOnly: options.readOnly, timeout: options.waitMs });
  }
  throw recordError("E308", `${process.platform} ${process.arch}, Node ${process.versions.node}`);
}
