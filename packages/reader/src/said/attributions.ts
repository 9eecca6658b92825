import type { Sentence, Span } from "@coranto/language";
import type { Document } from "../stages.js";
import { isPassive, isRelation } from "../syntax/tree.js";
import { contentOfAttribution } from "./attributionContent.js";
import { cueOfAttribution, sourceOfAttribution } from "./attributionParts.js";
import type { Frame } from "./bounds.js";
import { innermostStatement, tabulate } from "./contentTable.js";
import { labelled, signedQuotations, turnsOf } from "./labelled.js";
import { findQuotations } from "./quotations.js";
import { framesOf } from "./statements.js";
import { quotationAt, type View, viewsOf, wordAt } from "./view.js";

/** An attribution in the wide sense: beliefs, intentions and attitudes beside sayings. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Every attribution of a text, in text order, cut as PolNeAR cuts: content with its "that" and quotation marks and the quotations
 * that go on after the cue, cue with its auxiliaries and colon, source with its appositions; pieces end at line ends.
 */
export function findAttributions(sentences: readonly Sentence[], text: string): readonly Attribution[] {
  const document = { sentences, quotations: findQuotations(sentences, text), article: { text } } as Document;
  const views = viewsOf(document);
  const found = views.flatMap((view) => {
    const frames = framesOf(view, true);
    const here = frames.flatMap((frame) => attributionOf(document, views, view, frame, frames) ?? []);
    return here.length ? here : labelled(view);
  });
  const all = [...turnsOf(views), ...signedQuotations(document), ...found];
  return inOrder(outermost(distinct(all))).map(({ content, ...rest }) => ({
    ...rest,
    content: content.flatMap((piece) => linesOf(text, piece)),
  }));
}

/** One attribution a cue: the first that was found. */
function distinct(found: readonly Attribution[]): readonly Attribution[] {
  const byCue = new Map<number, Attribution>();
  for (const each of found) if (!byCue.has(each.cue[0]!.start)) byCue.set(each.cue[0]!.start, each);
  return [...byCue.values()];
}

const inOrder = (found: readonly Attribution[]): readonly Attribution[] =>
  [...found].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);

/** No word belongs to two attributions: one whose cue stands in the content of another is part of what is said there. */
function outermost(found: readonly Attribution[]): readonly Attribution[] {
  const table = tabulate(found);
  return found.filter((each) => !innermostStatement(table, each.cue[0]!, each));
}

function attributionOf(
  document: Document,
  views: readonly View[],
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): Attribution | undefined {
  if (quotationAt(view, frame.cue.first) >= 0) return undefined;
  const content = contentOfAttribution(document, views, view, frame, frames);
  if (!content || (content.attitude && !isHeld(view, frame))) return undefined;
  return {
    source: content.sourceless ? null : sourceOfAttribution(view, frame),
    cue: [cueOfAttribution(view, frame, content.pieces, content.colon)],
    content: content.pieces,
  };
}

/** A word of attitude needs somebody who holds it, or a passive ("is expected to"); "to see" and "the law backed by all" tell no attitude. */
function isHeld(view: View, { cue, source }: Frame): boolean {
  if (cue.form !== "verb") return source !== undefined;
  if (!source) return isPassive(view.sentence, cue.head);
  if (cue.head.xpos === "VBN" && isRelation(cue.head, "acl")) return false;
  return cue.head.xpos !== "VB" || wordAt(view, cue.first - 1) !== "to";
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
