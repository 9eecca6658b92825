import { type Day, dateOf, dayOf, easterOf, mondayOf, weekdayOf } from "../calendar.js";
import { dayValue, minuteValue, partValue, rangeValue, type Value } from "../value.js";
import type { Word } from "../words.js";
import { dayFirst, monthFirst, nearestWeekday, weekdayDate, yearFor } from "./dates.js";
import { type Context, type Found, is, isPhrase, lexicon, lower, type Rule } from "./found.js";
import { pointAt } from "./index.js";

/** Part of the day at `at`: "morning", "night". */
function partAt(words: readonly Word[], at: number): string | undefined {
  return lexicon().parts.get(lower(words, at));
}

const withPart = (day: Day, part: string | undefined): Value => (part ? partValue(day, part) : dayValue(day));

/** "Friday", "last Friday", "Thursday night", "early Wednesday", "Monday". */
export const weekday: Rule = (words, at) => {
  const { weekdays, steps, stretch } = lexicon();
  let day = at;
  const step = is(words, day, "last", "next", "this", "previous", "following", "coming", "past")
    ? steps.get(lower(words, day))
    : undefined;
  const coming = step === 0 && is(words, day + 1, "coming", "past");
  if (step !== undefined) day += coming ? 2 : 1;
  else if (stretch.has(lower(words, day))) day++;
  const number = weekdays.get(lower(words, day));
  const word = words[day];
  if (number === undefined || !word || !/^\p{Lu}/u.test(word.text)) return undefined;
  // "Sun", "Mon", "Sat", "Wed" alone are mostly something else; "News Sunday" is a programme.
  if (word.text.length <= 4 || is(words, day - 1, "news", "black", "bloody", "ash", "palm")) return undefined;
  const part = partAt(words, day + 1);
  // "Tuesday nights" come again.
  if (part && lower(words, day + 1).endsWith("s")) return undefined;
  const previous = is(words, at, "previous", "following");
  return {
    to: part ? day + 2 : day + 1,
    id: "times.weekday",
    anchor: previous ? "event" : "publication",
    resolve: (context) => {
      const from = previous ? context.previous?.from : context.published?.day;
      if (from === undefined) return undefined;
      if (step === undefined) return withPart(nearestWeekday(from, number, context.direction), part);
      if (step < 0) return withPart(from - ((weekdayOf(from) - number + 6) % 7) - 1, part);
      if (step > 0) {
        const inNextWeek = mondayOf(from) + 6 + number;
        const nearest = from + ((number - weekdayOf(from) + 6) % 7) + 1;
        return withPart(previous || number < weekdayOf(from) || weekdayOf(from) >= 5 ? nearest : inNextWeek, part);
      }
      return withPart(context.direction < 0 ? nearestWeekday(from, number, -1) : mondayOf(from) + number - 1, part);
    },
    confidence: 0.9,
  };
};

/** "today", "yesterday evening", "tonight", "this morning", "last night", "overnight", "later today", "the day before yesterday". */
export const relativeDay: Rule = (words, at) => {
  const { days, stretch } = lexicon();
  const make = (to: number, shift: number, part: string | undefined, id = "times.relative-day"): Found => ({
    to,
    id,
    anchor: "publication",
    resolve: ({ published }) => published && withPart(published.day + shift, part),
    confidence: 0.9,
  });
  if (isPhrase(words, at, ["the", "day", "before", "yesterday"])) return make(at + 4, -2, undefined);
  if (isPhrase(words, at, ["the", "day", "after", "tomorrow"])) return make(at + 4, 2, undefined);
  const beside = dayBeside(words, at);
  if (beside) return beside;
  if (is(words, at, "overnight"))
    return {
      to: at + 1,
      id: "times.overnight",
      anchor: "publication",
      resolve: ({ published }) => {
        const night = published && rangeValue(dayValue(published.day - 1), dayValue(published.day));
        return night && { ...night, timex: partValue(night.to, "NI").timex };
      },
      confidence: 0.7,
    };
  let from = at;
  if (stretch.has(lower(words, from)) && !is(words, from, "start", "beginning", "end", "middle")) from++;
  const shift = days.get(lower(words, from));
  if (shift !== undefined) {
    // "USA TODAY", "Russia Today" are papers.
    if (/^\p{Lu}/u.test(words[from]!.text) && /^\p{Lu}/u.test(words[from - 1]?.text ?? "")) return undefined;
    if (is(words, from, "tonight")) return make(from + 1, 0, "NI");
    const part = partAt(words, from + 1);
    return make(part ? from + 2 : from + 1, shift, part);
  }
  const part = partAt(words, from + 1);
  if (part && is(words, from, "this")) return make(from + 2, 0, part);
  if (part && is(words, from, "last") && is(words, from + 1, "night", "evening")) return make(from + 2, -1, part);
  return undefined;
};

