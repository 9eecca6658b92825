import { createHash } from "node:crypto";
import type { Article } from "@coranto/intake/article";

/**
 * What makes two articles the same to the record: who published which words when, not under what id or file name they came.
 *
 * @returns 32 hex digits
 */
export function contentHash({ text, title, outlet, published, url }: Article): string {
  const parts = [text, title ?? null, outlet ?? null, published?.value ?? null, url ?? null];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
