import type { Span, Token } from "@coranto/language";
import { children, isRelation } from "../syntax/tree.js";
import type { Cue } from "./cues.js";
import type { Source } from "./nounphrase.js";
import { isFiniteVerb, isMark, isQuoteMark, quotationAt, type View, wordAt } from "./view.js";

/** A cue with its source: the words that frame content and are never part of it. Inclusive token indices. */
export interface Frame {
  readonly cue: Cue;
  readonly source: Source | undefined;
  readonly first: number;
  readonly last: number;
  /** True for "“…,” the agency quoted X as saying", where source and cue do not stand side by side. */
  readonly aside?: boolean;
}

/** Words that begin a remark of the reporter after the content: "…, while visiting", "…, after the talks". */
const REPORTER_AGAIN = new Set([
  "while",
  "after",
  "as",
  "when",
  "before",
  "amid",
  "despite",
  "following",
  "during",
  "since",
  "citing",
  "referring",
  "although",
  "though",
]);

/**
 * Last token of content that begins at `start`: the end of the sentence, or the place where the words of the cue's own
 * clause go on ("…, and added", "…, after meeting"), or where another frame takes over ("…, according to Y").
 */
export function contentEnd(view: View, frame: Frame, start: number, frames: readonly Frame[]): number {
  const { sentence, tokens, extents } = view;
  const starts = startsOf(view, frames);
  let end = view.breaks.find((at) => at > start && !starts.has(at + 1)) ?? tokens.length;
  const cut = (at: number): void => {
    if (at <= start || at > end) return;
    const here = quotationAt(view, at);
    if (here < 0 || here === quotationAt(view, at - 1) || here !== quotationAt(view, start)) end = at - 1;
  };
  for (const child of children(sentence, frame.cue.head.index)) {
    if (child.index <= start) continue;
    const first = extents.first[child.index]!;
    if (first <= start || quotationAt(view, child.index) >= 0) continue;
    if (isRelation(child, "conj", "parataxis") && child.upos !== "NOUN" && !quotedFrom(view, start, first)) cut(first);
    else if (
      isRelation(child, "advcl", "obl") &&
      wordAt(view, first - 1) === "," &&
      (REPORTER_AGAIN.has(wordAt(view, first)) || view.tokens[first - 1]!.xpos === "VBG")
    )
      cut(first - 1);
  }
  const around = clauseEnd(view, frame.cue.head, start);
  if (around) cut(around + 1);
  for (const other of frames) {
    if (other.cue === frame.cue || other.first <= start) continue;
    if (other.first > end) break;
    if (quotationAt(view, other.cue.first) >= 0) continue;
    if (takesOver(view, frame, other)) cut(beginOf(view, other));
  }
  while (end > start && isTrailing(view, end, start)) end--;
  return end;
}

/** "The envoy, who knew that it failed, left": content of a clause inside a sentence ends with that clause. @returns its last token, or 0 */
function clauseEnd({ tokens, extents }: View, head: Token, start: number): number {
  if (!isRelation(head, "advcl", "acl")) return 0;
  let below = head;
  for (let steps = 0; steps < 4; steps++) {
    const up = tokens[below.head - 1];
    if (!up) return 0;
    if (up.index > start) return extents.last[below.index]!;
    if (!isRelation(up, "nsubj", "nmod", "obl", "obj", "appos", "conj", "acl", "advcl")) return 0;
    below = up;
  }
  return 0;
}

const startCache = new WeakMap<readonly Frame[], ReadonlySet<number>>();

/** First tokens of all frames of a sentence, made once. */
function startsOf(view: View, frames: readonly Frame[]): ReadonlySet<number> {
  let starts = startCache.get(frames);
  if (!starts) {
    starts = new Set(frames.map((frame) => frameStart(view, frame)));
    startCache.set(frames, starts);
  }
  return starts;
}

function quotedFrom(view: View, start: number, at: number): boolean {
  return quotationAt(view, start) >= 0 && quotationAt(view, start) === quotationAt(view, at);
}

