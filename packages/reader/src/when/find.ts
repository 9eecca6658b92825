import type { Span } from "@coranto/language";
import { loadTimes } from "@coranto/lexicon";
import { dateOf, type Published, readPublished } from "./calendar.js";
import type { Found } from "./rules/found.js";
import { longest, placelessRules, pointAt } from "./rules/index.js";
import { wrapperRules } from "./rules/wrappers.js";
import type { Value } from "./value.js";
import { type Word, wordsOf } from "./words.js";

/** A time expression with its value. */
export interface FoundTime {
  readonly span: Span;
  readonly value: Value;
  /** The two ends of a stretch that is told by them. */
  readonly ends?: readonly { readonly span: Span; readonly value: Value }[];
  readonly anchor: Found["anchor"];
  readonly id: string;
  readonly confidence: number;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
}

/** A sentence to look in, and how to ask for the tense around a stretch of it. */
export interface TenseSentence {
  readonly span: Span;
  direction(words: readonly Word[], first: number, after: number): number;
}

/** Years this far before the publication, told in this share of all years, make a text a story of the past. */
const NARRATIVE = { yearsBack: 2, share: 0.6, least: 10 };

const LONG_RULES = new Set(["times.ended-year", "times.whole-year", "times.fiscal-year"]);

/** Rules that give no value only when the calendar has no such day, or there is nothing to place it against. */
const IMPOSSIBLE = new Set(["times.day-month", "times.month-day", "times.weekday-date"]);

/** Rules whose times say where a story of the past stands: by year, month or day of the calendar. */
const CALENDAR = new Set([
  "times.month-day",
  "times.month-days",
  "times.day-month",
  "times.days-month",
  "times.weekday-date",
  "times.month",
  "times.year",
  "times.years",
  "times.range",
  "times.season",
  "times.part",
  "times.edge",
  "times.numeric-date",
  "times.before-christ",
]);

/** Sentences over which a quarter stays the measure of "a year earlier". */
const QUARTER_REACH = 10;
/** Lengths and years a firm reports by besides its quarter; "a year earlier" after one is a year. */
const LONG_PERIODS = new Set(["P9M", "P6M"]);

let starters: ReadonlySet<string> | undefined;

/** Words that may begin an expression; everything else is passed over at once. */
function startersOf(): ReadonlySet<string> {
  if (starters) return starters;
  const lex = loadTimes();
  starters = new Set([
    ...lex.months.keys(),
    ...lex.weekdays.keys(),
    ...lex.seasons.keys(),
    ...lex.units.keys(),
    ...lex.steps.keys(),
    ...lex.days.keys(),
    ...lex.cardinals.keys(),
    ...lex.ordinals.keys(),
    ...lex.vague,
    ...lex.decades.keys(),
    ...lex.stretch.keys(),
    ...lex.references.keys(),
    ...lex.sets.keys(),
    ...lex.amounts.map(({ words }) => words[0]!),
    ...lex.holidays.map(({ words }) => words[0]!),
    ...[
      "the",
      "since",
      "from",
      "between",
      "before",
      "in",
      "within",
      "every",
      "each",
      "that",
      "these",
      "overnight",
      "noon",
      "midnight",
      ...lex.parts.keys(),
      "early",
      "ad",
      "once",
      "twice",
      "weekend",
      "soon",
      "couple",
      "its",
      "a",
      "midday",
      "mondays",
      "tuesdays",
      "wednesdays",
      "thursdays",
      "fridays",
      "saturdays",
      "sundays",
      "fiscal",
      "calendar",
      "financial",
      "'",
      "’",
      "‘",
      "over",
      "during",
      "for",
    ],
  ]);
  return starters;
}

