import type { Span } from "@coranto/language";
import type { Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { isRelation } from "../syntax/tree.js";
import { addresseeOf, carryAddressees } from "./addressee.js";
import type { Frame } from "./bounds.js";
import { changesTense, tighten } from "./bounds.js";
import { canSpeak } from "./canSpeak.js";
import { type Content, findContent } from "./content.js";
import { type Cue, findCues } from "./cues.js";
import { nameLater } from "./later.js";
import { attachLoose } from "./loose.js";
import type { Source } from "./nounphrase.js";
import type { Running, Spoken } from "./running.js";
import { venueOf, whenOf } from "./setting.js";
import { findSource } from "./source.js";
import { resolveSpeaker } from "./speaker.js";
import { isMark, quotationAt, spanBetween, type View, viewsOf, wordAt } from "./view.js";
import { dropRelays, nestStatements } from "./vouch.js";
import { weigh, wordsOf } from "./weigh.js";

/** Two cues of one content stand no further apart than this, in statements. */
const NEIGHBOURS = 4;

/** "The agency quoted X as" is no longer than this, in words. */
const LONGEST_QUOTING = 25;
/** Speakers further back than this, in statements, are not gone on with. */
const REMEMBERED = 32;

/** A statement before it has its id, with what its score looks at. */
export type Draft = Omit<Statement, "id"> & { readonly sentence: number; readonly features: readonly string[] };

/**
 * Every attribution of content to a source (CODEBOOK section 7), in text order.
 *
 * One statement per cue; quotations that stand without a cue go to the statement before them.
 */
export function findStatements(document: Document, cast: Cast, times: readonly LocatedTime[]): readonly Statement[] {
  const drafts = nestStatements(document, findDrafts(document, cast, times));
  return weigh(cast, dropRelays(cast, drafts)).map((draft, at) => numbered(draft, at));
}

/** All that could be statements, in text order. */
export function findDrafts(document: Document, cast: Cast, times: readonly LocatedTime[]): readonly Draft[] {
  const views = viewsOf(document);
  const timesBySentence = new Map<number, LocatedTime[]>();
  for (const time of times) timesBySentence.set(time.sentence, [...(timesBySentence.get(time.sentence) ?? []), time]);
  const drafts: Draft[] = [];
  const spoken: Running[] = [];
  for (const view of views)
    drafts.push(...draftsOf(document, cast, views, view, timesBySentence.get(view.at) ?? [], spoken));
  return carryAddressees(nameLater(cast, attachLoose(document, cast, views, drafts)));
}

function numbered({ sentence: _sentence, features: _features, ...draft }: Draft, at: number): Statement {
  return { ...draft, id: `s${at + 1}` as Statement["id"] };
}

function draftsOf(
  document: Document,
  cast: Cast,
  views: readonly View[],
  view: View,
  times: readonly LocatedTime[],
  spoken: Running[],
): Draft[] {
  const frames = framesOf(view);
  const out: Draft[] = [];
  for (const frame of frames) {
    if (frame.cue.form !== "phrase" && insideQuotedClause(document, view, frame)) continue;
    if (!frame.source || !canSpeak(cast, view, frame, frame.source)) continue;
    const content = findContent(document, view, frame, frames);
    if (!content) continue;
    const draft = draftOf(document, cast, view, frame, frame.source, content, times, views, spoken);
    if (!draft || out.slice(-NEIGHBOURS).some((other) => sameContent(other, draft))) continue;
    out.push(draft);
    spoken.push({
      speaker: draft.speaker,
      sentence: view.at,
      at: draft.cue?.start ?? draft.content[0]!.start,
      content: draft.content,
    });
  }
  return out;
}

/** "announced in a statement that": two cues, one content. */
function sameContent(a: Draft, b: Draft): boolean {
  return (
    a.content.length === b.content.length &&
    a.content.every((piece, at) => piece.start === b.content[at]!.start && piece.end === b.content[at]!.end)
  );
}

/** All cues of a sentence with the words that frame their content. */
export function framesOf(view: View, wide = false): readonly Frame[] {
  const out: Frame[] = [];
  for (const cue of findCues(view, wide)) {
    const source = sharedSource(view, cue, out) ?? findSource(view, cue);
    const quoting = quotedAside(view, cue, source);
    const beside = source?.beside === true || cue.form === "phrase";
    out.push({
      cue,
      source,
      first: quoting ?? Math.min(cue.first, beside && source ? source.first : cue.first),
      ...(quoting ? { aside: true } : {}),
      last: Math.max(cue.last, beside && source ? source.last : cue.last),
    });
  }
  return out;
}

/** "“…,” the agency quoted X as saying": an aside begins at the closing mark, whoever quotes. @returns its first token */
function quotedAside(view: View, cue: Cue, source: Source | undefined): number | undefined {
  if (source?.why !== "said/quoted") return undefined;
  let first = Math.min(source.first, cue.first);
  const stop = Math.max(1, first - LONGEST_QUOTING);
  while (first > stop && !isMark(view.tokens[first - 2]) && quotationAt(view, first - 1) < 0) first--;
  return first > 2 && quotationAt(view, first - 1) >= 0 ? first : undefined;
}

/** "X said that …, adding that …": the participle goes on with the speaker before it, whatever it hangs on in the tree. */
function sharedSource(view: View, cue: Cue, before: readonly Frame[]): Source | undefined {
  if (cue.form !== "verb") return undefined;
  const last = before.findLast(
    ({ cue: { form, head }, source }) =>
      form === "verb" && source !== undefined && !(head.xpos === "VBN" && isRelation(head, "acl")),
  );
  if (!last?.source) return undefined;
  const word = wordAt(view, cue.first - 1);
  const goesOn =
    cue.head.xpos === "VBG" ? word === "," : /^(?:and|but)$/.test(word) && changesTense(view, last.cue.head, cue.head);
  return goesOn ? { ...last.source, why: "said/shared-subject", beside: false } : undefined;
}

/** Words of saying inside somebody's quoted sentence belong to that statement. */
function insideQuotedClause(document: Document, view: View, frame: Frame): boolean {
  const index = quotationAt(view, frame.cue.first);
  if (index < 0) return false;
  const { inner } = document.quotations[index]!;
  return inner.end - inner.start > frame.cue.head.form.length + 1;
}

function draftOf(
  document: Document,
  cast: Cast,
  view: View,
  frame: Frame,
  source: Source,
  content: Content,
  times: readonly LocatedTime[],
  views: readonly View[],
  spoken: Spoken,
): Draft | undefined {
  const text = document.article.text;
  const pieces = content.pieces.flatMap((piece) => tighten(text, piece) ?? []);
  if (!pieces.length) return undefined;
  // Who speaks inside what is said here is not who says it.
  const outside = spoken
    .slice(-REMEMBERED)
    .filter(({ at }) => !pieces.some(({ start, end }) => start <= at && at < end));
  const { speaker, span } = resolveSpeaker(document, cast, views, view, source, outside);
  const addressee = addresseeOf(cast, view, frame, content, pieces);
  const venue = venueOf(view, frame, pieces);
  const when = whenOf(document, view, frame, pieces, times);
  return {
    sentence: view.at,
    speaker,
    source: span,
    kind: kindOf(document, view, pieces),
    content: pieces,
    cue: cueSpan(view, frame.cue),
    ...(addressee ? { addressee } : {}),
    ...(venue ? { venue } : {}),
    ...(when ? { when } : {}),
    why: whyOf(frame, source, content),
    confidence: 0,
    features: wordsOf(view, frame, source, content, pieces),
  };
}

function cueSpan(view: View, cue: Cue): Span {
  return spanBetween(view, cue.first, cue.last);
}

function whyOf(frame: Frame, source: Source, content: Content): string[] {
  const { cue } = frame;
  const entry = cue.form === "phrase" ? cue.id : cue.uses[0]!.id;
  return [entry, `said/${content.opening}`, source.why];
}

/** Direct when every piece lies inside a quotation, mixed when one touches a quotation, else indirect. */
export function kindOf(
  document: Pick<Document, "quotations">,
  _view: View,
  pieces: readonly Span[],
): Statement["kind"] {
  const { quotations } = document;
  let inside = 0;
  let touching = 0;
  for (const piece of pieces) {
    const at = firstEndingAfter(quotations, piece.start);
    const quotation = quotations[at];
    if (!quotation || quotation.span.start >= piece.end) continue;
    touching++;
    if (quotation.span.start <= piece.start && piece.end <= quotation.span.end) inside++;
  }
  return inside === pieces.length ? "direct" : touching ? "mixed" : "indirect";
}

/** Index of the first quotation that ends after an offset; quotations are in text order and do not overlap. */
export function firstEndingAfter(quotations: Document["quotations"], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
