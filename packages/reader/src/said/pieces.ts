import type { Span } from "@coranto/language";
import type { Document, Quotation } from "../stages.js";
import { isMark, isQuoteMark, opensQuotation, quotationAt, spanBetween, type View } from "./view.js";

/** Content to the right: the inside of a quotation when it is all there is, else the words with their marks. */
export function piecesRight(document: Document, view: View, start: number, end: number): Span[] {
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
export function carriesOn(sentences: Document["sentences"], before: Quotation, here: Quotation): boolean {
  const from = sentences[before.sentence]!;
  const to = sentences[here.sentence]!;
  return to.paragraph === from.paragraph + 1 && to.span.start === here.span.start;
}