/** Every time expression of a text, in order, none inside another. */
export function findInText(text: string, sentences: readonly TenseSentence[], published: string | null): FoundTime[] {
  const at = readPublished(published);
  const out: FoundTime[] = [];
  const narrative = at !== undefined && isNarrative(text, at);
  let previous: Value | undefined;
  let story: Value | undefined;
  let byQuarter = false;
  let quarter: { readonly value: Value; readonly sentence: number } | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const words = wordsOf(text, sentence.span.start, sentence.span.end);
    for (let first = 0, told = -1; first < words.length; ) {
      // Small words begin a time only when a word of time follows soon.
      while (told < first || (told < words.length && !isOfTime(words[told]!))) told++;
      if (told === words.length) break;
      if (told - first > LONGEST_LEAD) {
        first = told - LONGEST_LEAD;
        continue;
      }
      const found = candidate(words, first);
      if (!found) {
        first++;
        continue;
      }
      const direction = found.anchor === "absolute" ? 0 : sentence.direction(words, first, found.to);
      const value = found.resolve({
        ...(at ? { published: at } : {}),
        direction,
        ...(previous ? { previous } : {}),
        ...(story ? { story } : {}),
        ...(quarter && index - quarter.sentence <= QUARTER_REACH ? { quarter: quarter.value } : {}),
        byQuarter,
        narrative,
        dayOf: (noun) => dayTold(text, sentences, out, index, noun),
      });
      if (!value) {
        // A day that is in no calendar is no month either.
        first = IMPOSSIBLE.has(found.id) ? found.to : first + 1;
        continue;
      }
      if (value.edtf !== undefined && found.id !== "times.stretch") previous = value;
      if (CALENDAR.has(found.id) && value.edtf !== undefined) story = value;
      if (value.grain === "quarter" && found.id.startsWith("times.quarter")) quarter = { value, sentence: index };
      if (value.grain === "quarter") byQuarter = true;
      else if (LONG_PERIODS.has(value.timex.value) || LONG_RULES.has(found.id)) byQuarter = false;
      const spanOf = (from: number, to: number): Span => ({ start: words[from]!.start, end: words[to - 1]!.end });
      out.push({
        span: spanOf(first, found.to),
        value,
        ...(value.ends
          ? { ends: value.ends.map((end) => ({ span: spanOf(end.from, end.to), value: end.value })) }
          : {}),
        anchor: found.anchor,
        id: found.id,
        confidence: found.confidence,
        sentence: index,
      });
      first = found.to;
    }
  }
  return out;
}

/** Sentences looked back over for the day of a thing named. */
const EVENT_REACH = 12;

/** The day told in the last sentence before that names the thing, when it tells one day alone. */
function dayTold(
  text: string,
  sentences: readonly TenseSentence[],
  told: readonly FoundTime[],
  before: number,
  noun: string,
): Value | undefined {
  let last = told.length - 1;
  for (let index = before - 1; index >= Math.max(0, before - EVENT_REACH); index--) {
    while (last >= 0 && told[last]!.sentence > index) last--;
    const { start, end } = sentences[index]!.span;
    if (
      !text
        .slice(start, Math.min(end, start + LONGEST_SENTENCE))
        .toLowerCase()
        .includes(noun)
    )
      continue;
    const days: Value[] = [];
    for (let at = last; at >= 0 && told[at]!.sentence === index; at--) {
      const { value } = told[at]!;
      if (value.grain === "day" || value.grain === "part" || value.grain === "minute") days.push(value);
    }
    if (days.length > 0) return days.every(({ from }) => from === days[0]!.from) ? days[0] : undefined;
  }
  return undefined;
}

const LONGEST_SENTENCE = 2000;

/** Words that may stand before the first word of time in an expression: "no more than the very end of the last". */
const LONGEST_LEAD = 7;

let ofTime: ReadonlySet<string> | undefined;

/** A number, or a word that names a part of the calendar or the day. */
function isOfTime(word: Word): boolean {
  if (word.kind === "number") return true;
  if (!ofTime) {
    const lex = loadTimes();
    ofTime = new Set([
      ...[
        lex.months,
        lex.weekdays,
        lex.seasons,
        lex.parts,
        lex.units,
        lex.days,
        lex.decades,
        lex.sets,
        lex.references,
      ].flatMap((map) => [...map.keys()]),
      ...lex.holidays.map(({ words }) => words[0]!),
      ...[
        "overnight",
        "noon",
        "midnight",
        "weekend",
        "half",
        "period",
        "future",
        "past",
        "century",
        "midday",
        "term",
        "soon",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thousand",
      ],
    ]);
  }
  return ofTime.has(word.lower);
}

function candidate(words: readonly Word[], first: number): Found | undefined {
  const word = words[first]!;
  if (word.kind !== "number" && !startersOf().has(word.lower)) return undefined;
  const wrapped = longest(wrapperRules, words, first);
  const point = pointAt(words, first);
  const found = wrapped && (!point || wrapped.to >= point.to) ? wrapped : point;
  return found ?? longest(placelessRules, words, first);
}

const YEAR = /\b(1[0-9]{3}|20[0-9]{2})\b/g;

function isNarrative(text: string, published: Published): boolean {
  const now = dateOf(published.day).year;
  let old = 0;
  let all = 0;
  for (const [year] of text.matchAll(YEAR)) {
    all++;
    if (Number(year) <= now - NARRATIVE.yearsBack) old++;
  }
  return old >= NARRATIVE.least && old >= all * NARRATIVE.share;
}