/** "the night of 3 April", "at dawn on Sunday", "the early hours of Friday", "early in the morning of 5 May". */
export const partOfDay: Rule = (words, at) => {
  let from = at;
  if (is(words, from, "early", "late") && is(words, from + 1, "in", "on")) from += 2;
  if (is(words, from, "the")) from++;
  if (is(words, from, "early", "late")) from++;
  const hours = is(words, from, "hours") && is(words, from - 1, "early");
  const part = hours ? "MO" : partAt(words, from);
  if (!part) return undefined;
  let to = from + 1;
  if (is(words, to, "hours")) to++;
  if (!is(words, to, "of", "on")) return undefined;
  to++;
  const day = pointAt(words, is(words, to, "the") ? to + 1 : to);
  if (!day || !DAY_RULES.has(day.id)) return undefined;
  return {
    ...day,
    id: "times.part-of-day",
    resolve: (context) => {
      const value = day.resolve(context);
      if (!value || value.from !== value.to) return undefined;
      return value.grain === "part" ? value : partValue(value.from, part);
    },
    confidence: day.confidence * 0.98,
  };
};

const DAY_RULES = new Set([
  "times.month-day",
  "times.day-month",
  "times.weekday-date",
  "times.weekday",
  "times.numeric-date",
]);

/** "the day before", "a day earlier" counts from the day told before; "the day after Friday's vote" from the one it names. */
function dayBeside(words: readonly Word[], at: number): Found | undefined {
  if (!is(words, at, "the") || !is(words, at + 1, "day") || !is(words, at + 2, "before", "after", "earlier"))
    return undefined;
  const sign = is(words, at + 2, "after") ? 1 : -1;
  const to = at + 3;
  const next = words[to];
  const base = pointAt(words, is(words, to, "the", "a") ? to + 1 : to);
  const ends = !next || next.kind === "sign" || is(words, to, "and", "but", "in", "at", "when");
  if (!base && !ends) return undefined;
  return {
    to,
    id: "times.day-beside",
    anchor: "event",
    resolve: (context) => {
      const { previous, published } = context;
      const told = previous && previous.from === previous.to ? previous.from : published?.day;
      const from = base ? base.resolve(context)?.from : told;
      return from === undefined ? undefined : dayValue(from + sign);
    },
    confidence: base ? 0.8 : 0.6,
  };
}

/** "Christmas Eve", "last Thanksgiving". */
export const holiday: Rule = (words, at) => {
  const { holidays, steps } = lexicon();
  const step = steps.get(lower(words, at));
  const from = step === undefined ? at : at + 1;
  if (!/^\p{Lu}/u.test(words[from]?.text ?? "")) return undefined;
  const entry = holidays.find((one) => isPhrase(words, from, one.words));
  if (!entry) return undefined;
  const to = from + entry.words.length;
  if (/^\p{Lu}/u.test(words[to]?.text ?? "")) return undefined;
  const { month, day, nth, easter } = entry.day;
  const inYear = (year: number): Day | undefined => {
    if (easter !== undefined) return easterOf(year) + easter;
    if (month === undefined) return undefined;
    if (day !== undefined) return dayOf(year, month, day);
    const first = dayOf(year, month, 1)!;
    const offset = ((entry.day.weekday ?? 1) - weekdayOf(first) + 7) % 7;
    if ((nth ?? 1) > 0) return first + offset + 7 * ((nth ?? 1) - 1);
    let last = first + offset;
    while (dateOf(last + 7).month === month) last += 7;
    return last;
  };
  return {
    to,
    id: "times.holiday",
    anchor: "publication",
    resolve: (context) => {
      const year = holidayYear(context, inYear, step);
      const at = year === undefined ? undefined : inYear(year);
      return at === undefined ? undefined : dayValue(at);
    },
    confidence: 0.75,
  };
};

function holidayYear(
  context: Context,
  inYear: (year: number) => Day | undefined,
  step: number | undefined,
): number | undefined {
  const published = context.published?.day;
  if (published === undefined) return undefined;
  const { year } = dateOf(published);
  const here = inYear(year);
  if (here === undefined) return undefined;
  if (step === -1) return here < published ? year : year - 1;
  if (step === 1) return here > published ? year : year + 1;
  const { month } = dateOf(here);
  return yearFor(context, month, dateOf(here).date);
}

