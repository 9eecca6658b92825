import type { Token } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { childrenBy, isRelation } from "../syntax/tree.js";
import { isFiniteVerb, isMark, isQuoteMark, isTimeWord, quotationAt, type View, wordAt } from "./view.js";

/** The words that name who said it. Token indices are 1-based and inclusive. */
export interface Source {
  readonly first: number;
  readonly last: number;
  readonly head: Token;
  /** Which rule found it. */
  readonly why: string;
  /** True when source and cue stand side by side: "X said", "said X". */
  readonly beside: boolean;
}

export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whom", "whose"]);
/** Longest noun phrase, and longest way to a subject that the tree does not give, in words. */
const REACH = 30;
/** A dateline is no longer than this, in words. */
const LONGEST_DATELINE = 16;

export function isNominal(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON" || token.upos === "NUM";
}

/** "said X": the noun phrase right after the verb, when nothing there begins content. */
export function besideAfter(view: View, verb: Token, last: number): Source | undefined {
  const next = view.tokens[last];
  if (!next || isMark(next) || quotationAt(view, last + 1) >= 0 || next.upos === "PRON") return undefined;
  if (["ADP", "ADV", "SCONJ", "CCONJ", "VERB", "AUX"].includes(next.upos)) return undefined;
  const before = view.tokens[verb.index - 2];
  const follows = before === undefined || isQuoteMark(before) || /^(?:,|[—–]|--)$/.test(before.form);
  return follows ? nounPhraseFrom(view, last + 1, "said/inverted") : undefined;
}

