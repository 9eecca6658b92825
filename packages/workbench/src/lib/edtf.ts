import { type DateParts, dateParts, dateWords } from "./days.ts";

/** EDTF's season numbers; 25 and above name quarters and halves (ISO 8601-2, level 2). */
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
  "40": "first half of",
  "41": "second half of",
};
const QUALIFIED = /^(.*?)([~?%])$/;
const QUALIFIERS: Readonly<Record<string, string>> = { "~": "about ", "?": "perhaps ", "%": "perhaps about " };

/**
 * An EDTF value in words: `2026-05-04` → `4 May 2026`, `2023-06-05/2023-06-11` → `5–11 June 2023`, `1979/..` → `since 1979`.
 * @param weekday name the weekday of single days
 * @returns the value itself when it is nothing this page can put into words: never a guess
 */
export function edtfWords(value: string, weekday = false): string {
  const [from, to, more] = value.split("/");
  if (from === undefined || more !== undefined) return value;
  if (to === undefined) return pointWords(from, weekday) ?? value;
  return intervalWords(from, to, weekday) ?? value;
}

/** The day of a time of day: `2026-04-20T14:02Z` → `20 April 2026`. Other values as `edtfWords` has them. */
export function dayWords(value: string): string {
  return edtfWords(value.replace(/T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/, ""));
}

function pointWords(value: string, weekday: boolean): string | undefined {
  const [, bare, mark] = QUALIFIED.exec(value) ?? [];
  if (bare !== undefined && mark !== undefined) {
    const words = pointWords(bare, weekday);
    return words && `${QUALIFIERS[mark]}${words}`;
  }
  const date = dateParts(value);
  if (date) return dateWords(date, weekday);
  const [, century] = /^(\d{2})XX$/.exec(value) ?? [];
  if (century) return `${century}00–${century}99`;
  const [, decade] = /^(\d{3})X$/.exec(value) ?? [];
  if (decade) return `the ${decade}0s`;
  const [, year, season] = /^(\d{4})-(\d\d)$/.exec(value) ?? [];
  return year && season && SEASONS[season] ? `${SEASONS[season]} ${year}` : undefined;
}

function intervalWords(from: string, to: string, weekday: boolean): string | undefined {
  const open = (end: string) => end === ".." || end === "";
  if (open(from) && open(to)) return "at no known time";
  if (open(from)) return prefixed("until ", pointWords(to, weekday));
  if (open(to)) return prefixed("since ", pointWords(from, weekday));
  const [first, last] = [dateParts(from), dateParts(to)];
  if (first && last) return rangeWords(first, last);
  const [start, end] = [pointWords(from, weekday), pointWords(to, weekday)];
  return start && end && `${start} to ${end}`;
}

/** `5–11 June 2023`: what both ends share is said once. */
function rangeWords(first: DateParts, last: DateParts): string {
  if (first.time || last.time || !first.month || !last.month) return `${dateWords(first)}–${dateWords(last)}`;
  if (first.year !== last.year) return `${dateWords(first)} – ${dateWords(last)}`;
  if (first.day && last.day && first.month === last.month) return `${first.day}–${dateWords(last)}`;
  return `${dateWords(first).replace(/ -?\d{4}$/, "")} – ${dateWords(last)}`;
}

function prefixed(prefix: string, words: string | undefined): string | undefined {
  return words && prefix + words;
}
