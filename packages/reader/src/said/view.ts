import type { Sentence, Span, Token } from "@coranto/language";
import type { Document, Quotation } from "../stages.js";
import { type Extents, extentsOf } from "./extent.js";

/** A sentence with what every rule of this folder asks of it. */
export interface View {
  readonly at: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly extents: Extents;
  /** For every token (0-based) the index of the quotation it stands in, marks included, or -1. */
  readonly quoted: Int32Array;
}

/** Views of all sentences, in one pass over tokens and quotations. */
export function viewsOf(document: Pick<Document, "sentences" | "quotations">): readonly View[] {
  const { sentences, quotations } = document;
  let next = 0;
  return sentences.map((sentence, at) => {
    const quoted = new Int32Array(sentence.tokens.length).fill(-1);
    sentence.tokens.forEach((token, index) => {
      while (next < quotations.length && quotations[next]!.span.end <= token.span.start) next++;
      const quotation = quotations[next];
      if (quotation && quotation.span.start < token.span.end && token.span.start < quotation.span.end)
        quoted[index] = next;
    });
    return { at, sentence, tokens: sentence.tokens, extents: extentsOf(sentence), quoted };
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

/** Quotation by index, for a token that stands in one. */
export function quotationOf(document: Pick<Document, "quotations">, view: View, index: number): Quotation | undefined {
  return document.quotations[quotationAt(view, index)];
}