/** A noun phrase that begins here, up to a comma, a verb or a mark. "figures from the ministry" are the ministry's. */
export function nounPhraseFrom(view: View, from: number, why: string): Source | undefined {
  let head: Token | undefined;
  let to = from - 1;
  let crossed = false;
  const { writings } = loadSpeech();
  for (let at = from; at <= view.tokens.length && at < from + REACH; at++) {
    const token = view.tokens[at - 1]!;
    if (isMark(token) && !/^[-–‑'’.&/()]$/.test(token.form)) break;
    if (token.form === "." && at === view.tokens.length) break;
    if (["VERB", "SCONJ", "AUX"].includes(token.upos) || isFiniteVerb(token)) break;
    if (head && ["from", "by"].includes(token.lemma) && writings.has(head.lemma.toLowerCase()))
      return nounPhraseFrom(view, at + 1, why) ?? { first: from, last: to, head, why, beside: true };
    if (
      token.upos === "ADP" &&
      (!["of", "for", "in", "at", "to"].includes(token.lemma) || isTimeWord(wordAt(view, at + 1)))
    )
      break;
    if (isTimeWord(token.form.toLowerCase())) break;
    if (token.upos === "ADV" && !head) return undefined;
    to = at;
    if (token.upos === "ADP") crossed = true;
    else if (isNominal(token) && (!head || !crossed)) head = token;
  }
  if (!head || to < from) return undefined;
  return { first: from, last: to, head: topOf(view, head, from, to), why, beside: true };
}

/** Head of a stretch: the nominal in it whose own head lies outside, else the given one. */
export function topOf(view: View, fallback: Token, from: number, to: number): Token {
  for (let at = from; at <= to; at++) {
    const token = view.tokens[at - 1]!;
    if (isNominal(token) && (token.head < from || token.head > to)) return token;
  }
  return fallback;
}

/** "X said" and "X, the envoy, said" where the tree gives no subject: the nearest noun phrase on the left. */
export function besideBefore(view: View, verb: Token): Source | undefined {
  let at = verb.index - 1;
  while (at >= 1 && isBetween(view, at) && !isMisreadName(view, at)) at--;
  if (wordAt(view, at) === "on" && isTimeWord(wordAt(view, at + 1))) at--;
  if (wordAt(view, at) === ")") {
    const open = backTo(view, at, "(");
    if (open === undefined) return undefined;
    at = open - 1;
  }
  if (wordAt(view, at) === ",") return apposed(view, at);
  const token = view.tokens[at - 1];
  if (!token || RELATIVES.has(token.form.toLowerCase())) return undefined;
  if (!isNominal(token)) return isMisreadName(view, at) ? leftPhrase(view, at, "said/beside") : undefined;
  return leftPhrase(view, at, "said/beside");
}

/** "“…,” May said": a capital right behind a mark, within the sentence, names somebody whatever the tagger took it for. */
function isMisreadName(view: View, at: number): boolean {
  const token = view.tokens[at - 1]!;
  const before = view.tokens[at - 2];
  return before !== undefined && (isQuoteMark(before) || before.form === ",") && /^\p{Lu}\p{Ll}/u.test(token.form);
}

/** "X had also", "X on Sept. 9", "X on Monday": what may stand between a subject and its verb. */
function isBetween(view: View, at: number): boolean {
  const { upos } = view.tokens[at - 1]!;
  if (["AUX", "ADV", "PART"].includes(upos) || isTimeWord(wordAt(view, at))) return true;
  return upos === "NUM" && isTimeWord(wordAt(view, at - 1));
}

/** The noun phrase that ends here. */
function leftPhrase(view: View, last: number, why: string): Source | undefined {
  let first = last;
  while (first > 1 && last - first < REACH) {
    const left = view.tokens[first - 2]!;
    if (isMark(left) && (!/^[-–‑'’.&]$/.test(left.form) || isApart(view, first - 1))) break;
    const word = left.form.toLowerCase();
    if (["VERB", "AUX", "SCONJ", "CCONJ", "ADP", "ADV", "INTJ"].includes(left.upos) && word !== "of" && word !== "for")
      break;
    if (isTimeWord(word) || RELATIVES.has(word)) break;
    first--;
  }
  const end = view.tokens[last - 1]!;
  return { first, last, head: topOf(view, end, first, last), why, beside: true };
}

/** A dash with a blank before it parts; without one it joins. */
function isApart(view: View, at: number): boolean {
  const before = view.tokens[at - 2];
  return /^[-–]$/.test(wordAt(view, at)) && before !== undefined && before.span.end < view.tokens[at - 1]!.span.start;
}

/** "X, an adviser to the king, said": the phrase before the comma that opens the apposition. */
function apposed(view: View, comma: number): Source | undefined {
  for (let at = comma - 1; at > 1 && comma - at < REACH; at--) {
    const token = view.tokens[at - 1]!;
    if (isQuoteMark(token) || token.form === ";" || token.form === ":") return undefined;
    if (token.form !== ",") continue;
    const named = view.tokens[at - 2]!;
    if (!isNominal(named) || isTimeWord(named.form.toLowerCase())) continue;
    return leftPhrase(view, at - 1, "said/beside-apposition");
  }
  return undefined;
}

function backTo(view: View, from: number, sign: string): number | undefined {
  for (let at = from; at >= 1 && from - at < REACH; at--) if (wordAt(view, at) === sign) return at;
  return undefined;
}

/** The noun phrase of a head on one side of its verb, without relative clauses, a dateline before it, or a bracket left open. */
export function phraseOf(
  view: View,
  head: Token,
  verb: Token | undefined,
  why: string,
  beside: boolean,
): Source | undefined {
  const { sentence, extents, tokens } = view;
  let first = extents.first[head.index]!;
  let last = extents.last[head.index]!;
  if (verb && head.index < verb.index) last = Math.min(last, verb.index - 1);
  if (verb && head.index > verb.index) first = Math.max(first, verb.index + 1);
  for (const child of childrenBy(sentence, head.index, "acl", "parataxis", "advcl", "dep", "ccomp"))
    if (child.index > head.index) last = Math.min(last, extents.first[child.index]! - 1);
  for (let at = head.index + 1; at < last; at++)
    if (wordAt(view, at) === "," && (RELATIVES.has(wordAt(view, at + 1)) || /ing$/.test(wordAt(view, at + 1))))
      last = at - 1;
  last = Math.max(last, head.index);
  const open = tokens.slice(first - 1, last).findLastIndex((token) => token.form === "(");
  if (
    open > 0 &&
    !tokens.slice(first - 1 + open, last).some((token) => token.form === ")") &&
    first + open > head.index
  )
    last = first + open - 1;
  while (last > head.index && isMark(tokens[last - 1]) && tokens[last - 1]!.form !== ")") last--;
  const dateline = datelineEnd(view);
  if (dateline >= head.index) return undefined;
  first = Math.max(first, dateline + 1);
  while (first < head.index && isLeading(tokens[first - 1]!)) first++;
  return { first, last, head, why, beside };
}

function isLeading(token: Token): boolean {
  return isMark(token) || token.upos === "CCONJ" || token.upos === "SCONJ" || isRelation(token, "case");
}

/** Last token of a dateline, "VELDEN, March 3 (Agency) -", or 0. */
export function datelineEnd(view: View): number {
  const first = view.tokens[0];
  if (!first || !/^\p{Lu}/u.test(first.form)) return 0;
  for (let at = 2; at <= view.tokens.length && at <= LONGEST_DATELINE; at++) {
    const token = view.tokens[at - 1]!;
    if (/^(?:-|--|[–—―])$/.test(token.form) && token.span.start > view.tokens[at - 2]!.span.end)
      return isCapitals(first.form) || wordAt(view, at - 1) === ")" ? at : 0;
    if (token.upos === "VERB" || token.upos === "AUX" || isQuoteMark(token)) return 0;
    if (token.form === ")" && isCapitals(first.form))
      return /^(?:-|--|[–—―])$/.test(wordAt(view, at + 1)) ? at + 1 : at;
  }
  return 0;
}

function isCapitals(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}
