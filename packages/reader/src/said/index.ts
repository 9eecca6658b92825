import type { Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";

export { findQuotations } from "./quotations.js";

export function findStatements(_document: Document, _cast: Cast, _times: readonly LocatedTime[]): readonly Statement[] {
  return [];
}
