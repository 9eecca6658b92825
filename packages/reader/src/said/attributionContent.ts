import type { Span, Token } from "@coranto/language";
import type { Document } from "../stages.js";
import { childrenBy, isPassive, isRelation } from "../syntax/tree.js";
import { contentEnd, type Frame } from "./bounds.js";
import { type Content, findContent } from "./content.js";
import { firstEndingAfter } from "./statements.js";
import {
  isFiniteVerb,
  isMark,
  isRelationalMark,
  isTimeWord,
  opensQuotation,
  quotationAt,
  spanBetween,
  type View,
  wordAt,
} from "./view.js";

/** What `findAttributions` takes for the content of a cue. */
export interface AttributedContent {
  readonly pieces: readonly Span[];
  /** The content is joined by a colon right behind the cue. */
  readonly colon: boolean;
  /** Whose attitude it is stays untold: "is expected to". */
  readonly sourceless: boolean;
  /** What is held is no clause that somebody says or thinks, but a thing or a deed: "opposes the law", "plans to go". */
  readonly attitude: boolean;
}

/** The content of an attribution in the wide sense: that of a statement, with marks, "that" and the quotation that goes on. */
export function contentOfAttribution(
  document: Document,
  views: readonly View[],
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): AttributedContent | undefined {
  const content = findContent(document, view, frame, frames);
  const about = aboutSubject(view, frame);
  if (about) {
    const right = content?.pieces ?? seeming(view, frame, frames);
    return right && { pieces: [about, ...right], colon: false, sourceless: !frame.source, attitude: false };
  }
  const lead = leadingRelative(view, frame);
  if (!content) {
    const gap = lead && clauseWithGap(view, frame, frames);
    return gap && { pieces: [lead, gap], colon: false, sourceless: false, attitude: false };
  }
  const limit = Math.min(
    settingAfterObject(view, frame, content.opening),
    remarkAfter(view, frame, content.pieces[0]!),
  );
  return {
    pieces: [
      ...(lead && content.opening === "bare" ? [lead] : []),
      ...content.pieces.map((piece) => widen(document, view, upTo(piece, limit), content.opening)),
      ...goingOn(document, views, view, frame, content),
    ],
    colon: content.opening === "colon" && wordAt(view, frame.cue.last + 1) === ":",
    sourceless: false,
    attitude: isAttitude(frame, content.opening),
  };
}

