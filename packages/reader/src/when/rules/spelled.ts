import { yearValue } from "../value.js";
import type { Word } from "../words.js";
import { is, isDash, lexicon, lower, type Rule } from "./found.js";

/** A year in words, and the index after it. */
export interface SpelledYear {
  readonly year: number;
  readonly to: number;
}

const CENTURIES: Readonly<Record<string, number>> = { seventeen: 1700, eighteen: 1800, nineteen: 1900, twenty: 2000 };

/** Ones or tens at `at`: "six", "ninety-six", "twelve"; "oh five" too. */
function belowHundred(words: readonly Word[], at: number): SpelledYear | undefined {
  const { cardinals } = lexicon();
  if (is(words, at, "a", "an")) return undefined;
  const zero = is(words, at, "oh", "o");
  const first = cardinals.get(lower(words, zero ? at + 1 : at));
  if (first === undefined) return undefined;
  if (zero) return first < 10 ? { year: first, to: at + 2 } : undefined;
  const second = first < 20 ? undefined : isDash(words, at + 1) ? at + 2 : at + 1;
  const ones = second === undefined ? undefined : cardinals.get(lower(words, second));
  if (second === undefined || ones === undefined || ones > 9 || is(words, second, "a", "an"))
    return { year: first, to: at + 1 };
  return { year: first + ones, to: second + 1 };
}

/** "nineteen ninety-six", "twenty twelve", "two thousand and three", as broadcasts write years. */
export function spelledYearAt(words: readonly Word[], at: number): SpelledYear | undefined {
  if (is(words, at, "two") && is(words, at + 1, "thousand")) {
    const and = is(words, at + 2, "and") ? at + 3 : at + 2;
    const rest = belowHundred(words, and);
    return rest ? { year: 2000 + rest.year, to: rest.to } : { year: 2000, to: at + 2 };
  }
  const century = CENTURIES[lower(words, at)];
  if (century === undefined) return undefined;
  const rest = belowHundred(words, isDash(words, at + 1) ? at + 2 : at + 1);
  if (!rest || (rest.year < 10 && !is(words, at + 1, "oh", "o"))) return undefined;
  return { year: century + rest.year, to: rest.to };
}

/** "in nineteen ninety-six", "the year two thousand": a round thousand is a year only after that word. */
export const spelledYear: Rule = (words, at) => {
  const named = is(words, at, "year") || (is(words, at, "the") && is(words, at + 1, "year"));
  const found = spelledYearAt(words, named ? (is(words, at, "the") ? at + 2 : at + 1) : at);
  if (!found || (!named && is(words, at, "two"))) return undefined;
  // "Twenty twelve-inch guns" are counted things.
  if (isDash(words, found.to) || lexicon().counted.has(lower(words, found.to))) return undefined;
  const value = yearValue(found.year);
  return { to: found.to, id: "times.spelled-year", anchor: "absolute", resolve: () => value, confidence: 0.85 };
};
