import type { Published } from "../article.js";
import { isOn, MONTH_NAME, monthNumber, WEEKDAY_NAME, written } from "./months.js";
import { isDay } from "./parse.js";

/** A day of a month without its year, as a dateline or a weekday gives it. */
interface YearlessDay {
  readonly month: number;
  readonly day: number;
  readonly weekday?: string;
  readonly words: string;
}

/** One end of what the text allows, as EDTF, and the words it rests on. */
interface Bound {
  readonly value: string;
  readonly words: string;
}

const YEARED = new RegExp(
  `\\b(?:(${MONTH_NAME})\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_NAME})\\s+)?((?:19|20)\\d\\d)\\b(?!\\s*[-–/]\\s*\\d|\\s*(?:troops|people|soldiers|men|km|tonnes))`,
  "g",
);
const WEEKDAY_DATE = new RegExp(
  `\\b(${WEEKDAY_NAME}),?\\s+(?:the\\s+)?(?:(${MONTH_NAME})\\s+(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_NAME}))\\b(?!,?\\s+\\d{4})`,
  "g",
);
/** How much before a date is looked at, in UTF-16 units. */
const CONTEXT = 180;
const MOST_SEARCHED = 200_000;
/** Weekday and date fall together again after five, six or eleven years; looked for no farther ahead. */
const MOST_YEARS = 12;

