import type { Span, Token } from "@coranto/language";
import type { Document, Quotation } from "../stages.js";
import { childrenBy } from "../syntax/tree.js";
import { beginsReporter, contentEnd, type Frame, frameStart, hasFinite, isAside, trimLeft } from "./bounds.js";
import { complementAfter, type Opening } from "./complement.js";
import { datelineEnd, RELATIVES } from "./nounphrase.js";
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

export interface Content {
  readonly pieces: readonly Span[];
  /** How the content is joined to its cue; part of the statement's `why`. */
  readonly opening: Opening | "aside" | "phrase-before" | "phrase-after" | "noun";
  readonly addressee?: { readonly first: number; readonly last: number };
}

/** The content of a cue, or undefined: "a speech verb with a bare object is an event, no statement" (CODEBOOK 7). */
export function findContent(
  document: Document,
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): Content | undefined {
  if (frame.cue.form === "phrase") return contentOfPhrase(document, view, frame, frames);
  if (frame.cue.form === "noun") return contentOfNoun(document, view, frame, frames);
  const aside = isAside(view, frame) && takesAside(view, frame);
  const complement = complementAfter(view, frame.cue, frame.source);
  if (aside) {
    const closesBefore = quotationEndsBefore(view, frameStart(view, frame));
    const strong =
      complement &&
      (complement.opening === "that" ||
        complement.opening === "colon" ||
        complement.opening === "bare" ||
        complement.opening === "infinitive");
    const setting = complement !== undefined && beginsSetting(view, leftLimit(view, frame.first - 1, frames, frame));
    if (!setting && (closesBefore || !strong)) {
      const found = contentOfAside(document, view, frame, frames, complement?.addressee);
      if (found) return found;
    }
  }
  if (!complement) return undefined;
  const { start, opening } = complement;
  const pieces = piecesRight(document, view, start, contentEnd(view, frame, start, frames));
  if (!pieces.length) return undefined;
  return { pieces, opening, ...(complement.addressee ? { addressee: complement.addressee } : {}) };
}

/** "Asked about it, X said: “…”", "On the show “…,” X said that …": where the reporter tells the setting, content stands behind the cue. */
function beginsSetting(view: View, from: number): boolean {
  const token = view.tokens[from - 1];
  if (!token || quotationAt(view, from) >= 0) return false;
  if (["as", "when", "while", "after", "before", "since"].includes(token.form.toLowerCase())) return true;
  return token.upos === "ADP" || (token.upos === "VERB" && (token.xpos === "VBG" || token.xpos === "VBN"));
}

/** Words may stand before an aside for verbs that take clauses; for the rest ("X continued") only a quotation. */
function takesAside(view: View, frame: Frame): boolean {
  if (frame.cue.form !== "verb") return false;
  const { uses } = frame.cue;
  if (quotationEndsBefore(view, frameStart(view, frame)))
    return uses.some((use) => use.takes.has("quote") || use.takes.has("aside"));
  return uses.some((use) => use.takes.has("aside") && use.takes.has("clause"));
}

/** True when the token before `at`, over a comma, ends a quotation. */
function quotationEndsBefore(view: View, at: number): boolean {
  let last = at - 1;
  if (wordAt(view, last) === "," && quotationAt(view, last) < 0) last--;
  return quotationAt(view, last) >= 0 && quotationAt(view, at) !== quotationAt(view, last);
}

