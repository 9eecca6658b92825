import type { Span } from "@coranto/language";
import type { Document } from "../stages.js";
import { beginsReporter, contentEnd, type Frame, frameStart, hasFinite, isAside, trimLeft } from "./bounds.js";
import { isTitleLike } from "./complement.js";
import type { Content } from "./content.js";
import { datelineEnd, RELATIVES } from "./nounphrase.js";
import { carriesOn, piecesRight } from "./pieces.js";
import {
  isFiniteVerb,
  isMark,
  isQuoteMark,
  opensQuotation,
  quotationAt,
  spanBetween,
  type View,
  wordAt,
} from "./view.js";

/** Content on the left of an aside is not sought further back than this, in words. */
const FARTHEST_LEFT = 400;

/** The same on the right, for a quotation that goes on. */
const FARTHEST_RIGHT = 25;

/** "Asked about it, X said: “…”", "On the show “…,” X said that …": where the reporter tells the setting, content stands behind the cue. */
export function beginsSetting(view: View, from: number): boolean {
  const token = view.tokens[from - 1];
  if (!token || quotationAt(view, from) >= 0) return false;
  if (["as", "when", "while", "after", "before", "since"].includes(token.form.toLowerCase())) return true;
  return token.upos === "ADP" || (token.upos === "VERB" && ["VBG", "VBN", "VBD"].includes(token.xpos));
}

/** True when the token before `at`, over a comma, ends a quotation. */
export function quotationEndsBefore(view: View, at: number): boolean {
  let last = at - 1;
  if (wordAt(view, last) === "," && quotationAt(view, last) < 0) last--;
  return quotationAt(view, last) >= 0 && quotationAt(view, at) !== quotationAt(view, last);
}

export function contentOfAside(
  document: Document,
  view: View,
  frame: Frame,
  frames: readonly Frame[],
  addressee: Content["addressee"],
): Content | undefined {
  const begin = frameStart(view, frame);
  const left = contentLeft(document, view, begin, frames, frame);
  if (!left.length) return undefined;
  const right = contentResumed(document, view, frame, frames, left);
  // "On Monday, the ministry reported": an adverbial is no content.
  if (
    !right.length &&
    !quotationEndsBefore(view, begin) &&
    !hasFinite(view, leftLimit(view, begin - 1, frames, frame), begin - 1)
  )
    return undefined;
  return { pieces: [...left, ...right], opening: "aside", ...(addressee ? { addressee } : {}) };
}

/** What stands before the frame: a quotation that ends there, with the words of the sentence before it when they are content too. */
export function contentLeft(
  document: Document,
  view: View,
  begin: number,
  frames: readonly Frame[],
  frame: Frame,
): Span[] {
  let to = begin - 1;
  while (to > 1 && isMark(view.tokens[to - 1]) && quotationAt(view, to) < 0 && !isQuoteMark(view.tokens[to - 1])) to--;
  if (to < 1) return [];
  if (RELATIVES.has(wordAt(view, to)) && view.tokens[to - 1]!.upos === "PRON") return [spanBetween(view, to, to)];
  const from = trimLeft(view, leftLimit(view, to, frames, frame), to);
  const last = quotationAt(view, to);
  if (last >= 0) {
    const quotation = document.quotations[last]!;
    const first = document.sentences[quotation.sentence]!.span.start;
    const opensHere = quotation.span.start >= view.sentence.span.start;
    const opensWith = !opensHere || quotationAt(view, from) === last;
    if (opensWith || (opensHere && onlyFiller(view, from, last))) return chainBack(document, last);
    if (quotation.span.start < first) return [quotation.inner];
  }
  return [spanBetween(view, from, to)];
}

/** Only adverbs and marks stand between here and the quotation: "Still, “we will go,” he said". */
function onlyFiller(view: View, from: number, quotation: number): boolean {
  const setting = beginsSetting(view, from);
  for (let at = from; at <= view.tokens.length && quotationAt(view, at) !== quotation; at++) {
    const token = view.tokens[at - 1]!;
    if (setting && !isFiniteVerb(token)) {
      if (quotationAt(view, at + 1) === quotation && token.form !== ",") return false;
      continue;
    }
    if (!isMark(token) && token.upos !== "ADV" && token.upos !== "CCONJ" && token.upos !== "INTJ") return false;
  }
  return true;
}

