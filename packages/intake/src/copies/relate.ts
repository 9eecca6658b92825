import { sharedShingles } from "./shingles.js";

/** What the comparison needs of an article. */
export interface CopyText {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 or EDTF, as `Article.published.value`. */
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/** revision: one outlet's later version; copy: another outlet's print of the same text; partial: a part taken over. */
export type CopyKind = "revision" | "copy" | "partial";

export interface CopyPair {
  readonly a: string;
  readonly b: string;
  readonly kind: CopyKind;
  /** Share of the shorter text's five-word shingles that the other has too, 0 to 1. */
  readonly similarity: number;
  /** Who has it from whom, when the dates tell. */
  readonly direction?: "a-to-b" | "b-to-a";
}

/** Tuned on news/copy_groups, November 2026; shares of the shorter text's shingles. */
const COPY_FROM = 0.5;
const REVISION_FROM = 0.45;
const PARTIAL_FROM = 0.15;
/** A part must be longer than a shared quotation or a rights line. Shingles. */
const LEAST_SHARED = 12;
const REVISED_WITHIN_DAYS = 3;

export interface Prepared extends CopyText {
  readonly shingles: Uint32Array;
}

/** @returns how two texts hang together; undefined when they are independent */
export function relate(a: Prepared, b: Prepared): CopyPair | undefined {
  const shared = sharedShingles(a.shingles, b.shingles);
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  const similarity = shorter === 0 ? 0 : shared / shorter;
  const kind = kindOf(a, b, similarity, shared);
  if (!kind) return undefined;
  const direction = directionOf(a.published, b.published);
  return {
    a: a.id,
    b: b.id,
    kind,
    similarity: Math.round(similarity * 1000) / 1000,
    ...(direction ? { direction } : {}),
  };
}

function kindOf(a: Prepared, b: Prepared, similarity: number, shared: number): CopyKind | undefined {
  if (isSameStory(a, b)) return "revision";
  const near = isNear(a.published, b.published);
  const sameOutlet = a.outlet !== undefined && a.outlet === b.outlet;
  if (sameOutlet && near && similarity >= REVISION_FROM) return "revision";
  if (similarity >= COPY_FROM) return "copy";
  return similarity >= PARTIAL_FROM && shared >= LEAST_SHARED ? "partial" : undefined;
}

/** One address, or one outlet with one headline within days: a revision however much was rewritten. */
function isSameStory(a: CopyText, b: CopyText): boolean {
  if (a.url && a.url === b.url) return true;
  const title = a.title?.trim();
  return Boolean(
    title &&
      title.length > 15 &&
      a.outlet &&
      a.outlet === b.outlet &&
      title === b.title?.trim() &&
      isNear(a.published, b.published),
  );
}

const DAY_MILLISECONDS = 86_400_000;

/** @returns milliseconds since 1970 of a day or minute; undefined for intervals and what is no date */
function timeOf(published: string | undefined): number | undefined {
  if (!published || !/^\d{4}-\d{2}-\d{2}/.test(published)) return undefined;
  const time = Date.parse(/T\d{2}:\d{2}$/.test(published) ? `${published}Z` : published);
  return Number.isNaN(time) ? undefined : time;
}

/** Unknown dates count as near. */
function isNear(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [timeOf(a), timeOf(b)];
  return (
    first === undefined || second === undefined || Math.abs(first - second) <= REVISED_WITHIN_DAYS * DAY_MILLISECONDS
  );
}

function directionOf(a: string | undefined, b: string | undefined): CopyPair["direction"] {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first === undefined || second === undefined || first === second) return undefined;
  return first < second ? "a-to-b" : "b-to-a";
}
