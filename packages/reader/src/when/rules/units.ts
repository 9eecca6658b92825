import type { Unit } from "@coranto/lexicon";
import { dateOf, weekdayOf } from "../calendar.js";
import { dayValue, placeless, rangeValue, seasonValue, type Value, withMod, yearValue } from "../value.js";
import type { Word } from "../words.js";
import { amountAt, durationOf } from "./amount.js";
import { monthAt } from "./dates.js";
import { type Found, is, isDash, isPhrase, isRareness, lexicon, lower, type Rule } from "./found.js";
import { longest, pointRules } from "./index.js";
import { quarterBefore } from "./quarters.js";
import { dayFrom, momentFrom, stretchBetween, unitFrom } from "./shift.js";

const isPlural = (words: readonly Word[], at: number): boolean => lower(words, at).endsWith("s");

/** "last week", "this year", "the next month", "earlier this month", "this summer", "the weekend". */
export const steppedUnit: Rule = (words, at) => {
  const { steps, units, seasons, stretch } = lexicon();
  let from = is(words, at, "the") ? at + 1 : at;
  const part = is(words, from, "earlier", "later", "early", "late") ? lower(words, from) : undefined;
  if (part) from++;
  if (is(words, from, "in") && part) from++;
  const step = steps.get(lower(words, from));
  const weekend = is(words, from, "weekend");
  if (step === undefined && !weekend) return undefined;
  let unitAt = weekend ? from : from + 1;
  // "this past week", "this coming Sunday": the second word tells the step.
  const second = steps.get(lower(words, unitAt));
  let shift = step ?? 0;
  if (!weekend && second !== undefined && step === 0) {
    shift = second;
    unitAt++;
  }
  if (is(words, unitAt, "fiscal", "calendar")) unitAt++;
  const season = seasons.get(lower(words, unitAt));
  if (season && step !== undefined)
    return {
      to: unitAt + 1,
      id: "times.season",
      anchor: "publication",
      resolve: ({ published }) => {
        if (!published) return undefined;
        const { year } = dateOf(published.day);
        if (shift < 0)
          return [0, 1, 2].map((back) => seasonValue(year - back, season)).find((one) => one.to < published.day);
        if (shift > 0)
          return [-1, 0, 1].map((on) => seasonValue(year + on, season)).find((one) => one.from > published.day);
        return seasonValue(dateOf(published.day).month <= 2 && season === "WI" ? year - 1 : year, season);
      },
      confidence: 0.85,
    };
  const unit = units.get(lower(words, unitAt));
  if (!unit || isPlural(words, unitAt) || unit === "hour" || unit === "minute" || unit === "second") return undefined;
  if (unit === "day" && step !== undefined && !is(words, from, "previous", "following", "next", "past"))
    return undefined;
  const toEvent = is(words, from, "previous", "following") || (unit === "day" && is(words, from, "next"));
  // "the past year", "the last day" are the stretch up to now, not the calendar unit; "last year" is.
  // "The next day" counts from the day told before; so does "the next year" in a story of the past.
  if (is(words, at, "the") && is(words, from, "next", "following") && second === undefined && unit !== "weekend") {
    const plainDay = unit === "day" || is(words, from, "following");
    const found = stretchFound(unitAt + 1, 1, unit, 1, undefined);
    return {
      to: unitAt + 1,
      id: "times.next-unit",
      anchor: plainDay ? "event" : "publication",
      resolve: (context) => {
        if (!plainDay && !context.narrative) return found.resolve(context);
        if (!context.previous && context.direction < 0) return undefined;
        const base = context.previous?.to ?? context.published?.day;
        return base === undefined ? undefined : unitFrom(base, unit, 1);
      },
      confidence: 0.6,
    };
  }
  const stretchy = is(words, at, "the") && is(words, from, "past", "last", "next", "coming") && !part;
  if (stretchy && unit !== "weekend" && (unit !== "week" || is(words, from, "past")) && second === undefined)
    return stretchFound(unitAt + 1, 1, unit, shift < 0 ? -1 : 1, undefined);
  return {
    to: unitAt + 1,
    id: "times.stepped-unit",
    anchor: toEvent ? "event" : "publication",
    resolve: (context) => {
      const { published, previous, direction } = context;
      if (toEvent && shift > 0 && !previous && direction < 0) return undefined;
      const base = toEvent ? (previous ?? (published && dayValue(published.day)))?.from : published?.day;
      if (base === undefined || !published) return base === undefined ? undefined : unitFrom(base, unit, shift);
      if (unit === "weekend") {
        // "This weekend" looks forward from its eve; before that the verb says.
        if (weekend || shift === 0) {
          const here = unitFrom(base, unit, 0)!;
          // "Weekend remarks" in the first half of a week are of the one before.
          const early = weekend && direction <= 0 && weekdayOf(base) <= 3;
          return (direction < 0 || early) && here.from > base ? unitFrom(base, unit, -1) : here;
        }
        if (shift < 0)
          return (
            [0, -1]
              .map((back) => unitFrom(base, unit, back)!)
              .find((one) => one.to < base + (second === undefined ? 0 : 1)) ?? unitFrom(base, unit, -1)
          );
        return unitFrom(base, unit, shift);
      }
      const found = unitFrom(base, unit, shift);
      if (!found || !part) return found;
      const mod = stretch.get(part) ?? "START";
      if (shift !== 0) return withMod(found, mod);
      // "Earlier this month": from its first to the day before. CODEBOOK section 5.
      if (part === "earlier" && unit === "month" && base > found.from)
        return withMod({ ...rangeValue(dayValue(found.from), dayValue(base - 1))!, timex: found.timex }, mod);
      return withMod(found, mod);
    },
    confidence: toEvent ? 0.6 : 0.9,
  };
};

