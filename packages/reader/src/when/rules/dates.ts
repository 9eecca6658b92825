import { type Day, dateOf, dayOf, weekdayOf } from "../calendar.js";
import { dayValue, monthValue, rangeValue, type Value } from "../value.js";
import type { Word } from "../words.js";
import { afterOrdinal, type Context, type Found, is, isDash, lexicon, lower, numberAt, type Rule } from "./found.js";
import { spelledYearAt } from "./spelled.js";

/** Weight of a candidate against the tense: it must be this many times nearer to win. */
const AGAINST_TENSE = 4;

/** The year that puts a month, or a day of it, where tense and nearness to the publication say. */
export function yearFor(context: Context, month: number, date: number | undefined): number | undefined {
  if (context.narrative && context.story) return storyYear(context.story, month);
  const published = context.published?.day;
  if (published === undefined) return context.previous ? dateOf(context.previous.from).year : undefined;
  const now = dateOf(published);
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [now.year, now.year - 1, now.year + 1]) {
    const day = date === undefined ? undefined : dayOf(year, month, date);
    if (date !== undefined && day === undefined) continue;
    const away = day === undefined ? ((year - now.year) * 12 + month - now.month) * 30 : day - published;
    const against = Math.abs(context.direction) > 0.5 && away * context.direction < 0 && Math.abs(away) > 1;
    const weight = !against
      ? 1
      : date === undefined && Math.abs(context.direction) === 1
        ? Number.MAX_SAFE_INTEGER
        : AGAINST_TENSE;
    const cost = Math.abs(away) * weight + (away > 0 && context.direction === 0 ? 1 : 0);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}

/** Months a story may go on from one date to the next; a longer way is a look back. */
const STORY_MONTHS = 8;
/** A stretch longer than this tells a year, not a month. */
const LONG_DAYS = 62;

/** In a story of the past a bare month is the next one after the time told before, or one just before it. */
function storyYear(previous: Value, month: number): number {
  const { year, month: told } = dateOf(previous.from);
  const long = previous.grain === "span" && previous.to - previous.from > LONG_DAYS;
  if (previous.grain === "year" || previous.grain === "season" || long) return year;
  const on = (month - told + 12) % 12;
  const forward = on <= STORY_MONTHS;
  if (forward) return month < told ? year + 1 : year;
  return month > told ? year - 1 : year;
}

/** Months whose short names are whole: a stop after them ends the sentence. */
const FULL_SHORT = new Set(["may", "june", "july"]);

/** Month at `at`, with the stop of an abbreviation. */
export function monthAt(
  words: readonly Word[],
  at: number,
): { readonly month: number; readonly to: number } | undefined {
  const word = words[at];
  const month = lexicon().months.get(word?.lower ?? "");
  if (!word || month === undefined || !/^\p{Lu}/u.test(word.text)) return undefined;
  const stop = is(words, at + 1, ".") && words[at + 1]!.joined && word.text.length <= 4 && !FULL_SHORT.has(word.lower);
  return { month, to: stop ? at + 2 : at + 1 };
}

/** A year in four digits after a date, with or without a comma. */
export function yearAfter(
  words: readonly Word[],
  at: number,
): { readonly year: number; readonly to: number } | undefined {
  const to = is(words, at, ",") || is(words, at, "of") ? at + 1 : at;
  const spelled = is(words, to, "two") ? undefined : spelledYearAt(words, to);
  if (spelled) return spelled;
  const year =
    words[to]?.text.length === 4 || (words[to]?.text.length === 3 && to === at)
      ? numberAt(words, to, 100, 2100)
      : undefined;
  return year === undefined || (is(words, to + 1, "people", "troops") && to > at) ? undefined : { year, to: to + 1 };
}

