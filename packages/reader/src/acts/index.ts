import type { Event, Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";

export function findEvents(
  _document: Document,
  _cast: Cast,
  _times: readonly LocatedTime[],
  _statements: readonly Statement[],
): readonly Event[] {
  return [];
}
