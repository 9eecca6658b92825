import type { Span, Token } from "@coranto/language";
import type { Document } from "../stages.js";
import { childrenBy } from "../syntax/tree.js";
import { beginsSetting, contentLeft, contentOfAside, leftLimit, quotationEndsBefore } from "./aside.js";
import { contentEnd, type Frame, frameStart, hasFinite, isAside } from "./bounds.js";
import { complementAfter, type Opening } from "./complement.js";
import { piecesRight } from "./pieces.js";
import { isFiniteVerb, isMark, opensQuotation, type View, wordAt } from "./view.js";

export interface Content {
  readonly pieces: readonly Span[];
  /** How the content is joined to its cue; part of the statement's `why`. */
  readonly opening: Opening | "aside" | "phrase-before" | "phrase-after" | "noun";
  readonly addressee?: { readonly first: number; readonly last: number };
}

/** The content of a cue, or undefined: "a speech verb with a bare object is an event, no statement" (CODEBOOK 7). */
export function findContent(
  document: Document,
  view: View,
  frame: Frame,
  frames: readonly Frame[],
): Content | undefined {
  if (frame.cue.form === "phrase") return contentOfPhrase(document, view, frame, frames);
  if (frame.cue.form === "noun") return contentOfNoun(document, view, frame, frames);
  const aside = isAside(view, frame) && takesAside(view, frame);
  const complement = complementAfter(view, frame.cue, frame.source);
  if (aside) {
    const closesBefore = quotationEndsBefore(view, frameStart(view, frame));
    const strong =
      complement &&
      (complement.opening === "that" ||
        complement.opening === "colon" ||
        complement.opening === "bare" ||
        complement.opening === "infinitive");
    const setting = complement !== undefined && beginsSetting(view, leftLimit(view, frame.first - 1, frames, frame));
    if (!setting && (closesBefore || !strong)) {
      const found = contentOfAside(document, view, frame, frames, complement?.addressee);
      if (found) return found;
    }
  }
  if (!complement) return undefined;
  const { start, opening } = complement;
  const pieces = piecesRight(document, view, start, contentEnd(view, frame, start, frames));
  if (!pieces.length) return undefined;
  return { pieces, opening, ...(complement.addressee ? { addressee: complement.addressee } : {}) };
}

/** Words may stand before an aside for verbs that take clauses; for the rest ("X continued") only a quotation. */
function takesAside(view: View, frame: Frame): boolean {
  if (frame.cue.form !== "verb") return false;
  const { uses } = frame.cue;
  if (quotationEndsBefore(view, frameStart(view, frame)))
    return uses.some((use) => use.takes.has("quote") || use.takes.has("aside"));
  return uses.some((use) => use.takes.has("aside") && use.takes.has("clause"));
}

/** "According to X, content" and "content, according to X". */
function contentOfPhrase(document: Document, view: View, frame: Frame, frames: readonly Frame[]): Content | undefined {
  if (!frame.source) return undefined;
  const atStart = frame.first <= 2 || !hasWords(view, 1, frame.first - 1);
  let after = frame.last + 1;
  while (after <= view.tokens.length && isMark(view.tokens[after - 1]) && !opensQuotation(view, after)) after++;
  if (atStart) {
    if (after > view.tokens.length) return undefined;
    const pieces = piecesRight(document, view, after, contentEnd(view, frame, after, frames));
    return pieces.length ? { pieces, opening: "phrase-before" } : undefined;
  }
  const left = contentLeft(document, view, frame.first, [], frame);
  if (!left.length) return undefined;
  const finite = hasFinite(view, 1, frame.first - 1);
  const resumed =
    !finite &&
    after <= view.tokens.length &&
    wordAt(view, after - 1) === "," &&
    hasFinite(view, after, view.tokens.length);
  const right = resumed ? piecesRight(document, view, after, contentEnd(view, frame, after, frames)) : [];
  return { pieces: finite ? left : right.length ? right : left, opening: finite ? "phrase-after" : "phrase-before" };
}

function hasWords(view: View, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (!isMark(view.tokens[at - 1])) return true;
  return false;
}

/** "his warning that the dam would break", "its threat to close the strait". */
function contentOfNoun(document: Document, view: View, frame: Frame, frames: readonly Frame[]): Content | undefined {
  if (frame.cue.form !== "noun") return undefined;
  const takes = (kind: "clause" | "infinitive" | "about"): boolean =>
    frame.cue.form === "noun" && frame.cue.uses.some((use) => use.takes.has(kind));
  const next = frame.cue.last + 1;
  const word = wordAt(view, next);
  let start = 0;
  if (word === "that" && takes("clause") && isReportingThat(view, next)) start = next + 1;
  else if (word === "to" && takes("infinitive") && view.tokens[next]?.upos === "VERB") start = next;
  else if (takes("clause") && bareClauseOf(view, frame.cue.head, next)) start = next;
  if (!start && takes("about") && ABOUT.has(word)) return contentOfPhraseBehind(document, view, next, frames, frame);
  if (!start || start > view.tokens.length) return undefined;
  const pieces = piecesRight(document, view, start, contentEnd(view, frame, start, frames));
  return pieces.length ? { pieces, opening: "noun" } : undefined;
}

/** Prepositions between a noun of attitude and what it is about. */
const ABOUT: ReadonlySet<string> = new Set(["about", "of", "for", "on", "against", "over", "toward", "towards", "in"]);

/** "his criticism of the new law": the phrase behind the preposition, as far as the tree goes. */
function contentOfPhraseBehind(
  document: Document,
  view: View,
  at: number,
  frames: readonly Frame[],
  frame: Frame,
): Content | undefined {
  const governed = view.tokens[view.tokens[at - 1]!.head - 1];
  if (!governed || governed.index <= at || governed.head !== frame.cue.head.index) return undefined;
  const end = Math.min(view.extents.last[governed.index]!, contentEnd(view, frame, at + 1, frames));
  const pieces = piecesRight(document, view, at + 1, end);
  return pieces.length ? { pieces, opening: "noun" } : undefined;
}

/** "its claims the treaty is dead": a clause of the noun with its own subject, right after it. */
function bareClauseOf(view: View, noun: Token, at: number): boolean {
  const clause = childrenBy(view.sentence, noun.index, "acl", "ccomp").find(
    (child) => child.index > at && isFiniteVerb(child),
  );
  const subject = clause && childrenBy(view.sentence, clause.index, "nsubj")[0];
  return subject !== undefined && subject.upos !== "PRON" && view.extents.first[subject.index] === at;
}

/** "the claim that X did" reports; "the claim that he made" does not: there "that" is the object. */
function isReportingThat(view: View, at: number): boolean {
  const that = view.tokens[at - 1]!;
  const next = view.tokens[at];
  if (!next || isFiniteVerb(next)) return false;
  return that.upos === "SCONJ" || (that.xpos !== "WDT" && that.upos !== "PRON");
}