/** Content to the right: the inside of a quotation when it is all there is, else the words with their marks. */
function piecesRight(document: Document, view: View, start: number, end: number): Span[] {
  let from = start;
  while (
    from < end &&
    isMark(view.tokens[from - 1]) &&
    !isQuoteMark(view.tokens[from - 1]) &&
    !/^[([$€£#@]/.test(view.tokens[from - 1]!.form)
  )
    from++;
  if (from > end) return [];
  const opening = document.quotations[quotationAt(view, from)];
  if (opening && opensQuotation(view, from)) {
    const closing = quotationAt(view, end) === quotationAt(view, from);
    if (closing) return runOn(document, quotationAt(view, from));
  }
  return [spanBetween(view, from, end)];
}

/** A quotation and the ones that carry it on in the next paragraphs, inner parts. */
export function runOn(document: Pick<Document, "quotations" | "sentences">, index: number): Span[] {
  const { quotations, sentences } = document;
  const out: Span[] = [];
  for (let at = index; at < quotations.length; at++) {
    const here = quotations[at]!;
    const before = quotations[at - 1];
    if (at > index && !(before && !before.closed && carriesOn(sentences, before, here))) break;
    out.push(here.inner);
  }
  return out;
}

/** The next paragraph begins with this quotation, which its author left open in the one before. */
function carriesOn(sentences: Document["sentences"], before: Quotation, here: Quotation): boolean {
  const from = sentences[before.sentence]!;
  const to = sentences[here.sentence]!;
  return to.paragraph === from.paragraph + 1 && to.span.start === here.span.start;
}

function contentOfAside(
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
function contentLeft(document: Document, view: View, begin: number, frames: readonly Frame[], frame: Frame): Span[] {
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
  for (let at = from; at <= view.tokens.length && quotationAt(view, at) !== quotation; at++) {
    const token = view.tokens[at - 1]!;
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
function leftLimit(view: View, to: number, frames: readonly Frame[], frame: Frame): number {
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
        .some((other) => other.first > start && isAside(view, other))
    )
      return [];
    return piecesRight(document, view, from, end);
  }
  const leftWords = left.at(-1)!;
  const finiteLeft = tokens.some(
    (token) => token.span.start >= leftWords.start && token.span.end <= leftWords.end && isFiniteVerb(token),
  );
  const quotedLeft = quotationEndsBefore(view, frameStart(view, frame));
  if (!marked || quotedLeft || beginsReporter(next) || wordAt(view, at) !== ",") return [];
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

/** "…, he said, but declined to go on", "…, he said, the agency reported": the words behind the comma are the reporter's. */
function isReporterAgain(view: View, { cue }: Frame, start: number): boolean {
  const next = view.tokens[start - 1]!;
  const up = view.tokens[next.head - 1];
  return next.upos === "CCONJ" && up !== undefined && (up.index === cue.head.index || up.head === cue.head.index);
}

/** "According to X, content" and "content, according to X". */
function contentOfPhrase(document: Document, view: View, frame: Frame, frames: readonly Frame[]): Content | undefined {
  if (!frame.source) return undefined;
  const atStart = frame.first <= 2 || !hasWords(view, 1, frame.first - 1);
  let after = frame.last + 1;
  while (after <= view.tokens.length && isMark(view.tokens[after - 1]) && !opensQuotation(view, after)) after++;
  if (atStart) {
    if (after > view.tokens.length) return undefined;
    const pieces = piecesRight(document, view, after, contentEnd(view, frame, after, frames));
    return pieces.length ? { pieces, opening: "phrase-before" } : undefined;
  }
  const left = contentLeft(document, view, frame.first, [], frame);
  if (!left.length) return undefined;
  const finite = hasFinite(view, 1, frame.first - 1);
  const resumed =
    !finite &&
    after <= view.tokens.length &&
    wordAt(view, after - 1) === "," &&
    hasFinite(view, after, view.tokens.length);
  const right = resumed ? piecesRight(document, view, after, contentEnd(view, frame, after, frames)) : [];
  return { pieces: finite ? left : right.length ? right : left, opening: finite ? "phrase-after" : "phrase-before" };
}

function hasWords(view: View, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (!isMark(view.tokens[at - 1])) return true;
  return false;
}

/** "his warning that the dam would break", "its threat to close the strait". */
function contentOfNoun(document: Document, view: View, frame: Frame, frames: readonly Frame[]): Content | undefined {
  if (frame.cue.form !== "noun") return undefined;
  const takes = (kind: "clause" | "infinitive"): boolean =>
    frame.cue.form === "noun" && frame.cue.uses.some((use) => use.takes.has(kind));
  const next = frame.cue.last + 1;
  const word = wordAt(view, next);
  let start = 0;
  if (word === "that" && takes("clause") && isReportingThat(view, next)) start = next + 1;
  else if (word === "to" && takes("infinitive") && view.tokens[next]?.upos === "VERB") start = next;
  else if (takes("clause") && bareClauseOf(view, frame.cue.head, next)) start = next;
  if (!start || start > view.tokens.length) return undefined;
  const pieces = piecesRight(document, view, start, contentEnd(view, frame, start, frames));
  return pieces.length ? { pieces, opening: "noun" } : undefined;
}

/** "its claims the treaty is dead": a clause of the noun with its own subject, right after it. */
function bareClauseOf(view: View, noun: Token, at: number): boolean {
  const clause = childrenBy(view.sentence, noun.index, "acl", "ccomp").find(
    (child) => child.index > at && isFiniteVerb(child),
  );
  const subject = clause && childrenBy(view.sentence, clause.index, "nsubj")[0];
  return subject !== undefined && subject.upos !== "PRON" && view.extents.first[subject.index] === at;
}

/** "the claim that X did" reports; "the claim that he made" does not: there "that" is the object. */
function isReportingThat(view: View, at: number): boolean {
  const that = view.tokens[at - 1]!;
  const next = view.tokens[at];
  if (!next || isFiniteVerb(next)) return false;
  return that.upos === "SCONJ" || (that.xpos !== "WDT" && that.upos !== "PRON");
}