/** "the same day", "that month", "the year", "earlier that week": the unit around the time told before. */
export const sameUnit: Rule = (words, at) => {
  const { units } = lexicon();
  let from = at;
  if (is(words, from, "earlier", "later")) from++;
  const that = is(words, from, "that");
  const same = (is(words, from, "the", "that") && is(words, from + 1, "same")) || false;
  if (!that && !same) return undefined;
  const unitAt = same ? from + 2 : from + 1;
  const unit = units.get(lower(words, unitAt));
  if (!unit || isPlural(words, unitAt) || ["hour", "minute", "second"].includes(unit)) return undefined;
  return {
    to: unitAt + 1,
    id: "times.same-unit",
    anchor: "event",
    resolve: ({ previous, published }) => {
      const base = previous?.from ?? published?.day;
      return base === undefined ? undefined : unitFrom(base, unit, 0);
    },
    confidence: 0.6,
  };
};

/** "three days ago", "more than 20 years ago", "two days later", "a day after", "a week before". */
export const ago: Rule = (words, at) => {
  const amount = amountAt(words, at);
  if (!amount) return undefined;
  const { to, unit, count } = amount;
  const word = lower(words, to);
  const back =
    word === "ago" || word === "earlier" || word === "before" || (word === "previously" && is(words, to - 1));
  const on = word === "later" || word === "after" || word === "afterwards" || word === "hence";
  const early = word === "prior";
  if (!back && !on && !early) return undefined;
  const toEvent = word !== "ago" && word !== "hence";
  // "A day before Thursday's summit" hangs on the time that follows; "a day after talks failed" on an act without one.
  const follows = word === "before" || word === "after";
  const base = follows ? longest(pointRules, words, is(words, to + 1, "the", "a") ? to + 2 : to + 1) : undefined;
  const event = follows && !base ? eventAfter(words, to + 1) : undefined;
  if (follows && !base && !event && words[to + 1]?.kind === "letters") return undefined;
  const sign = back || early ? -1 : 1;
  return {
    to: to + 1,
    id: toEvent ? "times.from-event" : "times.ago",
    anchor: toEvent ? "event" : "publication",
    resolve: (context) => {
      const { published, previous, quarter } = context;
      const from = event
        ? context.dayOf?.(event)?.from
        : base
          ? base.resolve(context)?.from
          : toEvent
            ? (previous?.from ?? published?.day)
            : published?.day;
      // Named after a thing without a day, it is a length alone; "two years later" counts from nothing.
      if (event && from === undefined && count !== undefined)
        return placeless({ type: "DURATION", value: durationOf({ count, unit }) });
      if (from === undefined || (on && toEvent && !base && !event && !previous)) return undefined;
      if (count === undefined) return placeless({ type: "DATE", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" });
      const found = momentFrom(from, count, unit, sign);
      if (!found) return undefined;
      if (unit === "year" && count === 1 && sign < 0 && !follows) {
        if (quarter && context.byQuarter) return quarterBefore(quarter, 1);
        // Figures of a firm are set beside those of the year before the one it reports on.
        if (toEvent && published && isFigure(words, at)) return unitFrom(published.day, "year", -1);
      }
      if (word === "ago" && amount.mod && amount.mod !== "APPROX") {
        const open = amount.mod === "MORE_THAN" || amount.mod === "EQUAL_OR_MORE";
        if (open) return { ...withMod(found, amount.mod), edtf: `../${found.edtf!.split("/").at(-1)}` };
      }
      return amount.mod === "APPROX"
        ? { ...withMod(found, "APPROX"), edtf: approximate(found), approximate: true }
        : found;
    },
    confidence: toEvent ? 0.6 : 0.9,
  };
};

/** The thing after "two days after": "the call" → call. Without an article before it, what follows is a clause. */
function eventAfter(words: readonly Word[], at: number): string | undefined {
  if (!is(words, at, "the", "that", "this", "their", "his", "her", "its")) return undefined;
  for (let noun = at + 1; noun < at + 4; noun++) {
    const after = words[noun + 1];
    if (words[noun]?.kind !== "letters") return undefined;
    if (!after || after.kind === "sign" || EVENT_ENDS.has(after.lower)) return words[noun]!.lower;
  }
  return undefined;
}

const EVENT_ENDS = new Set([
  "in",
  "of",
  "on",
  "at",
  "with",
  "between",
  "and",
  "by",
  "to",
  "that",
  "which",
  "was",
  "were",
  "the",
]);

const FIGURE_REACH = 6;

/** True when a sum, a share or a rate stands right before. */
function isFigure(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FIGURE_REACH); back--)
    if (is(words, back, "$", "£", "€", "¥", "million", "billion", "cents", "share", "%", "percent")) return true;
  return false;
}

