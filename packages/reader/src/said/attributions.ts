import type { Sentence, Span } from "@coranto/language";
import type { Document } from "../stages.js";
import type { Frame } from "./bounds.js";
import { type Content, findContent } from "./content.js";
import { isNominal } from "./nounphrase.js";
import { findQuotations } from "./quotations.js";
import { firstEndingAfter, framesOf } from "./statements.js";
import {
  isMark,
  isQuoteMark,
  isRelationalMark,
  opensQuotation,
  quotationAt,
  spanBetween,
  type View,
  viewsOf,
  wordAt,
} from "./view.js";

/** An attribution in the wide sense: beliefs, intentions and attitudes beside sayings. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A name before a colon ("Mira Doval: We will go") is no longer than this, in words. */
const LONGEST_LABEL = 6;

/**
 * Every attribution of a text, in text order, cut as PolNeAR cuts: content with its "that" and quotation marks and the quotations
 * that go on after the cue, cue with its auxiliaries and colon, source with its appositions; pieces end at line ends.
 */
export function findAttributions(sentences: readonly Sentence[], text: string): readonly Attribution[] {
  const document = { sentences, quotations: findQuotations(sentences, text), article: { text } } as Document;
  const views = viewsOf(document);
  return views
    .flatMap((view) => {
      const frames = framesOf(view, true);
      const found = frames.flatMap((frame) => attributionOf(document, views, view, frame, frames) ?? []);
      return found.length ? found : labelled(view);
    })
    .map(({ content, ...rest }) => ({ ...rest, content: content.flatMap((piece) => linesOf(text, piece)) }));
}

function attributionOf(
  document: Document,
  views: readonly View[],
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): Attribution | undefined {
  if (quotationAt(view, frame.cue.first) >= 0) return undefined;
  const content = findContent(document, view, frame, frames);
  if (!content) return undefined;
  const colon = content.opening === "colon" && wordAt(view, frame.cue.last + 1) === ":";
  return {
    source: sourceOf(view, frame),
    cue: [spanBetween(view, cueStart(view, frame), colon ? frame.cue.last + 1 : frame.cue.last)],
    content: [
      ...content.pieces.map((piece) => widen(document, view, piece)),
      ...goingOn(document, views, view, frame, content),
    ],
  };
}

/** The source with what hangs on it: "Joseph, who has four children", "X, an adviser," with its second comma. */
function sourceOf(view: View, { source, cue }: Frame): Span | null {
  if (!source) return null;
  const { extents } = view;
  let { first, last } = source;
  const { head } = source;
  if (first > cue.last && source.why === "said/inverted") {
    const end = extents.last[head.index]!;
    while (last < end && !opensQuotation(view, last + 1)) last++;
  } else if (last < cue.first) {
    last = Math.max(last, Math.min(extents.last[head.index]!, cue.first - 1));
    first = Math.min(first, Math.max(extents.first[head.index]!, 1));
  }
  while (last > source.last && isMark(view.tokens[last - 1])) last--;
  while (first < source.first && (isMark(view.tokens[first - 1]) || !isNameWord(view, first))) first++;
  if (/^['’]s?$/.test(wordAt(view, last + 1))) last++;
  const apposed = view.tokens.slice(first - 1, last).some((token) => token.form === ",");
  if (apposed && last < cue.first && wordAt(view, last + 1) === ",") last++;
  return spanBetween(view, first, last);
}

const isNameWord = (view: View, at: number): boolean =>
  ["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"].includes(view.tokens[at - 1]!.upos);

/** "“A,” he said. “B.”": the quotation that opens the next sentence of the paragraph goes on with this one. */
function goingOn(
  document: Document,
  views: readonly View[],
  view: View,
  frame: Frame,
  content: Content,
): readonly Span[] {
  if (content.opening !== "aside") return [];
  for (let at = frame.last + 1; at <= view.tokens.length; at++) if (quotationAt(view, at) >= 0) return [];
  const next = views[view.at + 1];
  if (!next || next.sentence.paragraph !== view.sentence.paragraph || !opensQuotation(next, 1)) return [];
  const before = content.pieces.at(-1)!;
  const last = document.quotations[firstEndingAfter(document.quotations, before.end - 1)];
  if (!last || last.span.start > before.start) return [];
  const index = quotationAt(next, 1);
  const { span, closed } = document.quotations[index]!;
  if (!closed && document.quotations[index + 1]?.sentence === next.at) return [];
  // Words behind the closing mark make a sentence of its own, with its own cue.
  let end = view.at + 1;
  while (end + 1 < views.length && views[end]!.sentence.span.end < span.end) end++;
  const after = views[end]?.tokens.filter((token) => token.span.start >= span.end && !isMark(token)) ?? [];
  return after.length === 0 ? [span] : [];
}

/** "Mira Doval: We will go", "“We will go.” ― Mira Doval": the mark between name and words is the cue. */
function labelled(view: View): readonly Attribution[] {
  const { tokens } = view;
  const colon = tokens.findIndex(({ form }) => form === ":") + 1;
  if (colon > 1 && colon <= LONGEST_LABEL + 1 && colon < tokens.length) {
    const label = tokens.slice(0, colon - 1);
    const rest = tokens.slice(colon);
    const named = label.every(({ upos }) => ["PROPN", "NOUN", "DET", "ADJ", "ADP"].includes(upos));
    const told = rest.some(({ upos }) => upos === "VERB" || upos === "AUX") || opensQuotation(view, colon + 1);
    if (named && told && label.some(isNominal)) {
      const last = /^[.]$/.test(tokens.at(-1)!.form) ? tokens.length - 1 : tokens.length;
      return [
        {
          source: spanBetween(view, 1, colon - 1),
          cue: [spanBetween(view, colon, colon)],
          content: [spanBetween(view, colon + 1, last)],
        },
      ];
    }
  }
  const dash =
    tokens.findIndex(({ form }, at) => /^(?:[—–―]|--)$/.test(form) && at > 0 && isQuoteMark(tokens[at - 1])) + 1;
  if (dash > 2 && quotationAt(view, 1) >= 0 && tokens[dash]?.upos === "PROPN") {
    let last = dash + 1;
    while (last < tokens.length && tokens[last]!.upos === "PROPN") last++;
    return [
      {
        source: spanBetween(view, dash + 1, last),
        cue: [spanBetween(view, dash, dash)],
        content: [spanBetween(view, 1, dash - 1)],
      },
    ];
  }
  return [];
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

/** A piece without the line ends in it. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const out: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split("\n")) {
    const lead = line.length - line.trimStart().length;
    const words = line.trim();
    if (words) out.push({ start: from + lead, end: from + lead + words.length });
    from += line.length + 1;
  }
  return out;
}