/** A later frame ends the content when it is an aside ("…, Y said"), a phrase ("according to Y") or shares the source ("…, adding that"). */
function takesOver(view: View, frame: Frame, other: Frame): boolean {
  const before = wordAt(view, other.first - 1);
  if (other.cue.form === "phrase") return before === "," || isQuoteMark(view.tokens[other.first - 2]);
  if (other.cue.form !== "verb") return false;
  const { head } = other.cue;
  if (isAside(view, other)) return true;
  const participle = head.xpos === "VBG" || head.feats.VerbForm === "Ger";
  if (participle && before === ",") return true;
  if (isRelation(head, "conj") && head.head === frame.cue.head.index) return true;
  if (["and", "but"].includes(before) && changesTense(view, frame.cue.head, head)) return true;
  if (["though", "although"].includes(before) && other.source?.beside) return true;
  return (
    !participle &&
    ["and", "but"].includes(before) &&
    other.source !== undefined &&
    frame.source !== undefined &&
    other.source.head.index === frame.source.head.index
  );
}

/** "said it would go and warned the envoy": a past form after a present or a modal goes on with the saying, not with what is said. */
export function changesTense({ tokens, sentence }: View, saying: Token, next: Token): boolean {
  if (!["VBD", "VBN"].includes(saying.xpos) || next.xpos !== "VBD" || !isRelation(next, "conj")) return false;
  const told = tokens[next.head - 1];
  if (!told || told.index <= saying.index || told.index >= next.index) return false;
  if (children(sentence, next.index).some((child) => isRelation(child, "nsubj"))) return false;
  const finite =
    children(sentence, told.index).find((child) => child.upos === "AUX" && child.index < told.index) ?? told;
  return ["VBZ", "VBP", "MD"].includes(finite.xpos);
}

/** Start of a frame with the "and", "but" or comma before it. */
function beginOf(view: View, frame: Frame): number {
  let at = frame.first;
  while (
    at > 1 &&
    (/^[,–—-]+$/.test(wordAt(view, at - 1)) || ["and", "but", "also", "then", "later"].includes(wordAt(view, at - 1)))
  )
    at--;
  return at;
}

/** "…, X said" and "…,” said X": nothing that could be content follows the frame, a comma or quotation ends before it. */
export function isAside(view: View, frame: Frame): boolean {
  if (frame.cue.form !== "verb" || frame.first <= 2) return false;
  const begin = frameStart(view, frame);
  const before = view.tokens[begin - 2];
  if (!before || begin <= 2) return false;
  const bounded =
    /^(?:,|--|[–—?!-])$/.test(before.form) ||
    isQuoteMark(before) ||
    (quotationAt(view, begin - 1) >= 0 && quotationAt(view, begin) < 0);
  if (!bounded) return false;
  const inverted = frame.source !== undefined && frame.source.first > frame.cue.last;
  return inverted || frame.source?.beside === true || frame.aside === true;
}

/** Start of a frame including adverbs before it: "later", "meanwhile". */
export function frameStart(view: View, frame: Frame): number {
  let at = frame.first;
  while (at > 1 && view.tokens[at - 2]!.upos === "ADV" && at > frame.first - 2) at--;
  return at;
}

function isTrailing(view: View, at: number, start: number): boolean {
  const token = view.tokens[at - 1]!;
  if (isQuoteMark(token)) return false;
  const inQuote = quotationAt(view, at) >= 0;
  if (!inQuote && isMark(token) && !/^[)%\]]$/.test(token.form)) return true;
  if (!inQuote && at > start && ["and", "but"].includes(token.form.toLowerCase())) return true;
  return false;
}

/** First token of content on the left of an aside; a leading "But" or "And" is the reporter's. */
export function trimLeft(view: View, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const token = view.tokens[at - 1]!;
    if (wordAt(view, at) === "however" && wordAt(view, at + 1) === ",") {
      at++;
      continue;
    }
    const plain = isMark(token) && !isQuoteMark(token) && !/^[([$€£#@]/.test(token.form);
    if (plain || (token.upos === "CCONJ" && ["and", "but", "yet", "so"].includes(token.form.toLowerCase()))) at++;
    else break;
  }
  return at;
}

export function hasFinite(view: View, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const token = view.tokens[at - 1];
    if (token && isFiniteVerb(token)) return true;
  }
  return false;
}

export function beginsReporter(token: Token | undefined): boolean {
  return token === undefined || REPORTER_AGAIN.has(token.form.toLowerCase()) || token.xpos === "VBG";
}

/** Cuts blanks off a span. */
export function tighten(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : undefined;
}