/** "praised the pact in Velden on Monday": time, place and occasion belong to the praising. @returns where the object ends */
function settingAfterObject(view: View, { cue }: Frame, opening: Content["opening"]): number {
  if (cue.form !== "verb" || opening !== "object") return Number.POSITIVE_INFINITY;
  const { sentence, tokens, extents } = view;
  const object = childrenBy(sentence, cue.head.index, "obj").find((child) => child.index > cue.last);
  if (!object) return Number.POSITIVE_INFINITY;
  for (const child of childrenBy(sentence, cue.head.index, "obl", "advcl", "advmod")) {
    const first = extents.first[child.index]!;
    if (first <= object.index || first <= extents.last[object.index]!) continue;
    const word = wordAt(view, first);
    if (SETTING.has(word) || isTimeWord(word) || wordAt(view, first - 1) === ",") {
      const end = wordAt(view, first - 1) === "," ? first - 2 : first - 1;
      if (end > cue.last) return tokens[end - 1]!.span.end;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** "…, forcing them to stop", "…, though he had not": a remark of the reporter behind a comma. @returns where the words before it end */
function remarkAfter(view: View, { cue }: Frame, { start, end }: Span): number {
  for (const token of view.tokens) {
    if (token.span.start <= start || token.index <= cue.last) continue;
    if (token.span.start >= end) break;
    if (wordAt(view, token.index - 1) !== "," || quotationAt(view, token.index) >= 0) continue;
    const remark =
      /^(?:though|although|despite)$/.test(token.form.toLowerCase()) ||
      (token.xpos === "VBG" && isRelation(token, "advcl") && token.form !== "including");
    const before = view.tokens[token.index - 3];
    if (remark && before && before.span.end > start) return before.span.end;
  }
  return Number.POSITIVE_INFINITY;
}

const upTo = ({ start, end }: Span, limit: number): Span => ({
  start,
  end: limit > start ? Math.min(end, limit) : end,
});

/** Words that begin the time, place or occasion of a deed. */
const SETTING: ReadonlySet<string> = new Set(
  "in on at during since before after when while because amid despite following shortly soon ahead last earlier later until".split(
    " ",
  ),
);

function isAttitude({ cue }: Frame, opening: Content["opening"]): boolean {
  if (cue.form === "phrase") return false;
  if (cue.form === "noun") return cue.uses.every(({ sense }) => sense === "attitude");
  if (cue.uses.every(({ sense }) => sense === "attitude")) return true;
  return opening === "object" && !cue.uses.some((use) => use.sense !== "attitude" && use.takes.has("object"));
}

/** "which X says will fail", "what X says he wants": the relative before the source belongs to the content. */
function leadingRelative(view: View, { cue, source }: Frame): Span | undefined {
  if (cue.form !== "verb" || !source?.beside || source.first > cue.first) return undefined;
  if (!cue.uses.some((use) => use.takes.has("clause"))) return undefined;
  const at = source.first - 1;
  const relative = /^(?:which|who|whom|that|what|how|where|why)$/.test(wordAt(view, at));
  return relative && view.tokens[at - 1]!.upos !== "DET" ? spanBetween(view, at, at) : undefined;
}

/** "which X says will fail": a finite verb right behind the cue has its subject before the cue. */
function clauseWithGap(view: View, frame: Frame, frames: readonly Frame[]): Span | undefined {
  const start = frame.cue.last + 1;
  const next = view.tokens[start - 1];
  if (!next || !isFiniteVerb(next)) return undefined;
  const end = contentEnd(view, frame, start, frames);
  return end >= start ? spanBetween(view, start, end) : undefined;
}

/** "The talks are expected to fail", "The pact seems dead": what the attitude is about is the subject of its verb. */
function aboutSubject(view: View, { cue }: Frame): Span | undefined {
  if (cue.form !== "verb") return undefined;
  const { sentence, extents } = view;
  const passive = isPassive(sentence, cue.head) && childrenBy(sentence, cue.head.index, "aux").length > 0;
  if (!passive && !RAISING.has(cue.head.lemma)) return undefined;
  const subject = childrenBy(sentence, cue.head.index, "nsubj").find((child) => child.index < cue.first);
  if (!subject || ["that", "which", "who", "there"].includes(subject.form.toLowerCase())) return undefined;
  let first = extents.first[subject.index]!;
  let last = Math.min(extents.last[subject.index]!, cue.first - 1);
  while (first < subject.index && isLeading(view.tokens[first - 1]!)) first++;
  while (last > subject.index && isMark(view.tokens[last - 1])) last--;
  return spanBetween(view, first, last);
}

const RAISING: ReadonlySet<string> = new Set(["seem", "appear"]);

/** "seems dead", "appears to be dead": what stands behind the verb. */
function seeming(view: View, frame: Frame, frames: readonly Frame[]): readonly Span[] | undefined {
  if (!RAISING.has(frame.cue.head.lemma)) return undefined;
  const start = frame.cue.last + 1;
  const next = view.tokens[start - 1];
  if (!next || !(next.upos === "ADJ" || next.upos === "ADV" || next.upos === "VERB" || next.form === "to"))
    return undefined;
  const end = contentEnd(view, frame, start, frames);
  return end >= start ? [spanBetween(view, start, end)] : undefined;
}

const isLeading = (token: Token): boolean => isMark(token) || token.upos === "CCONJ" || token.upos === "SCONJ";

/** "“A,” he said. “B.”": the quotation that opens the next sentence of the paragraph goes on with this one. */
function goingOn(
  document: Document,
  views: readonly View[],
  view: View,
  frame: Frame,
  content: Content,
): readonly Span[] {
  if (content.opening !== "aside") return [];
  const tail = view.tokens.length;
  const cutOff = opensQuotation(view, tail) && isMark(view.tokens[tail - 1]);
  for (let at = frame.last + 1; at <= tail - (cutOff ? 1 : 0); at++) if (quotationAt(view, at) >= 0) return [];
  const next = views[view.at + 1];
  if (!next || next.sentence.paragraph !== view.sentence.paragraph) return [];
  const index = cutOff ? quotationAt(view, tail) : quotationAt(next, 1);
  if (!cutOff && !opensQuotation(next, 1)) return [];
  const before = content.pieces.at(-1)!;
  const last = document.quotations[firstEndingAfter(document.quotations, before.end - 1)];
  if (!last || last.span.start >= before.end) return [];
  const { span, closed } = document.quotations[index]!;
  if (!closed && document.quotations[index + 1]?.sentence === next.at) return [];
  // Words behind the closing mark make a sentence of its own, with its own cue.
  let end = view.at + 1;
  while (end + 1 < views.length && views[end]!.sentence.span.end < span.end) end++;
  const after = views[end]?.tokens.filter((token) => token.span.start >= span.end && !isMark(token)) ?? [];
  return after.length === 0 ? [span] : [];
}

/** A quotation with its marks, a clause with its "that", an infinitive with its "not". */
function widen(document: Document, view: View, piece: Span, opening: Content["opening"]): Span {
  const quotation = document.quotations[firstEndingAfter(document.quotations, piece.start)];
  const quoted = quotation && quotation.inner.start === piece.start && quotation.inner.end === piece.end;
  const span = quoted ? quotation.span : piece;
  const first = view.tokens.find((token) => token.span.start >= span.start);
  if (!first) return span;
  let before = first.index - 1;
  if (wordAt(view, before) === "," && wordAt(view, before - 1) === "that") before--;
  const marked =
    isRelationalMark(view, before) ||
    (opening === "that" && wordAt(view, before) === "that") ||
    (first.form === "to" && wordAt(view, before) === "not");
  return marked ? { start: view.tokens[before - 1]!.span.start, end: span.end } : span;
}
