import type { Sentence, Span, Token } from "@coranto/language";
import type { Document } from "../stages.js";
import { type Extents, extentsOf } from "./extent.js";

/** A sentence with what every rule of this folder asks of it. */
export interface View {
  readonly at: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly extents: Extents;
  /** For every token (0-based) the index of the quotation it stands in, marks included, or -1. */
  readonly quoted: Int32Array;
  /** Last tokens of sentences that end inside this one: see `innerBreaks`. */
  readonly breaks: readonly number[];
}

/** Views of all sentences, in one pass over tokens and quotations. */
export function viewsOf({ sentences, quotations, article }: Document): readonly View[] {
  let next = 0;
  return sentences.map((sentence, at) => {
    const quoted = new Int32Array(sentence.tokens.length).fill(-1);
    sentence.tokens.forEach((token, index) => {
      while (next < quotations.length && quotations[next]!.span.end <= token.span.start) next++;
      const quotation = quotations[next];
      if (quotation && quotation.span.start < token.span.end && token.span.start < quotation.span.end)
        quoted[index] = next;
    });
    const view = { at, sentence, tokens: sentence.tokens, extents: extentsOf(sentence), quoted, breaks: [] };
    return { ...view, breaks: innerBreaks(view, article.text) };
  });
}

export function quotationAt(view: View, index: number): number {
  return index >= 1 ? (view.quoted[index - 1] ?? -1) : -1;
}

export function wordAt(view: View, index: number): string {
  return view.tokens[index - 1]?.form.toLowerCase() ?? "";
}

/** True for a mark or blank that belongs to no content: commas, stops, quotation marks, dashes. */
export function isMark(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === "PUNCT" || /^[\p{P}`]+$/u.test(token.form));
}

export function isQuoteMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:["“”„‟«»`]+|''|['‘’])$/.test(token.form);
}

/** True for a verb that carries a clause of its own. */
export function isFiniteVerb(token: Token): boolean {
  return (
    (token.upos === "VERB" || token.upos === "AUX") &&
    (token.feats.VerbForm === "Fin" || ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos))
  );
}

export function spanBetween(view: View, first: number, last: number): Span {
  return { start: view.tokens[first - 1]!.span.start, end: view.tokens[last - 1]!.span.end };
}

const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|earlier|later|last|this|next|recently|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept?|oct|nov|dec)\.)$/;

export function isTimeWord(word: string): boolean {
  return TIME_WORD.test(word);
}

/**
 * Where one sentence ends inside what was cut as one: after a closing quotation mark with a full stop before it, when a
 * capital follows ("…isolation.” On Monday …"), and before a quotation that opens behind a stop ("It fell. “We …").
 * Sorted indices of the last token before the break.
 */
export function innerBreaks(view: View, text: string): readonly number[] {
  const out: number[] = [];
  for (let at = 2; at < view.tokens.length; at++) {
    const token = view.tokens[at - 1]!;
    if (quotationAt(view, at) < 0) {
      const stop = /^[.?!]$/.test(token.form) && opensQuotation(view, at + 1);
      if (stop && /^\p{Lu}/u.test(view.tokens[at + 1]?.form ?? "")) out.push(at);
      continue;
    }
    if (!isQuoteMark(token) || quotationAt(view, at + 1) === quotationAt(view, at)) continue;
    if (text[token.span.start - 1] === "." && /^\p{Lu}/u.test(view.tokens[at]!.form)) out.push(at);
  }
  return out;
}

/** "that" before a clause. */
export function isRelationalMark(view: View, at: number): boolean {
  return wordAt(view, at) === "that" && view.tokens[at - 1]!.upos === "SCONJ";
}

/** True when a quotation begins at this token. */
export function opensQuotation(view: View, at: number): boolean {
  const here = quotationAt(view, at);
  return here >= 0 && quotationAt(view, at - 1) !== here;
}
