import { loadTimes, type Times } from "@coranto/lexicon";
import type { Published } from "../calendar.js";
import type { Value } from "../value.js";
import type { Word } from "../words.js";

/** What a time expression is resolved against. */
export interface Context {
  readonly published?: Published;
  /** Tense around the words: −1 back, 1 forward, 0 not told; a half is a weak sign. */
  readonly direction: number;
  /** The last time told before, for "the same day", "two days later". */
  readonly previous?: Value;
  /** The last time told by year, month or day: where a story stands. */
  readonly story?: Value;
  /** True while the last period told is a quarter, not "nine months" or a year of a firm. */
  readonly byQuarter?: boolean;
  /** The last quarter told, when it is near: "a year earlier" is then the same quarter of that year. */
  readonly quarter?: Value;
  /** True in a text that tells of a past long before it was written: bare months follow the story's year. */
  readonly narrative: boolean;
  /** The day on which a thing named before took place: "two days after the call". */
  readonly dayOf?: (noun: string) => Value | undefined;
}

/** A time expression found in the words, not yet placed in the calendar. */
export interface Found {
  /** Index of the word after it. */
  readonly to: number;
  /** Index of its first word, where that is before the one the rule was asked at. */
  readonly from?: number;
  /** Name of the rule, for `why`. */
  readonly id: string;
  readonly anchor: "publication" | "event" | "absolute";
  /** @returns undefined when there is nothing to resolve it against, or it is no date at all */
  resolve(context: Context): Value | undefined;
  readonly confidence: number;
}

/** A rule looks whether its expression begins at word `at`. */
export type Rule = (words: readonly Word[], at: number) => Found | undefined;

export const lexicon = (): Times => loadTimes();

export const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";

export const is = (words: readonly Word[], at: number, ...options: string[]): boolean =>
  options.includes(lower(words, at));

/** True when the words from `at` on are these. */
export function isPhrase(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((one, offset) => lower(words, at + offset) === one);
}

const DASHES = new Set(["-", "–", "—"]);
export const isDash = (words: readonly Word[], at: number): boolean => DASHES.has(lower(words, at));

/** A whole number at `at` between the bounds; ordinals' letters ("3rd") are not part of it. */
export function numberAt(words: readonly Word[], at: number, least: number, most: number): number | undefined {
  const word = words[at];
  if (word?.kind !== "number" || word.text.includes(",")) return undefined;
  const value = Number(word.text);
  return value >= least && value <= most ? value : undefined;
}

/** Index after "st", "nd", "rd", "th" joined to a number. */
export function afterOrdinal(words: readonly Word[], at: number): number {
  return words[at]?.joined && is(words, at, "st", "nd", "rd", "th") ? at + 1 : at;
}

/** How far before a "since" or "in" the word that counts may stand: "the first visit to Belmark in ten years". */
const COUNTED_BEFORE = 8;

/** True when a "first", "third" or "worst" before makes the time a measure of rareness. */
export function isRareness(words: readonly Word[], at: number): boolean {
  const { ordinals } = lexicon();
  for (let back = at - 1; back >= Math.max(0, at - COUNTED_BEFORE); back--) {
    const word = words[back]!;
    if (word.kind === "sign" && /^[.,;:]$/.test(word.text)) return false;
    if (is(words, back, "least", "most") && is(words, back - 1, "at")) continue;
    if (ordinals.has(word.lower) || /^(?:most|least|worst|best|only|\p{L}{2,}est)$/u.test(word.lower)) return true;
    if (/^(?:st|nd|rd|th)$/.test(word.lower) && word.joined) return true;
  }
  return false;
}