/** The rest of a sentence up to its date; a point in a number or after an initial ends none. */
const SAME = "(?:[^.!?]|[.](?=\\d)|(?<=\\b[A-Z])[.])*$";
/** A time to come is spoken of: "by 2030", "will … in 2027", "planned for May 2026". */
const AHEAD = new RegExp(
  `\\b(?:by|until|till|before|through|toward|towards|than|after|next|coming|upcoming|expected|planned|scheduled|will|shall|would|could|may|might|should|must|aims?|goal|target|targeting|deadline|expires?|ends?|starting|beginning|slated|tentative|maturing|payable|effective|expiration|extended|hopes?|plans?|intends?|expects?|wants?|seeks?|vow\\w*|pledg\\w*|promis\\w*|propos\\w*|agree\\w* to|due|set to|'ll|’ll|if|ahead of|forecasts?|projected)\\b${SAME}`,
  "i",
);
/** A plan of the writer's own day: the date it names is not yet past. */
const TO_COME =
  /\b(?:will|(?:is|are) (?:to|due|scheduled|expected|set|slated|planned))\b(?:[^.!?,;"“”]|[.]\d){0,45}\b(?:in|by|on|until|before)\s+(?:late |early |mid-?)?$/i;
/** Verbs of the past, auxiliaries among them; words of reporting tell nothing of the time that follows. */
const VERB =
  "(?:was|were|had|did|(?!expected|planned|scheduled|need|proposed|projected|targeted|linked|asked|warned|added|announced|noted|argued|agreed|pledged|vowed|promised|united|hundred|speed|indeed)[a-z]{3,}ed|became|began|broke|brought|built|came|drew|fell|fought|gave|got|grew|held|hit|kept|killed|led|left|lost|made|met|paid|ran|rose|seen|sent|set off|shot|sold|spent|split|stood|struck|taken|took|went|withdrew|won|written)";
/** Words between a verb and its date that make the date another's: "signed a bill to raise pay in 2016", "beat her in a run for office in 2020". */
const OTHERS =
  "(?:to|that|for|about|how|against|whether|if|run|race|elections?|bid|campaign|contest|votes?|ballot|chances?|plans?|hopes?|deal|bonds?|will|would|until|by|before)";
/** A verb of the past right before: no "will be signed in". */
const DONE = new RegExp(
  `(?<!\\b(?:be|are|is|to)\\s)\\b${VERB}\\s+(?:back )?(?:in|on|during)\\s+(?:early |late |mid-?)?$`,
);
/** A year alone counts only when its verb, a few words before, is past, or after "since". */
const PAST_YEAR = new RegExp(
  `\\bsince\\s+(?:early |late |mid-?)?$|(?<!\\b(?:be|are|is|to)\\s)\\b${VERB}(?:\\s+(?!${OTHERS}\\b)[\\p{L}\\d’'-]+){0,4}\\s+(?:in|during)\\s+(?:early |late |mid-?)?$`,
  "iu",
);
/** A month or a day of a year counts in the same way, with more words between. */
const PAST_DAY = new RegExp(
  `\\bsince\\s+(?:early |late |mid-?)?$|(?<!\\b(?:be|are|is|to)\\s)\\b${VERB}(?:,?\\s+(?!${OTHERS}\\b)[\\p{L}\\d’'-]+){0,9},?\\s+(?:in|on|during)\\s+(?:early |late |mid-?)?$`,
  "iu",
);
/** What has happened by the time it is called by its year: "the 2015 accord". An election or a summit may be to come. */
const PAST_THING =
  /^\s+(?:invasion|revolution|war|coup|attacks?|agreement|accords?|deal|treaty|earthquake|uprising|annexation|massacre|bombings?|genocide|ceasefire|crash|assassination|protests|riots|sanctions|memorandum|communiqu[eé])\b/i;

/**
 * Bounds for a text that gives no date: it was written no earlier than the latest past time it names, no later than
 * the first time it speaks of as to come, and on the day of its dateline in one of the years between. Nothing is said
 * without a year in the text.
 *
 * @param dateline its date as written, usually without a year: `14 April`
 * @returns an EDTF interval, open or closed, e.g. `2022-11/..`; one day when the dateline fits once; undefined for no bounds
 * @see docs/method/times.md
 * @example inferPublished("The pact was signed in November 2022.")?.value // => "2022-11/.."
 */
export function inferPublished(text: string, dateline?: string): Published | undefined {
  const searched = text.slice(0, MOST_SEARCHED);
  const named = boundsIn(searched);
  if (!named.lower) return undefined;
  const { lower } = named;
  const upper = named.upper && endOf(named.upper.value) >= startOf(lower.value) ? named.upper : undefined;
  const day = datelineDay(dateline);
  const days = day ? fitting(day, lower, upper) : [];
  const from = days[0] ?? lastPastDay(searched, lower, upper);
  if (day && upper && days.length === 1)
    return inferred(days[0]!.value, `the dateline "${day.words}" between "${lower.words}" and "${upper.words}"`);
  const until = upper && (days.at(-1)?.value ?? upper.value);
  const why = [
    from ? `not before ${from.value} ("${from.words}")` : `not before "${lower.words}", which the text names`,
    ...(upper ? [`not after "${upper.words}", which is to come`] : []),
  ];
  return inferred(`${from?.value ?? lower.value}/${until ?? ".."}`, why.join("; "));
}

const inferred = (value: string, why: string): Published => ({ value, source: "inferred", why });

/** The latest past time with a year, and the first one to come. */
function boundsIn(text: string): { readonly lower?: Bound; readonly upper?: Bound } {
  let lower: Bound | undefined;
  let upper: Bound | undefined;
  for (const found of text.matchAll(YEARED)) {
    const [whole, monthFirst, dayAfter, dayFirst, monthAfter, year] = found;
    const month = monthNumber(monthFirst ?? monthAfter ?? "");
    const day = Number(dayAfter ?? dayFirst ?? 0);
    if (day && !isDay(Number(year), month, day)) continue;
    const value = written(Number(year), month, day);
    const before = text.slice(Math.max(0, found.index - CONTEXT), found.index);
    const bound = { value, words: whole.trim() };
    if (TO_COME.test(before) && !DONE.test(before)) {
      if (!upper || endOf(value) < endOf(upper.value)) upper = bound;
      continue;
    }
    const after = text.slice(found.index + whole.length, found.index + whole.length + 20);
    const isPast =
      (month > 0 ? PAST_DAY : PAST_YEAR).test(before) || (/\bthe\s+$/i.test(before) && PAST_THING.test(after));
    if (!isPast || (AHEAD.test(before) && !DONE.test(before))) continue;
    if (!lower || value > lower.value) lower = bound;
  }
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

const startOf = (value: string): string => value.padEnd(10, "-01");
/** Later than every day of a month or year when compared as text. */
const endOf = (value: string): string => (value.length === 10 ? value : `${value}-99`);

function datelineDay(dateline: string | undefined): YearlessDay | undefined {
  const month = dateline && new RegExp(MONTH_NAME, "i").exec(dateline)?.[0];
  const day = dateline && /\d{1,2}/.exec(dateline)?.[0];
  return month && day ? { month: monthNumber(month), day: Number(day), words: dateline } : undefined;
}

/** The days of that date, and weekday, from the lower bound to the upper, or the first ones when there is none. */
function fitting(day: YearlessDay, lower: Bound, upper: Bound | undefined): Bound[] {
  const first = Number(lower.value.slice(0, 4));
  const out: Bound[] = [];
  for (let year = first; year <= first + MOST_YEARS; year++) {
    if (!isDay(year, day.month, day.day) || (day.weekday && !isOn(day.weekday, year, day.month, day.day))) continue;
    const value = written(year, day.month, day.day);
    if (value < startOf(lower.value) || (upper && value > endOf(upper.value))) continue;
    out.push({ value, words: day.words });
  }
  return out;
}

/** The latest past "Tuesday, June 13" without a year, in the first year that has such a Tuesday after the lower bound. */
function lastPastDay(text: string, lower: Bound, upper: Bound | undefined): Bound | undefined {
  let last: Bound | undefined;
  for (const found of text.matchAll(WEEKDAY_DATE)) {
    const [words, weekday, monthFirst, dayAfter, dayFirst, monthAfter] = found;
    const before = text.slice(Math.max(0, found.index - CONTEXT), found.index);
    if (AHEAD.test(before) || !PAST_DAY.test(`${before.replace(/\bon\s+$/, "")}on `)) continue;
    const month = monthNumber(monthFirst ?? monthAfter ?? "");
    const day = { month, day: Number(dayAfter ?? dayFirst), weekday: weekday!, words };
    // The year before the lower bound may hold it too: such a day then tells nothing more.
    const earlier = { ...lower, value: String(Number(lower.value.slice(0, 4)) - 1) };
    const at = fitting(day, earlier, upper)[0];
    if (at && at.value >= startOf(lower.value) && (!last || at.value > last.value)) last = at;
  }
  return last;
}
