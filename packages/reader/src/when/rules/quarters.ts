import { type Day, dateOf } from "../calendar.js";
import { halfValue, quarterValue, type Value } from "../value.js";
import { lastQuarter } from "./firms.js";
import { is, isDash, isPhrase, lexicon, lower, numberAt, type Rule } from "./found.js";
import { absolute, USUAL_FROM, USUAL_TO } from "./years.js";

const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

/** The quarter a day is in. */
export function quarterOf(day: Day): Value {
  const { year, month } = dateOf(day);
  return quarterValue(year, Math.floor((month - 1) / 3) + 1);
}

/** The same quarter, or half, some years before. */
export function quarterBefore(told: Value, years: number): Value {
  const { year, month } = dateOf(told.from);
  return told.timex.value.includes("-H")
    ? halfValue(year - years, month < 7 ? 1 : 2)
    : quarterValue(year - years, Math.floor((month - 1) / 3) + 1);
}

/** Words before "the quarter" that make it one of the calendar, whatever was told before. */
const IN_QUARTER = ["in", "for", "during", "of", "over", "throughout"];

/** "the quarter", "the latest quarter", "the year-ago period": reports of firms go by the quarter told before. */
export const toldQuarter: Rule = (words, at) => {
  const the = is(words, at, "the");
  let to = the ? at + 1 : at;
  const latest = is(words, to, "latest");
  const back = is(words, to, "year") && isDash(words, to + 1) && is(words, to + 2, "ago", "earlier") ? 1 : 0;
  if (latest) to++;
  else if (back) to += 3;
  else if (!the) return undefined;
  const number = back ? QUARTERS[lower(words, to)] : undefined;
  if (number !== undefined) to++;
  const plain = !latest && !back;
  if (!is(words, to, "quarter") && (plain || !is(words, to, "period"))) return undefined;
  return {
    to: to + 1,
    id: "times.told-quarter",
    anchor: "event",
    resolve: ({ quarter, published }) => {
      if (quarter && !latest) {
        const { year: told, month } = dateOf(quarter.from);
        return quarterValue(told - back, number ?? Math.floor((month - 1) / 3) + 1);
      }
      if (!published || (plain && (!is(words, at - 1, ...IN_QUARTER) || is(words, to + 1, "of")))) return undefined;
      if (number !== undefined) return quarterValue(dateOf(published.day).year - back, number);
      return quarterBefore(lastQuarter(published.day), back);
    },
    confidence: 0.5,
  };
};

/** "the 1988 third quarter", "this year's first half", "the 2024 period": the year stands before. */
export const quarterOfYear: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  const value = words[from]?.text.length === 4 ? numberAt(words, from, USUAL_FROM, USUAL_TO) : undefined;
  const step =
    is(words, from + 1, "year") && /^['’]$/.test(lower(words, from + 2)) && is(words, from + 3, "s")
      ? lexicon().steps.get(lower(words, from))
      : undefined;
  if (value === undefined && step === undefined) return undefined;
  let to = value === undefined ? from + 4 : from + 1;
  const number = QUARTERS[lower(words, to)];
  if (number !== undefined) to++;
  if (isDash(words, to) && number !== undefined) to++;
  const half = number !== undefined && number <= 2 && is(words, to, "half");
  if (!half && !is(words, to, "quarter") && !(number === undefined && value !== undefined && is(words, to, "period")))
    return undefined;
  return {
    to: to + 1,
    id: "times.quarter-of-year",
    anchor: value === undefined ? "publication" : "absolute",
    resolve: ({ published, quarter }) => {
      const of = value ?? (published && dateOf(published.day).year + step!);
      if (of === undefined) return undefined;
      if (half) return halfValue(of, number);
      if (number !== undefined) return quarterValue(of, number);
      return quarter ? quarterValue(of, Math.floor((dateOf(quarter.from).month - 1) / 3) + 1) : undefined;
    },
    confidence: 0.8,
  };
};

/** "the third quarter", "third-quarter", "the first half of 2024", "the fourth quarter of last year". */
export const quarter: Rule = (words, at) => {
  let from = is(words, at, "the") ? at + 1 : at;
  if (is(words, from, "fiscal")) from++;
  const number =
    QUARTERS[lower(words, from)] ?? (is(words, from, "last", "latter") && is(words, from + 1, "half") ? 2 : undefined);
  if (number === undefined) return undefined;
  let to = from + 1;
  if (words[from]!.kind === "number" && is(words, to, "st", "nd", "rd", "th")) to++;
  if (isDash(words, to)) to++;
  const half = is(words, to, "half");
  if (!is(words, to, "quarter", "half") || (half && number > 2)) return undefined;
  to++;
  const make = (of: number): Value => (half ? halfValue(of, number) : quarterValue(of, number));
  const yearAt = is(words, to, "of", "in") ? to + 1 : to;
  const value = words[yearAt]?.text.length === 4 ? numberAt(words, yearAt, 1900, 2100) : undefined;
  if (value !== undefined) return absolute(yearAt + 1, "times.quarter", make(value), 0.9);
  const step = lexicon().steps.get(lower(words, yearAt));
  const stepped = step !== undefined && is(words, yearAt + 1, "year");
  if (half && !stepped && !isPhrase(words, to, ["of", "the", "year"])) return undefined;
  return {
    to: stepped ? yearAt + 2 : half ? to + 3 : to,
    id: "times.quarter",
    anchor: "publication",
    resolve: ({ published, direction }) => {
      if (!published) return undefined;
      const { year: now } = dateOf(published.day);
      if (stepped) return make(now + step);
      const here = make(now);
      return here.from > published.day && direction <= 0 ? make(now - 1) : here;
    },
    confidence: 0.7,
  };
};