/** The quotation with the unclosed ones before it that it carries on. */
function chainBack(document: Document, index: number): Span[] {
  const out: Span[] = [];
  for (let at = index; at >= 0; at--) {
    const here = document.quotations[at]!;
    const after = document.quotations[at + 1];
    if (at < index && !(after && !here.closed && carriesOn(document.sentences, here, after))) break;
    out.unshift(here.inner);
  }
  return out;
}

/** Where content on the left may begin: the sentence, or the end of an earlier frame that an "and" or "but" follows. */
export function leftLimit(view: View, to: number, frames: readonly Frame[], frame: Frame): number {
  const from = Math.max(view.breaks.findLast((at) => at < to) ?? 0, datelineEnd(view)) + 1;
  for (let at = frames.indexOf(frame) - 1; at >= 0 && to - frames[at]!.last < FARTHEST_LEFT; at--) {
    const other = frames[at]!;
    if (other.last >= to || other.cue.form !== "verb" || !isAside(view, other)) continue;
    return Math.max(from, other.last + 1);
  }
  return from;
}

/** "“A,” he said. “B.”" and "The truce, he said, would hold": what goes on after the frame in its own sentence. */
function contentResumed(
  document: Document,
  view: View,
  frame: Frame,
  frames: readonly Frame[],
  left: readonly Span[],
): Span[] {
  let at = frame.last + 1;
  const { tokens } = view;
  while (
    at <= tokens.length &&
    at < frame.last + 25 &&
    !/^(?:,|--|[–—:;])$/.test(wordAt(view, at)) &&
    !opensQuotation(view, at)
  )
    at++;
  if (quotationEndsBefore(view, frameStart(view, frame)) && !opensQuotation(view, at) && !opensQuotation(view, at + 1))
    at = nextQuotation(view, at) ?? at;
  if (at >= tokens.length) return [];
  const marked = !opensQuotation(view, at);
  const start = marked ? at + 1 : at;
  const next = tokens[start - 1];
  if (!next) return [];
  const end = contentEnd(view, frame, start, frames);
  if (end < start) return [];
  const opens =
    opensQuotation(view, start) ||
    (["and", "but", "that"].includes(wordAt(view, start)) && opensQuotation(view, start + 1));
  if (opens) {
    const from = opensQuotation(view, start) ? start : start + 1;
    if (
      frames
        .slice(frames.indexOf(frame) + 1, frames.indexOf(frame) + 9)
        .some((other) => other.first > start && quotationAt(view, other.cue.first) < 0 && isAside(view, other))
    )
      return [];
    return piecesRight(document, view, from, end);
  }
  const leftWords = left.at(-1)!;
  const subordinate = /^(?:if|though|although|unless|because|when)$/.test(wordAt(view, firstOf(view, leftWords)));
  const finiteLeft = tokens.some(
    (token) => token.span.start >= leftWords.start && token.span.end <= leftWords.end && isFiniteVerb(token),
  );
  const quotedLeft = quotationEndsBefore(view, frameStart(view, frame));
  if (!marked || quotedLeft || (!subordinate && beginsReporter(next)) || wordAt(view, at) !== ",") return [];
  const between = at === frame.last + 1 && frame.last === frame.cue.last && !isReporterAgain(view, frame, start);
  if (
    finiteLeft &&
    !between &&
    !["to", "which", "including", "with", "because", "unless", "if"].includes(wordAt(view, start))
  )
    return [];
  if (!finiteLeft && !hasFinite(view, start, end)) return [];
  return [spanBetween(view, start, end)];
}

/** "“A,” he said during a visit to Velden, Arvania, “and B.”": a quotation that opens behind a comma, farther on. */
function nextQuotation(view: View, from: number): number | undefined {
  for (let at = from; at < from + FARTHEST_RIGHT && at <= view.tokens.length; at++)
    if (opensQuotation(view, at) && /^(?:,|--|[–—:;])$/.test(wordAt(view, at - 1)) && !isTitleLike(view, at)) return at;
  return undefined;
}

function firstOf({ tokens }: View, { start }: Span): number {
  return tokens.find(({ span }) => span.start >= start)?.index ?? 0;
}

/** "…, he said, but declined to go on", "…, he said, the agency reported": the words behind the comma are the reporter's. */
function isReporterAgain(view: View, { cue }: Frame, start: number): boolean {
  const next = view.tokens[start - 1]!;
  const up = view.tokens[next.head - 1];
  return next.upos === "CCONJ" && up !== undefined && (up.index === cue.head.index || up.head === cue.head.index);
}
