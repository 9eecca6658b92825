import { createHash } from "node:crypto";

/** Name of an article that was given none: the same words of the same outlet get the same name everywhere. 16 hex digits. */
export function contentId(text: string, outlet: string | undefined, published: string | undefined): string {
  const parts = JSON.stringify([text, outlet ?? null, published ?? null]);
  return createHash("sha256").update(parts).digest("hex").slice(0, 16);
}
