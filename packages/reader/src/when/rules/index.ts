import type { Word } from "../words.js";
import { bareMonth, dayFirst, monthFirst, numeric, weekdayDate } from "./dates.js";
import { clock, holiday, partOfDay, relativeDay, weekday } from "./days.js";
import { endedPeriod, fiscalLength, partOfUnit, wholeYear, yearEarlier, yearEnd } from "./firms.js";
import type { Found, Rule } from "./found.js";
import { quarter, quarterOfYear, toldQuarter } from "./quarters.js";
import { spelledYear } from "./spelled.js";
import { ago, ahead, duration, openDuration, reference, sameUnit, sets, steppedUnit, stretch } from "./units.js";
import { afterChrist, beforeChrist, century, decade, fiscal, seasonOfYear, year } from "./years.js";

/** Expressions of one point or stretch. Of those that fit, the longest counts; of equals the first. */
export const pointRules: readonly Rule[] = [
  numeric,
  weekdayDate,
  monthFirst, // before bareMonth: "May 5" is a day
  dayFirst,
  bareMonth,
  clock, // before weekday: "10 a.m. Tuesday" is one expression
  partOfDay, // goes round a day: "the night of 3 April"
  weekday,
  relativeDay,
  holiday,
  fiscal,
  quarter,
  quarterOfYear, // before year: "the 1988 quarter" is a quarter
  seasonOfYear,
  century,
  decade,
  beforeChrist,
  afterChrist,
  endedPeriod,
  toldQuarter, // before yearEarlier: "the year-ago quarter"
  yearEarlier,
  yearEnd,
  wholeYear,
  partOfUnit,
  spelledYear,
  year,
  steppedUnit,
  sameUnit,
  ago, // before duration: "two years ago"
  ahead,
  stretch,
];

/** Expressions without a place in the calendar; they matter for TIMEX3 alone. */
export const placelessRules: readonly Rule[] = [sets, reference, fiscalLength, duration, openDuration];

export function longest(rules: readonly Rule[], words: readonly Word[], at: number): Found | undefined {
  let best: Found | undefined;
  for (const rule of rules) {
    const found = rule(words, at);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

const points = new WeakMap<readonly Word[], (Found | null)[]>();

/** The longest point expression at a word; asked again by every wrapper, so kept for the sentence. */
export function pointAt(words: readonly Word[], at: number): Found | undefined {
  let known = points.get(words);
  if (!known) {
    known = [];
    points.set(words, known);
  }
  const found = known[at];
  if (found !== undefined) return found ?? undefined;
  const made = longest(pointRules, words, at);
  known[at] = made ?? null;
  return made;
}