/** "10 a.m.", "9:50 p.m. ET", "0630 GMT", "noon", "7.06am"; with a day beside it the day is what counts. */
export const clock: Rule = (words, at) => {
  const word = words[at];
  if (!word) return undefined;
  let minute: number | undefined;
  let to = at + 1;
  if (word.lower === "noon" || word.lower === "midnight" || (word.lower === "midday" && is(words, at - 1, "at")))
    minute = word.lower === "midnight" ? 0 : 720;
  else if (word.kind === "number" && word.text.length <= 2 && Number(word.text) <= 24) {
    let minutes = 0;
    const parted =
      is(words, to, ":", ".") &&
      words[to]!.joined &&
      words[to + 1]?.joined === true &&
      words[to + 1]!.kind === "number" &&
      words[to + 1]!.text.length === 2;
    if (parted) {
      minutes = Number(words[to + 1]!.text);
      to += 2;
      if (minutes > 59) return undefined;
    }
    const half = halfOfDay(words, to);
    if (half) to = half.to;
    else if (
      !parted ||
      word.joined ||
      lower(words, at + 1) === "." ||
      !(is(words, at - 1, "at") || lexicon().zones.has(lower(words, to)))
    )
      return undefined;
    const hour = Number(word.text);
    if (half && hour > 12) return undefined;
    minute = (half ? (hour % 12) + (half.afternoon ? 12 : 0) : hour) * 60 + minutes;
  } else if (word.kind === "number" && word.text.length === 4 && lexicon().zones.has(lower(words, to))) {
    const hour = Number(word.text.slice(0, 2));
    const minutes = Number(word.text.slice(2));
    if (hour > 24 || minutes > 59) return undefined;
    minute = hour * 60 + minutes;
  }
  if (minute === undefined || minute > 1440) return undefined;
  const minutes = minute;
  if (is(words, to, "local") && is(words, to + 1, "time")) to += 2;
  else if (lexicon().zones.has(lower(words, to)) && words[to]!.text === words[to]!.text.toUpperCase()) to++;
  to = afterBracket(words, to);
  const beside = is(words, to, ",", "on") ? to + 1 : to;
  const day =
    weekdayDate(words, beside) ??
    weekday(words, beside) ??
    relativeDay(words, beside) ??
    monthFirst(words, beside) ??
    dayFirst(words, beside);
  const clocked = (found: Value): Value => {
    if (found.from !== found.to) return found;
    const { timex } = minuteValue(found.from, Math.min(minutes, 1439));
    return { ...dayValue(found.from), grain: "minute", timex };
  };
  if (day)
    return {
      ...day,
      id: "times.clock-day",
      resolve: (context) => {
        const found = day.resolve(context);
        return found && clocked(found);
      },
    };
  if (word.kind === "letters") {
    return {
      to,
      id: "times.clock",
      anchor: "publication",
      resolve: ({ published }) => published && clocked(dayValue(published.day)),
      confidence: 0.6,
    };
  }
  return {
    to,
    id: "times.clock",
    anchor: "event",
    resolve: ({ published, previous }) => {
      const on = previous?.grain === "day" || previous?.grain === "part" ? previous.from : published?.day;
      return on === undefined ? undefined : minuteValue(on, Math.min(minutes, 1439));
    },
    confidence: 0.7,
  };
};

/** After "(EDT)" or the same hour of another zone: "(0735 GMT)", "(9:57 p.m. GMT)". */
function afterBracket(words: readonly Word[], at: number): number {
  if (!is(words, at, "(")) return at;
  for (let to = at + 1; to < at + LONGEST_BRACKET; to++)
    if (is(words, to, ")")) return isZoned(words, at + 1, to) ? to + 1 : at;
  return at;
}

const LONGEST_BRACKET = 9;
const isZoned = (words: readonly Word[], from: number, to: number): boolean =>
  lexicon().zones.has(lower(words, to - 1)) && (to === from + 1 || words[from]!.kind === "number");

/** "am", "p.m." after an hour. */
function halfOfDay(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly afternoon: boolean } | undefined {
  if (is(words, at, "am", "pm")) return { to: at + 1, afternoon: is(words, at, "pm") };
  if (is(words, at, "a", "p") && is(words, at + 1, ".") && is(words, at + 2, "m") && words[at + 2]!.joined)
    return { to: is(words, at + 3, ".") ? at + 4 : at + 3, afternoon: is(words, at, "p") };
  return undefined;
}