function datesResolver(
  month: number,
  date: number,
  year: number | undefined,
  last: number | undefined,
  ends?: readonly (readonly [from: number, to: number])[],
): Found["resolve"] {
  return (context) => {
    const y = year ?? yearFor(context, month, date);
    if (y === undefined) return undefined;
    const day = dayOf(y, month, date);
    if (day === undefined) return undefined;
    if (last === undefined) return dayValue(day);
    const end = dayOf(y, month, last);
    const whole = end === undefined ? undefined : rangeValue(dayValue(day), dayValue(end));
    if (!whole || !ends) return whole;
    const values = [dayValue(day), dayValue(end!)];
    return { ...whole, ends: ends.map(([from, to], at) => ({ from, to, value: values[at]! })) };
  };
}

/** The second day of "5-11", "3 to 5", "27 and 28", after the first. */
function lastDateAt(
  words: readonly Word[],
  at: number,
  first: number,
): { readonly date: number; readonly to: number } | undefined {
  if (!isDash(words, at) && !is(words, at, "to", "and", "through", "until")) return undefined;
  const date = numberAt(words, at + 1, first + 1, 31);
  if (date === undefined) return undefined;
  const to = afterOrdinal(words, at + 2);
  const counts =
    lexicon().counted.has(lower(words, to)) ||
    is(words, to, "%", "percent", "per", "million", "billion", ":", "other", "more");
  return counts ? undefined : { date, to };
}

/** "March 3, 2024", "Sept. 5", "June 5-11", "May 27 and 28". */
export const monthFirst: Rule = (words, at) => {
  // "last Oct. 23": the step is the tense.
  const step = is(words, at, "last", "next") ? lexicon().steps.get(lower(words, at)) : undefined;
  const month = monthAt(words, step === undefined ? at : at + 1);
  if (!month) return undefined;
  const date = numberAt(words, month.to, 1, 31);
  if (date === undefined || words[month.to]!.text.length > 2) return undefined;
  let to = afterOrdinal(words, month.to + 1);
  // "March 5.5" and "March 20:30" are no dates of March.
  const clocked =
    is(words, to, ":", ".") && words[to]!.joined && words[to + 1]?.kind === "number" && words[to + 1]!.joined;
  if (is(words, to, "%") || clocked) return undefined;
  const firstTo = to;
  const last = lastDateAt(words, to, date);
  if (last && !(is(words, to, "and", "to") && lexicon().months.has(lower(words, last.to)))) to = last.to;
  const year = yearAfter(words, to);
  const resolve = datesResolver(month.month, date, year?.year, last && to === last.to ? last.date : undefined, [
    [at, firstTo],
    [firstTo + 1, year?.to ?? to],
  ]);
  return {
    to: year?.to ?? to,
    id: last ? "times.month-days" : "times.month-day",
    anchor: year ? "absolute" : "publication",
    resolve: (context) => resolve(step === undefined ? context : { ...context, direction: step }),
    confidence: year ? 0.98 : 0.93,
  };
};

/** "3 March 2024", "3-5 May", "the 5th of June". */
export const dayFirst: Rule = (words, at) => {
  const date = numberAt(words, at, 1, 31);
  if (date === undefined || words[at]!.text.length > 2) return undefined;
  let to = afterOrdinal(words, at + 1);
  const firstTo = to;
  let last = lastDateAt(words, to, date);
  if (last) to = last.to;
  if (is(words, to, "of")) to++;
  let month = monthAt(words, to);
  if (!month && last) {
    to = afterOrdinal(words, at + 1);
    last = undefined;
    month = monthAt(words, to);
  }
  if (!month) return undefined;
  const year = yearAfter(words, month.to);
  return {
    to: year?.to ?? month.to,
    id: last ? "times.days-month" : "times.day-month",
    anchor: year ? "absolute" : "publication",
    resolve: datesResolver(month.month, date, year?.year, last?.date, [
      [at, firstTo],
      [firstTo + 1, year?.to ?? month.to],
    ]),
    confidence: year ? 0.98 : 0.93,
  };
};

