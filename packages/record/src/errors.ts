import { CorantoError } from "@coranto/intake/errors";

/** The faults of the record, E301 to E310; docs/errors.md tells each at length. */
export const RECORD_ERRORS = {
  E301: "Another process is writing to this library",
  E302: "The disk is full",
  E303: "The library was written by a newer Coranto",
  E304: "This file is not a Coranto library",
  E305: "The library cannot be written here",
  E306: "The library file is damaged",
  E307: "There is no library here",
  E308: "No SQLite for this machine",
  E309: "The question is not understood",
  E310: "There is no such record",
} as const;
export type RecordErrorCode = keyof typeof RECORD_ERRORS;

const NEXT: Record<RecordErrorCode, string> = {
  E301: "Wait until it ends and run the same command again (nothing is repeated), or read with coranto serve meanwhile.",
  E302: "Free some space and run the same command again: what was stored is whole, nothing is repeated.",
  E303: "Update Coranto (npm install coranto@latest), or name another library with --db.",
  E304: "Name another file with --db; nothing was written to this one.",
  E305: "Check the rights of the file and its folder, or name another library with --db.",
  E306: "Copy the file aside, delete it and ingest the articles again; sqlite3 FILE .recover may save rows.",
  E307: "Make one: coranto ingest FILES --db FILE, or run coranto alone for the sample library.",
  E308: "Use Node 22.13 or newer, which has SQLite built in, or reinstall @photostructure/sqlite for this system.",
  E309: "Days are written 2026-04-20 or counted back from the newest article: 90d, 12w, 6m, 1y. docs/api.md lists every filter.",
  E310: "Search for its words, or take the id from a list.",
};

/**
 * @param place file, and what was being done with it; of a question, the part that is not understood
 * @param next what to do, when more is known than the code alone says
 */
export function recordError(code: RecordErrorCode, place: string, cause?: unknown, next = NEXT[code]): CorantoError {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  return new CorantoError(code, `${RECORD_ERRORS[code]}: ${place}${why}`, next);
}

/** SQLite's primary result codes that have a story of their own, https://sqlite.org/rescode.html */
const BY_RESULT: Readonly<Record<number, RecordErrorCode>> = {
  5: "E301",
  6: "E301",
  8: "E305",
  11: "E306",
  13: "E302",
  14: "E305",
  23: "E305",
  26: "E304",
};

/** @returns the coded form of a fault of SQLite at this library; any other error as it is */
export function fromSqlite(fault: unknown, path: string): unknown {
  if (fault instanceof CorantoError || !(fault instanceof Error)) return fault;
  const result = (fault as { errcode?: unknown }).errcode;
  const code = typeof result === "number" ? BY_RESULT[result & 0xff] : undefined;
  if (code) return recordError(code, path, fault);
  return /disk is full|ENOSPC/.test(fault.message) ? recordError("E302", path, fault) : fault;
}
