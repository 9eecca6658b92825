import type { Sentence } from "@coranto/language";
import type { Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime, Quotation } from "../stages.js";

export function findQuotations(_sentences: readonly Sentence[], _text: string): readonly Quotation[] {
  return [];
}

export function findStatements(_document: Document, _cast: Cast, _times: readonly LocatedTime[]): readonly Statement[] {
  return [];
}
