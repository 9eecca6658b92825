import { dateOf } from "../calendar.js";
import {
  centuryValue,
  decadeValue,
  halfValue,
  monthValue,
  quarterValue,
  rangeValue,
  seasonValue,
  type Value,
  yearsValue,
  yearValue,
} from "../value.js";
import { type Found, is, isDash, isPhrase, lexicon, lower, numberAt, type Rule } from "./found.js";

const absolute = (to: number, id: string, value: Value, confidence: number): Found => ({
  to,
  id,
  anchor: "absolute",
  resolve: () => value,
  confidence,
});

/** Earliest and latest year that a bare number may be. */
const BARE_FROM = 1400;
const BARE_TO = 2060;
/** Between these a number is a year unless something says otherwise; outside only after "in", "since". */
const USUAL_FROM = 1900;
const USUAL_TO = 2045;

/** "2016", "1979", "2021-22", "1939-45". */
export const year: Rule = (words, at) => {
  const word = words[at];
  const value = word?.text.length === 4 ? numberAt(words, at, BARE_FROM, BARE_TO) : undefined;
  if (value === undefined) return undefined;
  const { counted, numberBefore } = lexicon();
  const before = lower(words, at - 1);
  const after = lower(words, at + 1);
  if (words[at - 1]?.kind === "sign" && word!.joined && !/^[-–—("'“‘/[]$/.test(before)) return undefined;
  if (words[at + 1]?.joined && /^(?:%|:|\$|\/)$/.test(after)) return undefined;
  if (
    (after === "." || after === ",") &&
    words[at + 1]!.joined &&
    words[at + 2]?.kind === "number" &&
    words[at + 2]!.joined
  )
    return undefined;
  if (words[at + 1]?.joined && words[at + 1]!.kind === "letters" && after !== "s") return undefined;
  const preposition = [
    "in",
    "since",
    "of",
    "from",
    "until",
    "till",
    "by",
    "before",
    "after",
    "during",
    "early",
    "late",
    "mid",
    "through",
    "between",
    "and",
    "to",
    "circa",
    "for",
    "(",
  ].includes(before);
  if (before === "©" || is(words, at - 2, "©", "copyright") || before === "copyright") return undefined;
  if (numberBefore.has(before) && before !== "around") return undefined;
  if (counted.has(after) || lexicon().zones.has(after)) return undefined;
  if (words[at - 1]?.kind === "number" && !words[at - 1]!.joined) return undefined;
  const usual = value >= USUAL_FROM && value <= USUAL_TO;
  if (!usual && (!preposition || (words[at + 1]?.kind === "letters" && /s$/.test(after)))) return undefined;
  if (isDash(words, at + 1) && words[at + 1]!.joined && words[at + 2]?.joined) {
    const text = words[at + 2]!.kind === "number" ? words[at + 2]!.text : "";
    const last =
      text.length === 4 ? Number(text) : text.length === 2 ? Math.floor(value / 100) * 100 + Number(text) : undefined;
    if (last !== undefined && last > value && last < value + 150)
      return absolute(
        at + 3,
        "times.years",
        {
          ...yearsValue(value, last, "span", `${value}/${last}`),
          ends: [
            { from: at, to: at + 1, value: yearValue(value) },
            { from: at + 2, to: at + 3, value: yearValue(last) },
          ],
        },
        0.9,
      );
  }
  if (after === "s" && words[at + 1]!.joined && value % 10 === 0)
    return absolute(at + 2, "times.decade", decadeValue(value), 0.95);
  return absolute(at + 1, "times.year", yearValue(value), preposition ? 0.95 : 0.85);
};

/** "the 1990s", "the eighties", "the '60s". */
export const decade: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  if (from > at) {
    const plain = year(words, from);
    if (plain?.id === "times.decade") return { ...plain };
  }
  const named = lexicon().decades.get(lower(words, from));
  if (named !== undefined && from > at && !is(words, from - 2, "in") === false && !words[from + 1]?.joined)
    return absolute(from + 1, "times.decade", decadeValue(1900 + named), 0.8);
  if (named !== undefined && from > at && named >= 20)
    return absolute(from + 1, "times.decade", decadeValue(1900 + named), 0.75);
  if (/^['’‘]$/.test(lower(words, from)) && words[from + 1]?.text.length === 2) {
    const value = numberAt(words, from + 1, 10, 99);
    if (value !== undefined && value % 10 === 0 && is(words, from + 2, "s"))
      return absolute(from + 3, "times.decade", decadeValue(1900 + value), 0.85);
  }
  return undefined;
};

/** "the 19th century", "nineteenth-century". */
export const century: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  const digits = numberAt(words, from, 1, 22);
  let number = digits ?? lexicon().ordinals.get(lower(words, from));
  let to = from + 1;
  if (number === undefined && is(words, from, "twenty") && isDash(words, from + 1) && is(words, from + 2, "first")) {
    number = 21;
    to = from + 3;
  }
  if (number === undefined) return undefined;
  if (digits !== undefined) {
    if (!is(words, to, "st", "nd", "rd", "th")) return undefined;
    to++;
  }
  if (isDash(words, to)) to++;
  if (!is(words, to, "century", "centuries")) return undefined;
  return absolute(to + 1, "times.century", centuryValue(number), 0.95);
};

/** "490 BC": EDTF counts a year 0, so it is −0489; TIMEX3 writes BC0490. */
export const beforeChrist: Rule = (words, at) => {
  const value = numberAt(words, at, 1, 9999);
  if (
    value === undefined ||
    !is(words, at + 1, "bc", "bce") ||
    words[at + 1]!.text !== words[at + 1]!.text.toUpperCase()
  )
    return undefined;
  const timex = { type: "DATE" as const, value: `BC${String(value).padStart(4, "0")}` };
  return absolute(at + 2, "times.before-christ", { ...yearValue(1 - value), timex }, 0.95);
};

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
      if (!published || plain) return undefined;
      const { year: now, month } = dateOf(published.day);
      if (number !== undefined) return quarterValue(now - back, number);
      const last = now * 4 + Math.floor((month - 1) / 3) - 1;
      return quarterValue(Math.floor(last / 4) - back, (last % 4) + 1);
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

/** "fiscal 2025", "fiscal year 2025", "calendar 1989". */
export const fiscal: Rule = (words, at) => {
  if (!is(words, at, "fiscal", "calendar", "financial")) return undefined;
  let from = at + 1;
  if (is(words, from, "year")) from++;
  const value = words[from]?.text.length === 4 ? numberAt(words, from, 1900, 2100) : undefined;
  if (value === undefined) return undefined;
  if (is(words, at, "calendar")) return absolute(from + 1, "times.calendar-year", yearValue(value), 0.95);
  const months = rangeValue(monthValue(value, 4), monthValue(value + 1, 3));
  return (
    months && absolute(from + 1, "times.fiscal-year", { ...months, timex: { type: "DATE", value: String(value) } }, 0.6)
  );
};

/** "the summer of 1994", "spring 2003". */
export const seasonOfYear: Rule = (words, at) => {
  const from = is(words, at, "the") ? at + 1 : at;
  const season = lexicon().seasons.get(lower(words, from));
  if (!season) return undefined;
  const yearAt = is(words, from + 1, "of") ? from + 2 : from + 1;
  const past = beforeChrist(words, yearAt);
  if (past) {
    const { resolve } = past;
    return {
      ...past,
      id: "times.season",
      resolve: (context) => {
        const whole = resolve(context)!;
        return {
          ...seasonValue(dateOf(whole.from).year, season),
          timex: { type: "DATE", value: `${whole.timex.value}-${season}` },
        };
      },
    };
  }
  const value = words[yearAt]?.text.length === 4 ? numberAt(words, yearAt, 1000, 2100) : undefined;
  if (value !== undefined) return absolute(yearAt + 1, "times.season", seasonValue(value, season), 0.95);
  // "The summer" with an article, "in spring": the nearest in the verb's direction.
  const bare =
    is(words, from - 1, "in", "the", "by", "this") &&
    !(is(words, from, "fall", "spring") && !is(words, from - 1, "the", "in", "by"));
  if (!bare || is(words, from, "fall") || is(words, from + 1, "of", "in")) return undefined;
  return {
    to: from + 1,
    id: "times.season",
    anchor: "publication",
    resolve: ({ published, direction, narrative, story }) => {
      if (narrative && story) return seasonValue(dateOf(story.from).year, season);
      if (!published) return undefined;
      const { year: now } = dateOf(published.day);
      const all = [-1, 0, 1].map((shift) => seasonValue(now + shift, season));
      if (direction < 0) return all.filter((one) => one.from <= published.day).at(-1);
      return all.find((one) => one.to >= published.day);
    },
    confidence: 0.6,
  };
};

/** "the third quarter", "third-quarter", "the first half of 2024", "the fourth quarter of last year". */
export const quarter: Rule = (words, at) => {
  let from = is(words, at, "the") ? at + 1 : at;
  if (is(words, from, "fiscal")) from++;
  const number = QUARTERS[lower(words, from)];
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