const approximate = (value: Value): string =>
  value
    .edtf!.split("/")
    .map((end) => `${end}~`)
    .join("/");

/** "in three weeks", "within two days", "two weeks from now", "in 10 to 15 years". */
export const ahead: Rule = (words, at) => {
  const within = is(words, at, "within");
  const into = is(words, at, "in") || within;
  const amount = amountAt(words, into ? at + 1 : at);
  if (!amount || amount.count === undefined) return undefined;
  const fromNow = (is(words, amount.to, "from") && is(words, amount.to + 1, "now", "today")) || false;
  const posses = is(words, amount.to, "'", "’");
  const time = is(words, amount.to + 1, "time") || is(words, amount.to + 2, "time");
  if (!into && !fromNow) return undefined;
  const { count, most, unit } = amount;
  const rare = isRareness(words, at);
  if (["hour", "minute", "second"].includes(unit)) return undefined;
  const to = fromNow
    ? amount.to + 2
    : posses && time
      ? amount.to + (is(words, amount.to + 1, "time") ? 2 : 3)
      : amount.to;
  return {
    to,
    id: "times.ahead",
    anchor: "publication",
    resolve: ({ published, direction }) => {
      if (!published) return undefined;
      const duration = placeless({
        type: "DURATION",
        value: durationOf(amount),
        ...(amount.mod ? { mod: amount.mod } : {}),
      });
      // "Rose in two years": a stretch of time, unless a verb looks forward.
      if (!fromNow && (direction < 0 || rare)) return duration;
      const end = momentFrom(published.day, most ?? count, unit, 1);
      if (!end) return undefined;
      if (within)
        return stretchBetween(published.day, dayFrom(published.day, most ?? count, unit, 1)!, false, duration.timex);
      if (most !== undefined) return rangeValue(momentFrom(published.day, count, unit, 1)!, end);
      const exact = unit === "week" ? dayFrom(published.day, count, unit, 1) : undefined;
      return exact === undefined ? end : dayValue(exact);
    },
    confidence: 0.75,
  };
};

