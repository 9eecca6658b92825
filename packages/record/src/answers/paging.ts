import { recordError } from "../errors.js";
import type { Value } from "../store/sqlite.js";

export interface PageQuery {
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export function limitOf({ limit = DEFAULT_LIMIT }: PageQuery): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw recordError("E309", `limit=${limit}, not 1 to ${MAX_LIMIT}`);
}

/** A cursor names the last row of a page by what the list is ordered by. */
export const cursorOf = (...place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** @returns the place a page begins after, `undefined` for the first page */
export function placeOf({ cursor }: PageQuery, ...kinds: readonly ("string" | "number")[]): Value[] | undefined {
  if (cursor === undefined) return undefined;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw recordError("E309", "cursor", undefined, "Take `next` of the page before, unchanged, with the same filters.");
  }
  if (Array.isArray(place) && place.length === kinds.length && place.every((one, i) => typeof one === kinds[i]))
    return place as Value[];
  throw recordError("E309", "cursor", undefined, "Take `next` of the page before, unchanged, with the same filters.");
}

/** Rows of a page asked for with one more than its limit: the rows, and the cursor of the next page if there is one. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  cursor: (last: T) => string,
): { rows: T[]; next: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? cursor(page.at(-1)!) : null };
}
