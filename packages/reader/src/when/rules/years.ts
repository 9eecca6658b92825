import { dateOf } from "../calendar.js";
import {
  centuryValue,
  decadeValue,
  monthValue,
  rangeValue,
  seasonValue,
  type Value,
  yearsValue,
  yearValue,
} from "../value.js";
import type { Word } from "../words.js";
import { type Found, is, isDash, lexicon, lower, numberAt, type Rule } from "./found.js";
import { spelledYearAt } from "./spelled.js";

/** A value that needs no other time. */
export const absolute = (to: number, id: string, value: Value, confidence: number): Found => ({
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
export const USUAL_FROM = 1900;
export const USUAL_TO = 2045;

/** "2016", "1979", "2021-22", "1939-45". */
export const year: Rule = (words, at) => {
  const word = words[at];
  const value = word?.text.length === 4 ? numberAt(words, at, BARE_FROM, BARE_TO) : undefined;
  if (value === undefined) return undefined;
  const { counted, numberBefore } = lexicon();
  const before = lower(words, at - 1);
  const after = lower(words, at + 1);
  if (words[at - 1]?.kind === "sign" && word!.joined && !/^[-–—("'“‘/[]$/.test(before)) return undefined;
  if (words[at + 1]?.joined && /^(?:%|\$|\/)$/.test(after)) return undefined;
  if (after === ":" && words[at + 2]?.kind === "number" && words[at + 2]!.joined) return undefined;
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
    // "2025-02-30" is in no calendar; it is no year either.
    if (isDash(words, at + 3) && words[at + 3]!.joined && words[at + 4]?.kind === "number") return undefined;
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
  if (isBeforeChrist(words, to + 1)) {
    // The 3rd century BC is 300 to 201 BC; EDTF counts a year 0.
    const value = yearsValue(1 - number * 100, -(number - 1) * 100, "century", "");
    const timex = { type: "DATE" as const, value: `BC${String(number - 1).padStart(2, "0")}` };
    return absolute(to + 2, "times.century", { ...value, timex }, 0.9);
  }
  return absolute(to + 1, "times.century", centuryValue(number), 0.95);
};

const isBeforeChrist = (words: readonly Word[], at: number): boolean =>
  is(words, at, "bc", "bce") && words[at]!.text === words[at]!.text.toUpperCase();

/** "AD 1644", "300 CE". */
export const afterChrist: Rule = (words, at) => {
  const isEra = (era: number): boolean =>
    is(words, era, "ad", "ce") && words[era]!.text === words[era]!.text.toUpperCase();
  const before = isEra(at);
  const value = numberAt(words, before ? at + 1 : at, 1, 2100);
  return value === undefined || (!before && !isEra(at + 1))
    ? undefined
    : absolute(at + 2, "times.after-christ", yearValue(value), 0.9);
};

/** "490 BC": EDTF counts a year 0, so it is −0489; TIMEX3 writes BC0490. */
export const beforeChrist: Rule = (words, at) => {
  const value = numberAt(words, at, 1, 9999);
  if (value === undefined || !isBeforeChrist(words, at + 1)) return undefined;
  const timex = { type: "DATE" as const, value: `BC${String(value).padStart(4, "0")}` };
  return absolute(at + 2, "times.before-christ", { ...yearValue(1 - value), timex }, 0.95);
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
  const spelled = yearAt > from + 1 ? spelledYearAt(words, yearAt) : undefined;
  if (spelled) return absolute(spelled.to, "times.season", seasonValue(spelled.year, season), 0.9);
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
