import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Statement } from "../contract/reading.js";
import type { Document, LocatedTime } from "../stages.js";
import type { Frame } from "./bounds.js";
import { isFiniteVerb, isMark, spanBetween, type View, wordAt } from "./view.js";

/** Words around the cue that may tell when and where it was said; further off they belong to something else. */
const NEAR = 25;

/** "in a statement", "at a news conference in Velden". */
export function venueOf(view: View, frame: Frame, pieces: readonly Span[]): Statement["venue"] {
  const { venues } = loadSpeech();
  for (let at = Math.max(1, frame.first - NEAR); at <= view.tokens.length && at <= frame.last + NEAR; at++) {
    if (!["in", "at", "during", "on", "to", "via", "through"].includes(wordAt(view, at)) || within(view, at, pieces))
      continue;
    let last = 0;
    for (let i = at + 1; i <= view.tokens.length && i < at + 9; i++) {
      const token = view.tokens[i - 1]!;
      if (isMark(token) || isFiniteVerb(token) || within(view, i, pieces) || (token.upos === "ADP" && last)) break;
      if (token.upos === "ADP") break;
      if (venues.has(token.lemma.toLowerCase()) || venues.has(token.form.toLowerCase())) last = i;
    }
    if (last) return { span: spanBetween(view, at + 1, last) };
  }
  return undefined;
}

function within(view: View, at: number, pieces: readonly Span[]): boolean {
  const { span } = view.tokens[at - 1]!;
  return pieces.some((piece) => piece.start <= span.start && span.end <= piece.end);
}

/** A time near the cue and outside the content; without one the day of publication, as `assumed`. */
export function whenOf(
  document: Document,
  view: View,
  frame: Frame,
  pieces: readonly Span[],
  times: readonly LocatedTime[],
): Statement["when"] {
  const near = times
    .filter((time) => !pieces.some((piece) => piece.start < time.span.end && time.span.start < piece.end))
    .map((time) => ({ time, gap: time.first > frame.last ? time.first - frame.last : frame.first - time.last }))
    .filter(({ gap }) => gap >= 0 && gap <= NEAR)
    .sort((a, b) => a.gap - b.gap || a.time.first - b.time.first)[0];
  if (near && view.at === near.time.sentence) return { value: near.time.value, source: "text", span: near.time.span };
  const value = document.article.published?.value;
  const published = value?.includes("/") ? value : value?.slice(0, 10);
  return published ? { value: published, source: "assumed" } : undefined;
}
