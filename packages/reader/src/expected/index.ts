import type { Event, Expectation, Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";

export function findExpectations(
  _document: Document,
  _cast: Cast,
  _times: readonly LocatedTime[],
  _statements: readonly Statement[],
  _events: readonly Event[],
): readonly Expectation[] {
  return [];
}
