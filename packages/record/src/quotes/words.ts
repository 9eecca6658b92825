import type { Span } from "@coranto/language";
import type { Statement } from "@coranto/reader";

/** Words of one group; two quotes that share a group are compared. */
const GROUP = 4;
/** So many groups of a quote are kept: those with the smallest numbers, so that two versions keep the same ones. */
const SAMPLES = 8;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const MARKED = /[“"„«]([^”"»“]{12,2000})[”"»]/g;

/** Where the words in quotation marks of a statement stand: all of a direct one, the marked parts of a mixed one. */
export function quotedIn(text: string, kind: Statement["kind"], content: readonly Span[]): readonly Span[] {
  if (kind === "direct") return content;
  if (kind === "indirect") return [];
  return content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(MARKED)].map(({ index, 1: inside = "" }) => ({
      start: start + index + 1,
      end: start + index + 1 + inside.length,
    })),
  );
}

/** Words in small letters, one form of apostrophe. */
export function wordsOf(quote: string): readonly string[] {
  return (quote.toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll("’", "'"));
}

/** Numbers (32 bits) of a quote's word groups, the smallest first; none when it is shorter than a group. */
export function samplesOf(quote: string): readonly number[] {
  const words = wordsOf(quote);
  const all = new Set<number>();
  for (let at = 0; at + GROUP <= words.length; at++) all.add(hashOf(words.slice(at, at + GROUP).join(" ")));
  return [...all].sort((a, b) => a - b).slice(0, SAMPLES);
}

/** FNV-1a. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
