import { isDigit, isLetter, isUpper, isWordy } from "./chars.js";

/** Prefixes that EWT and GUM leave joined to their word; every other hyphen is a word of its own. */
const PREFIXES: ReadonlySet<string> = new Set(
  "e non mid pre anti re post co over pro multi ex sub semi cross neo psycho socio arch counter intra pan mini inter hm uh ultra trans un extra bi tri quasi pseudo".split(
    " ",
  ),
);

const DIGITS_AND_HYPHENS = /[\d-]{1,40}/y;
const DIGITS_AND_SLASHES = /[\d/-]{1,40}/y;
const PHONE = /^(?:\d+-\d+-\d[\d-]*|\d{1,3}-\d{4}|\d{5}-\d{4})$/;
const DATE = /^(?:\d{1,4}\/\d{1,2}\/\d{1,4}|(?:\d|1[0-2])\/\d\d|\d{3}\/\d{3}-\d{4})$/;

function runAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Start of the part of a word before `at`, back to a hyphen or the word's start. */
function partStart(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && isLetter(text.charCodeAt(from - 1))) from--;
  return from;
}

/** @returns true when the hyphen at `at` stays inside the word that starts at `start` */
export function keepsHyphen(text: string, start: number, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
    return PHONE.test(runAt(DIGITS_AND_HYPHENS, text, start));
  const from = partStart(text, start, at);
  return at > from && at - from <= 7 && PREFIXES.has(text.slice(from, at).toLowerCase());
}

/** @returns true when the slash at `at` stays inside the word: dates, `9/11`, `l/c`, `w/out` */
export function keepsSlash(text: string, start: number, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(after)) return DATE.test(runAt(DIGITS_AND_SLASHES, text, start));
  if (at - start !== 1 || !isLetter(text.charCodeAt(start)) || !isLetter(after)) return false;
  let end = at + 1;
  while (end - at <= 4 && isLetter(text.charCodeAt(end))) end++;
  return end - at <= 4 && text.charCodeAt(end) !== 0x2f;
}

/** @returns true when the comma stands inside a number: three digits follow, or one or two */
export function keepsComma(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  let end = at + 1;
  while (end - at <= 4 && isDigit(text.charCodeAt(end))) end++;
  return end - at <= 4;
}

/** @returns true for `AT&T`, `P&L`: short capitals on both sides */
export function keepsAmpersand(text: string, start: number, at: number): boolean {
  return at - start <= 3 && isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1));
}

/**
 * @param partFrom start of the part of the word before this stop, back to the last stop
 * @returns true when the full stop at `at`, with a letter or digit after it, stays inside the word
 */
export function keepsStop(text: string, partFrom: number, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before)) return isDigit(after);
  // 10:30a.m
  if (
    (after | 0x20) === 0x6d &&
    ((before | 0x20) === 0x61 || (before | 0x20) === 0x70) &&
    isDigit(text.charCodeAt(at - 2))
  )
    return !isWordy(text.charCodeAt(at + 2));
  // initials: U.S, a.m, Ph.D; the part after has one letter, or the part before has
  if (at - partFrom === 1)
    return !isWordy(text.charCodeAt(at + 2)) || text.charCodeAt(at + 2) === 0x2e || isUpper(before);
  return at - partFrom === 2 && isUpper(after) && !isWordy(text.charCodeAt(at + 2));
}
