import { type Sentence, type Span, splitText, type Token } from "@coranto/language";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { type FoundTime, findInText, type TenseSentence } from "./find.js";
import { directionAt, directionByWords, pastVerbBefore, signBefore } from "./tense.js";
import type { Timex, Value } from "./value.js";

/** Every expression with a calendar value. CODEBOOK section 5. */
export function findTimes(document: Document, _cast: Cast): readonly LocatedTime[] {
  const { article, sentences } = document;
  return findInText(article.text, sentences.map(parsed), anchorOf(article.published)).flatMap((found) => {
    const located = locatedTime(found, sentences[found.sentence]!);
    return located ? [located] : [];
  });
}

/** The publication that times are counted from: bounds of an undated text are none, only a day inferred exactly is. */
function anchorOf(published: Document["article"]["published"]): string | null {
  if (!published || (published.source === "inferred" && published.value.includes("/"))) return null;
  return published.value;
}

function parsed(sentence: Sentence): TenseSentence {
  return {
    span: sentence.span,
    direction(words, first, after) {
      if (pastVerbBefore(words, first)) return -1;
      const sign = signBefore(words, first);
      if (sign !== 0) return sign;
      const head = headOf(sentence, tokensIn(sentence, words[first]!.start, words[after - 1]!.end));
      return (head && directionAt(sentence, head)) || directionByWords(words, first, after);
    },
  };
}

/** Tokens that overlap the span; a binary search for the first. */
function tokensIn(sentence: Sentence, start: number, end: number): readonly Token[] {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.span.end <= start) low = middle + 1;
    else high = middle;
  }
  const out: Token[] = [];
  for (let at = low; at < tokens.length && tokens[at]!.span.start < end; at++) out.push(tokens[at]!);
  return out;
}

/** The token of the expression whose head lies outside it. */
function headOf(sentence: Sentence, tokens: readonly Token[]): Token | undefined {
  const first = tokens[0]?.index ?? 0;
  const last = tokens.at(-1)?.index ?? 0;
  const outside = tokens.filter((token) => token.head < first || token.head > last);
  return (
    outside.find((token) => token.upos !== "ADP" && token.upos !== "PUNCT" && token.upos !== "DET") ??
    outside[0] ??
    sentence.tokens[first - 1]
  );
}

function locatedTime(found: FoundTime, sentence: Sentence): LocatedTime | undefined {
  const { edtf, approximate, timex } = found.value;
  const tokens = tokensIn(sentence, found.span.start, found.span.end);
  const first = tokens[0];
  if (edtf === undefined || !first) return undefined;
  return {
    span: found.span,
    value: edtf,
    ...(approximate ? { approximate } : {}),
    anchor: found.anchor,
    timex,
    why: [found.id],
    confidence: found.confidence,
    sentence: found.sentence,
    first: first.index,
    last: tokens.at(-1)!.index,
  };
}

/** One time expression as the verb `times` tells it; `value` is null for lengths and references without a date. */
export interface TimeIn {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string | null;
  readonly timex: Timex;
  /** EDTF of the stretch whose end this is: "from May to June" has two ends. */
  readonly range?: string;
}

/**
 * Time expressions of a text without a parse: the tense is read off the words.
 *
 * @param published EDTF of the day or minute of publication; null: only absolute dates are resolved
 * @param apart true tells the two ends of a stretch as two times, as TIMEX3 does, each with its `range`
 * @returns in order of the text, offsets UTF-16 half-open
 * @example findTimesIn("They met on Friday.", "2026-04-20")[0]?.value // => "2026-04-17"
 */
export function findTimesIn(text: string, published: string | null, apart = false): readonly TimeIn[] {
  const sentences = joinedClocks(text).map((span) => ({ span, direction: directionByWords }));
  return findInText(text, sentences, published).flatMap(({ span, value, ends }) => {
    const range = value.edtf;
    if (!apart || !ends || range === undefined) return [timeIn(text, span, value)];
    return ends.map((end) => ({ ...timeIn(text, end.span, end.value), range }));
  });
}

const CLOCK_END = /\b[ap]\.m\.$/;
const DAY_START = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Sentences of a text; "at 10 p.m. Wednesday" is never the end of one. */
function joinedClocks(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const { span } of splitText(text)) {
    const last = out.at(-1);
    const cut = last && CLOCK_END.test(text.slice(Math.max(last.start, last.end - 6), last.end));
    if (cut && DAY_START.test(text.slice(span.start, span.start + 12)))
      out[out.length - 1] = { start: last.start, end: span.end };
    else out.push(span);
  }
  return out;
}

function timeIn(text: string, { start, end }: Span, { edtf, timex }: Value): TimeIn {
  return { start, end, text: text.slice(start, end), value: edtf ?? null, timex };
}
