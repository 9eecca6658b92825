import type { Cast, Document, LocatedTime } from "../stages.js";

export function findTimes(_document: Document, _cast: Cast): readonly LocatedTime[] {
  return [];
}