/** "2024-03-15", "3/15/2024". */
export const numeric: Rule = (words, at) => {
  const joined = words[at + 1]?.joined && words[at + 2]?.joined && words[at + 3]?.joined && words[at + 4]?.joined;
  if (!joined) return undefined;
  const parts = [0, 2, 4].map((offset) => (words[at + offset]?.kind === "number" ? words[at + offset]!.text : ""));
  const sign = lower(words, at + 1);
  if (sign !== lower(words, at + 3) || parts.some((part) => part === "")) return undefined;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const day =
    sign === "-" && parts[0]!.length === 4
      ? dayOf(a, b, c)
      : sign === "/" && parts[2]!.length === 4
        ? a > 12
          ? dayOf(c, b, a)
          : dayOf(c, a, b)
        : undefined;
  return day === undefined
    ? undefined
    : { to: at + 5, id: "times.numeric-date", anchor: "absolute", resolve: () => dayValue(day), confidence: 0.97 };
};

/** "October 2023", "January this year", "last September", "in March". */
export const bareMonth: Rule = (words, at) => {
  const { steps, monthBefore, nameBefore } = lexicon();
  const step = steps.get(lower(words, at));
  const from = step === undefined ? at : at + 1;
  const month = monthAt(words, from);
  if (!month) return undefined;
  const year = yearAfter(words, month.to);
  if (year) return found(year.to, "absolute", () => monthValue(year.year, month.month), 0.97);
  const yearStep = is(words, month.to + 1, "year") ? steps.get(lower(words, month.to)) : undefined;
  if (yearStep !== undefined)
    return found(
      month.to + 2,
      "publication",
      ({ published }) => published && monthValue(dateOf(published.day).year + yearStep, month.month),
      0.95,
    );
  if (step !== undefined)
    return found(month.to, "publication", (context) => steppedMonth(context, month.month, step), 0.93);
  const before = lower(words, at - 1);
  const word = words[from]!;
  // "Sung-Jun" is a name.
  if (isDash(words, at - 1) && word.joined && words[at - 1]!.joined && /^\p{Lu}/u.test(words[at - 2]?.text ?? ""))
    return undefined;
  const risky = word.lower === "may" || word.lower === "march" || word.lower === "august" || word.text.length <= 3;
  if (nameBefore.has(before) && before !== "the" && risky) return undefined;
  if (risky && !monthBefore.has(before) && !isDash(words, at - 1) && !is(words, month.to, "'", "’")) return undefined;
  if (word.lower === "march" && is(words, month.to, "of", "on", "against", "in")) return undefined;
  if (/^\p{Lu}\p{Ll}/u.test(words[month.to]?.text ?? "") && risky && !is(words, at - 1, "in", "since", "by", "last"))
    return undefined;
  return found(
    month.to,
    "publication",
    (context) => {
      const y = yearFor(context, month.month, undefined);
      return y === undefined ? undefined : monthValue(y, month.month);
    },
    0.85,
  );

  function found(to: number, anchor: Found["anchor"], resolve: Found["resolve"], confidence: number): Found {
    return { to, id: "times.month", anchor, resolve, confidence };
  }
};

function steppedMonth(context: Context, month: number, step: number): Value | undefined {
  const day = context.published?.day;
  if (day === undefined) return undefined;
  const now = dateOf(day);
  if (step < 0) return monthValue(month < now.month ? now.year : now.year - 1, month);
  if (step > 0) return monthValue(month > now.month ? now.year : now.year + 1, month);
  return monthValue(now.year, month);
}

/** "Friday, Oct. 13": the weekday is told beside the date, which decides. */
export const weekdayDate: Rule = (words, at) => {
  if (!lexicon().weekdays.has(lower(words, at)) || !/^\p{Lu}/u.test(words[at]!.text)) return undefined;
  let to = at + 1;
  if (is(words, to, ".") && words[to]!.joined) to++;
  if (is(words, to, ",")) to++;
  if (is(words, to, "the")) to++;
  const date = monthFirst(words, to) ?? dayFirst(words, to);
  return date ? { ...date, id: "times.weekday-date" } : undefined;
};

/** The nearest such weekday: with a past verb up to and including the day, with a future verb after it. CODEBOOK section 5. */
export function nearestWeekday(day: Day, weekday: number, direction: number): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (direction > 0) return back === 0 ? day : day + 7 - back;
  return day - back;
}
