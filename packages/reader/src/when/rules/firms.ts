import { dateOf } from "../calendar.js";
import { dayValue, placeless, quarterValue, rangeValue, withMod, yearValue } from "../value.js";
import type { Word } from "../words.js";
import { type Context, type Found, is, isDash, lexicon, lower, type Rule } from "./found.js";
import { pointAt } from "./index.js";
import { quarterBefore, quarterOf } from "./quarters.js";
import { unitFrom } from "./shift.js";

const ENDS = ["ended", "ending", "ends", "end", "that"];

/** "the fiscal year", "the latest fiscal year": a length, where no number says which. */
export const fiscalLength: Rule = (words, at) => {
  const from = is(words, at, "the", "its", "a") ? at + 1 : at;
  const to = is(words, from, "latest") ? from + 1 : from;
  if (from === at || !is(words, to, "fiscal", "financial") || !is(words, to + 1, "year")) return undefined;
  if (words[to + 2]?.kind === "number") return undefined;
  const value = placeless({ type: "DURATION", value: "P1Y" });
  return { to: to + 2, id: "times.ended-year", anchor: "absolute", resolve: () => value, confidence: 0.5 };
};

/** "the quarter ended Sept. 30": the quarter that day is in. "The year ended June 30" is a length of time alone. */
export const endedPeriod: Rule = (words, at) => {
  if (!is(words, at, "the", "its", "their", "a")) return undefined;
  const from = is(words, at + 1, "fiscal", "financial") ? at + 2 : at + 1;
  if (!is(words, from, "quarter", "year") || !is(words, from + 1, "ended", "ending")) return undefined;
  const until = pointAt(words, from + 2);
  if (!until) return undefined;
  const isYear = is(words, from, "year");
  return {
    to: from + 1,
    id: isYear ? "times.ended-year" : "times.quarter-ended",
    anchor: "publication",
    resolve: (context) => {
      if (isYear) return placeless({ type: "DURATION", value: "P1Y" });
      const end = until.resolve({ ...context, direction: is(words, from + 1, "ended") ? -1 : 1 });
      return end?.edtf === undefined ? undefined : quarterOf(end.to);
    },
    confidence: 0.7,
  };
};

/** "year-earlier profit", "the year-ago results": the same quarter, or year, of the year before. */
export const yearEarlier: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  if (!is(words, from, "year") || !isDash(words, from + 1) || !is(words, from + 2, "ago", "earlier")) return undefined;
  // "The year-earlier nine months" is a length.
  if (lexicon().cardinals.has(lower(words, from + 3))) return undefined;
  if (words[from + 3]?.kind !== "letters" && !is(words, from + 3, "$", "£", "€")) return undefined;
  return {
    to: from + 3,
    id: "times.year-earlier",
    anchor: "event",
    resolve: (context) => {
      if (context.quarter && context.byQuarter) return quarterBefore(context.quarter, 1);
      return context.published && yearValue(dateOf(context.published.day).year - 1);
    },
    confidence: 0.5,
  };
};

/** "year-end", "the year's end", "year end": its last day, the next one unless the verb looks back. */
export const yearEnd: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  if (!is(words, from, "year")) return undefined;
  const to = isDash(words, from + 1)
    ? from + 2
    : is(words, from + 1, "'", "’") && is(words, from + 2, "s")
      ? from + 3
      : from + 1;
  if (!is(words, to, "end") || is(words, to + 1, "of")) return undefined;
  return {
    to: to + 1,
    id: "times.year-end",
    anchor: "publication",
    resolve: ({ published, direction }) => {
      if (!published) return undefined;
      const year = dateOf(published.day).year - (direction < 0 && !is(words, at - 1, "by") ? 1 : 0);
      return endOf(year);
    },
    confidence: 0.8,
  };
};

function endOf(year: number): ReturnType<typeof yearValue> {
  const whole = yearValue(year);
  return withMod({ ...dayValue(whole.to), timex: whole.timex }, "END");
}

/** "the full year", "earlier in the year", "the rest of the year": the year of the publication, or of the story. */
export const wholeYear: Rule = (words, at) => {
  const rest = is(words, at, "the") && is(words, at + 1, "rest", "remainder");
  const part = is(words, at, "earlier", "later", "early", "late") && is(words, at + 1, "in");
  const from = rest ? at + 3 : part ? at + 2 : at;
  if (rest && !is(words, at + 2, "of")) return undefined;
  if (!is(words, from, "the", "this")) return undefined;
  const full = is(words, from + 1, "full", "whole", "entire");
  const yearAt = full ? from + 2 : from + 1;
  const forYear = is(words, at - 1, "for") && is(words, from, "the");
  const plain =
    words[yearAt + 1]?.kind === "sign" && !isDash(words, yearAt + 1) && !/^['’]$/.test(lower(words, yearAt + 1));
  if (!is(words, yearAt, "year") || !(rest || part || (full && is(words, from, "the")) || (forYear && plain)))
    return undefined;
  if (words[yearAt + 1]?.kind === "number" || is(words, yearAt + 1, ...ENDS)) return undefined;
  return {
    to: yearAt + 1,
    id: "times.whole-year",
    anchor: "publication",
    resolve: (context) => yearAround(context, words, at, rest),
    confidence: 0.7,
  };
};

function yearAround(context: Context, words: readonly Word[], at: number, rest: boolean): ReturnType<Found["resolve"]> {
  const { published, previous, narrative } = context;
  const base = narrative && previous ? previous.from : published?.day;
  if (base === undefined) return undefined;
  const whole = yearValue(dateOf(base).year);
  if (rest) return { ...rangeValue(dayValue(base), dayValue(whole.to))!, timex: { ...whole.timex, mod: "END" } };
  if (is(words, at, "earlier", "early")) return withMod(whole, "START");
  return lower(words, at).startsWith("late") ? withMod(whole, "END") : whole;
}

/** "later in the day", "earlier in the week": the day told before, or the unit around the publication. */
export const partOfUnit: Rule = (words, at) => {
  if (!is(words, at, "earlier", "later", "early", "late") || !is(words, at + 1, "in") || !is(words, at + 2, "the"))
    return undefined;
  const unit = lexicon().units.get(lower(words, at + 3));
  if (unit !== "day" && unit !== "week" && unit !== "month") return undefined;
  if (is(words, at + 3, "days", "weeks", "months")) return undefined;
  const mod = is(words, at, "earlier", "early") ? "START" : "END";
  return {
    to: at + 4,
    id: "times.part-of-unit",
    anchor: unit === "day" ? "event" : "publication",
    resolve: ({ published, previous }) => {
      const told = previous?.grain === "day" || previous?.grain === "part" ? previous.from : undefined;
      const base = unit === "day" ? (told ?? published?.day) : published?.day;
      const whole = base === undefined ? undefined : unitFrom(base, unit, 0);
      if (!whole || base === undefined) return whole;
      // "Earlier this month" is its first to the day before; so is "earlier in the month".
      if (unit === "month" && mod === "START" && base > whole.from)
        return withMod({ ...rangeValue(dayValue(whole.from), dayValue(base - 1))!, timex: whole.timex }, mod);
      return withMod(whole, mod);
    },
    confidence: 0.7,
  };
};

/** The quarter before the one of the publication, which a firm's report without another tells of. */
export const lastQuarter = (day: number): ReturnType<typeof quarterValue> => {
  const { year, month } = dateOf(day);
  const last = year * 4 + Math.floor((month - 1) / 3) - 1;
  return quarterValue(Math.floor(last / 4), (last % 4) + 1);
};
