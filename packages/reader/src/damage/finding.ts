import type { Damage } from "@coranto/intake/article";

/** One kind of damage and how it is found; `why` of each finding is the finder's name. */
export interface DamageFinder {
  readonly name: string;
  find(text: string): Iterable<Found>;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** What the span probably read before. */
  readonly repair?: string | undefined;
}

export function toDamage({ start, end, kind, repair }: Found, why: string): Damage {
  return { span: { start, end }, kind, ...(repair === undefined ? {} : { repair }), why: [why] };
}

/** How far a paragraph is followed either way, in UTF-16 units: no text makes this slow. */
const FAR = 2000;

/** @returns where the paragraph around `at` begins and ends, line ends excluded, within 2,000 units */
export function paragraphAround(text: string, at: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, at - FAR), at);
  const after = text.slice(at, at + FAR);
  const end = after.indexOf("\n");
  return { start: at - before.length + before.lastIndexOf("\n") + 1, end: at + (end < 0 ? after.length : end) };
}

/** @returns true when a quotation is open at `at`, by the marks before it in its paragraph */
export function insideQuotation(text: string, at: number): boolean {
  const from = paragraphAround(text, at).start;
  let straight = false;
  let curly = 0;
  for (let index = from; index < at; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) straight = !straight;
    else if (code === 0x201c) curly++;
    else if (code === 0x201d && curly > 0) curly--;
  }
  return straight || curly > 0;
}
