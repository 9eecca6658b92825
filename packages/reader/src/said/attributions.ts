import type { Sentence, Span } from "@coranto/language";
import type { Document } from "../stages.js";
import type { Frame } from "./bounds.js";
import { findContent } from "./content.js";
import { findQuotations } from "./quotations.js";
import { firstEndingAfter, framesOf } from "./statements.js";
import { isRelationalMark, quotationAt, spanBetween, type View, viewsOf } from "./view.js";

/** An attribution in the wide sense: beliefs, intentions and attitudes beside sayings. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Every attribution of a text, in text order, cut as PolNeAR cuts: content with its "that" and quotation marks, cue with
 * its auxiliaries, source with its appositions.
 */
export function findAttributions(sentences: readonly Sentence[], text: string): readonly Attribution[] {
  const document = { sentences, quotations: findQuotations(sentences, text), article: { text } } as Document;
  return viewsOf(document).flatMap((view) => {
    const frames = framesOf(view, true);
    return frames.flatMap((frame) => attributionOf(document, view, frame, frames) ?? []);
  });
}

function attributionOf(
  document: Document,
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): Attribution | undefined {
  if (quotationAt(view, frame.cue.first) >= 0) return undefined;
  const content = findContent(document, view, frame, frames);
  if (!content) return undefined;
  const { source } = frame;
  return {
    source: source ? spanBetween(view, source.first, source.last) : null,
    cue: [spanBetween(view, cueStart(view, frame), frame.cue.last)],
    content: content.pieces.map((piece) => widen(document, view, piece)),
  };
}

/** "has said", "also said", "continues to call for": auxiliaries and adverbs belong to the cue. */
function cueStart(view: View, { cue, source }: Frame): number {
  if (cue.form !== "verb") return cue.first;
  let at = cue.first;
  const stop = source && source.last < cue.first ? source.last : 0;
  while (at - 1 > stop && ["AUX", "ADV", "PART"].includes(view.tokens[at - 2]!.upos)) at--;
  return at;
}

/** A quotation with its marks, a clause with its "that". */
function widen(document: Document, view: View, piece: Span): Span {
  const quotation = document.quotations[firstEndingAfter(document.quotations, piece.start)];
  if (quotation && quotation.inner.start === piece.start && quotation.inner.end === piece.end) return quotation.span;
  const first = view.tokens.find((token) => token.span.start >= piece.start);
  if (!first) return piece;
  const before = first.index - 1;
  return isRelationalMark(view, before) ? { start: view.tokens[before - 1]!.span.start, end: piece.end } : piece;
}
