import { readFile, stat } from "node:fs/promises";
import { intakeError } from "@coranto/intake/errors";
import type { Lists, OwnLists } from "@coranto/lexicon";
import { UsageError } from "./faults.js";

/** Files of own lists as a command line names them. */
export interface ListFiles {
  readonly rules?: string;
  readonly actors?: string;
  readonly weights?: string;
  /** Rules and actors take the place of Coranto's. */
  readonly instead?: boolean;
}

/** Longer than this is no list that somebody keeps by hand. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The own lists of a command; `undefined` when it names none.
 *
 * @throws CorantoError `E101` to `E106` for the file, `E203` and `E204` for what stands in it
 */
export async function listsOf({ rules, actors, weights, instead }: ListFiles): Promise<Lists | undefined> {
  if (rules === undefined && actors === undefined && weights === undefined) {
    if (instead) throw new UsageError("--instead of what?", "Name own lists with --rules or --actors.");
    return undefined;
  }
  const { ownLists } = await import("@coranto/lexicon");
  const own: OwnLists = {
    ...(rules === undefined ? {} : { rules: await textOf(rules) }),
    ...(actors === undefined ? {} : { actors: await textOf(actors) }),
    ...(weights === undefined ? {} : { weights: await textOf(weights) }),
    ...(instead ? { insteadOf: ["rules", "actors"] } : {}),
    files: Object.fromEntries(Object.entries({ rules, actors, weights }).filter(([, file]) => file !== undefined)),
  };
  return ownLists(own);
}

async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw intakeError("E101", file);
  if (found.isDirectory()) throw intakeError("E102", file);
  if (!found.isFile()) throw intakeError("E106", `${file} is not a plain file`);
  if (found.size > MAX_LIST_BYTES) throw intakeError("E105", file);
  const bytes = await readFile(file);
  if (bytes.includes(0)) throw intakeError("E104", file);
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}