/** Days that "recent" and "coming" stand for, by unit. CODEBOOK section 5. */
const RECENT: Partial<Record<Unit, readonly [count: number, unit: Unit]>> = {
  day: [7, "day"],
  week: [4, "week"],
  month: [3, "month"],
};

function stretchFound(to: number, count: number | undefined, unit: Unit, sign: 1 | -1, mod: string | undefined): Found {
  return {
    to,
    id: "times.stretch",
    anchor: "publication",
    resolve: ({ published }) => {
      let timex: Value["timex"] = {
        type: "DURATION",
        value: durationOf(count === undefined ? { unit } : { count, unit }),
        ...(mod ? { mod } : {}),
      };
      const recent = RECENT[unit];
      const amount = count === undefined ? recent : ([count, unit] as const);
      if (!published || !amount) return placeless(timex);
      const { day } = published;
      // TIMEX3 writes "the past year" as a year, not as a length.
      if (count === 1 && unit === "year" && !mod) timex = yearValue(dateOf(day).year + sign).timex;
      const other = dayFrom(day, amount[0], amount[1], sign);
      if (other === undefined) return placeless(timex);
      const fuzzy = count === undefined;
      if (unit === "hour" || unit === "minute" || unit === "second") {
        const hours = unit === "hour" ? (count ?? 0) : 0;
        if (hours < 24) return placeless(timex);
      }
      if (unit === "decade" || unit === "century" || !Number.isInteger(amount[0])) {
        const [first, last] = sign < 0 ? [other, day] : [day, other];
        const month = (at: number): string => {
          const { year, month: m } = dateOf(at);
          return `${year}-${String(m).padStart(2, "0")}`;
        };
        return { ...stretchBetween(first, last, fuzzy, timex), edtf: `${month(first)}/${month(last)}` };
      }
      return sign < 0 ? stretchBetween(other, day, fuzzy, timex) : stretchBetween(day, other, fuzzy, timex);
    },
    confidence: 0.8,
  };
}

/** "the last two years", "the next six weeks", "past several months", "in recent days", "the coming weeks". */
export const stretch: Rule = (words, at) => {
  const { units } = lexicon();
  const start = is(words, at, "in", "over", "during", "for") ? at + 1 : at;
  const withPreposition = start > at && is(words, at, "in");
  let from = is(words, start, "the", "these") ? start + 1 : start;
  const ahead = units.get(lower(words, from));
  if (from > start && ahead && isPlural(words, from) && is(words, from + 1, "ahead"))
    return stretchFound(from + 2, undefined, ahead, 1, undefined);
  const backward = is(words, from, "last", "past", "recent", "previous");
  const forward = is(words, from, "next", "coming", "following");
  if (!backward && !forward) return undefined;
  if (start > at && !withPreposition) return undefined;
  const recent = is(words, from, "recent", "coming");
  from++;
  const sign = backward ? -1 : 1;
  const bare = units.get(lower(words, from));
  if (recent && bare && isPlural(words, from)) {
    let to = from + 1;
    if (is(words, to, "and", "or") && units.has(lower(words, to + 1)) && isPlural(words, to + 1)) to += 2;
    const found = stretchFound(to, undefined, bare, sign, undefined);
    // Days, weeks and months are stretches with a length (CODEBOOK section 5), "recent years" only look back.
    return bare in RECENT && to === from + 1 ? found : vagueStretch(found, sign);
  }
  if (bare && isPlural(words, from) && !recent) return stretchFound(from + 1, undefined, bare, sign, undefined);
  if (bare && is(words, from + 1, "and") && is(words, from + 2, "a") && is(words, from + 3, "half"))
    return stretchFound(from + 4, 1.5, bare, sign, undefined);
  if (bare && is(words, from + 1, "or") && is(words, from + 2, "two") && sign > 0)
    return {
      to: from + 3,
      id: "times.stretch",
      anchor: "publication",
      resolve: ({ published }) =>
        published && rangeValue(unitFrom(published.day, bare, 1)!, unitFrom(published.day, bare, 2)!),
      confidence: 0.7,
    };
  const amount = amountAt(words, from);
  if (
    !amount ||
    (is(words, from, "a", "an") && !is(words, from + 1, "couple")) ||
    (!["s"].includes(lower(words, amount.to - 1).slice(-1)) && amount.count !== 1 && !isHalf(words, amount.to))
  )
    return undefined;
  return stretchFound(amount.to, amount.count, amount.unit, sign, amount.mod);
};

/** "In recent years", "the coming weeks": TIMEX3 gives no length, only which way they look. */
function vagueStretch(found: Found, sign: 1 | -1): Found {
  return {
    ...found,
    resolve: (context) => {
      const value = found.resolve(context);
      return value && { ...value, timex: { type: "DATE", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" } };
    },
  };
}

const isHalf = (words: readonly Word[], to: number): boolean => is(words, to - 1, "half");

/** "two hours", "a 10-day", "nine months": a length of time without a place in the calendar. */
export const duration: Rule = (words, at) => {
  const amount = amountAt(words, at);
  // "A 44-year-old" tells an age, "a second" is mostly another one, "three-quarters" a share.
  if (!amount || (isDash(words, amount.to) && is(words, amount.to + 1, "earlier", "ago", "end"))) return undefined;
  if (amount.unit === "year" && isDash(words, amount.to) && is(words, amount.to + 1, "old")) return undefined;
  if (is(words, at, "a", "an") && amount.to === at + 2 && isRate(words, at)) return undefined;
  if (amount.unit === "second" && is(words, at, "a")) return undefined;
  if (amount.unit === "quarter" && isDash(words, amount.to - 2)) return undefined;
  const { to } = amount;
  const mod = amount.mod ? { mod: amount.mod } : {};
  return {
    to,
    id: "times.duration",
    anchor: "absolute",
    resolve: () => placeless({ type: "DURATION", value: durationOf(amount), ...mod }),
    confidence: 0.8,
  };
};

/** "$500 million a year", "24 hours a day", "358,000 a month" tell a rate. */
function isRate(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (before.kind === "number") return true;
  if (is(words, at - 1, "million", "billion", "trillion", "thousand", "cents", "percent", "%", "times")) return true;
  const two = words[at - 2];
  return before.lower.endsWith("s") && (two?.kind === "number" || lexicon().cardinals.has(two?.lower ?? ""));
}

/** "for years", "in months": an open number of units. */
export const openDuration: Rule = (words, at) => {
  const unit = lexicon().units.get(lower(words, at));
  if (!unit || !isPlural(words, at) || !is(words, at - 1, "for", "in", "within", "over") || unit === "second")
    return undefined;
  return {
    to: at + 1,
    id: "times.open-duration",
    anchor: "absolute",
    resolve: () => placeless({ type: "DURATION", value: durationOf({ unit }) }),
    confidence: 0.6,
  };
};

/** "daily", "every Monday", "each year": what comes again. */
export const sets: Rule = (words, at) => {
  const { sets: known, units, weekdays, seasons, parts } = lexicon();
  const plain = known.get(lower(words, at));
  const make = (to: number, value: string): Found => ({
    to,
    id: "times.set",
    anchor: "absolute",
    resolve: () => placeless({ type: "SET", value }),
    confidence: 0.8,
  });
  if (plain && !/^\p{Lu}/u.test(words[at]!.text)) return make(at + 1, plain);
  const times = timesAt(words, at);
  if (times !== undefined && is(words, times, "a", "an", "per", "each", "every")) {
    const per = units.get(lower(words, times + 1));
    if (per && !isPlural(words, times + 1)) return make(times + 2, durationOf({ count: 1, unit: per }));
  }
  const several = pluralWeekday(words, at);
  if (several) return make(several.to, several.value);
  if (!is(words, at, "every", "each")) return undefined;
  const weekday = weekdays.get(lower(words, at + 1));
  if (weekday) {
    const part = parts.get(lower(words, at + 2));
    return make(part ? at + 3 : at + 2, `XXXX-WXX-${weekday}${part ? `T${part}` : ""}`);
  }
  const month = monthAt(words, at + 1);
  if (month) return make(month.to, `XXXX-${String(month.month).padStart(2, "0")}`);
  const season = seasons.get(lower(words, at + 1));
  if (season) return make(at + 2, `XXXX-${season}`);
  const part = parts.get(lower(words, at + 1));
  if (part) return make(at + 2, `XXXX-XX-XXT${part}`);
  if (is(words, at + 1, "other")) {
    const second = units.get(lower(words, at + 2));
    if (second && !isPlural(words, at + 2)) return make(at + 3, durationOf({ count: 2, unit: second }));
  }
  const unit = units.get(lower(words, at + 1));
  if (unit && !isPlural(words, at + 1)) return make(at + 2, durationOf({ count: 1, unit }));
  const amount = amountAt(words, at + 1);
  return amount ? make(amount.to, durationOf(amount)) : undefined;
};

/** Words after "in the past" that end it; any other may be what is past: "the past government". */
const AFTER_PAST = new Set(
  "that and but or to when where as he she it they we i has have had was were is are would could for by with from while because".split(
    " ",
  ),
);

const isPastEnd = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind !== "letters" || AFTER_PAST.has(lower(words, at));

/** Index after "once", "twice", "three times". */
function timesAt(words: readonly Word[], at: number): number | undefined {
  if (is(words, at, "once", "twice")) return at + 1;
  return is(words, at + 1, "times") && (words[at]!.kind === "number" || lexicon().cardinals.has(lower(words, at)))
    ? at + 2
    : undefined;
}

/** "Mondays", "Tuesday nights": a weekday that comes again. */
function pluralWeekday(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly value: string } | undefined {
  const { weekdays, parts } = lexicon();
  const word = words[at]!;
  if (!/^\p{Lu}/u.test(word.text)) return undefined;
  const next = lower(words, at + 1);
  const part = parts.get(next);
  const single = weekdays.get(word.lower);
  if (single !== undefined && part && next.endsWith("s")) return { to: at + 2, value: `XXXX-WXX-${single}T${part}` };
  const plural = word.lower.endsWith("days") ? weekdays.get(word.lower.slice(0, -1)) : undefined;
  return plural === undefined ? undefined : { to: at + 1, value: `XXXX-WXX-${plural}` };
}

/** "now", "recently", "in the future": no calendar value. */
export const reference: Rule = (words, at) => {
  const { references, units } = lexicon();
  const make = (to: number, value: string): Found => ({
    to,
    id: "times.reference",
    anchor: "publication",
    resolve: () => placeless({ type: "DATE", value }),
    confidence: 0.7,
  });
  if (isPhrase(words, at, ["the", "future"]) || isPhrase(words, at, ["the", "past"])) {
    if (is(words, at + 1, "past") && (words[at + 2]?.kind === "number" || !isPastEnd(words, at + 2))) return undefined;
    return make(at + 2, is(words, at + 1, "future") ? "FUTURE_REF" : "PAST_REF");
  }
  if (
    is(words, at, "the") &&
    is(words, at + 1, "near", "foreseeable", "distant") &&
    is(words, at + 2, "future", "past")
  )
    return make(at + 3, is(words, at + 2, "future") ? "FUTURE_REF" : "PAST_REF");
  if (is(words, at, "the") && is(words, at + 1, "near", "short") && is(words, at + 2, "term"))
    return make(at + 3, "FUTURE_REF");
  if (isPhrase(words, at, ["these", "days"])) return make(at + 2, "PRESENT_REF");
  if (is(words, at, "soon")) {
    if (is(words, at + 1, "as", "after") || is(words, at - 1, "as", "so", "too", "how")) return undefined;
    // "Soon became": a story goes on; "will soon": a time to come.
    const { resolve, ...found } = make(at + 1, "FUTURE_REF");
    return { ...found, resolve: (context) => (context.direction > 0 ? resolve(context) : undefined) };
  }
  const unit = units.get(lower(words, at));
  if (unit && isPlural(words, at) && is(words, at + 1, "ago", "earlier") && words[at - 1]?.kind !== "number")
    return make(at + 2, "PAST_REF");
  if (
    isPhrase(words, at, ["one", "day"]) &&
    (is(words, at - 1, "will", "would", "may", "might", "could", "can") || is(words, at + 2, "be"))
  )
    return make(at + 2, "FUTURE_REF");
  const value = references.get(lower(words, at));
  if (value) return make(at + 1, value);
  return undefined;
};
