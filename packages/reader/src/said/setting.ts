import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import type { Frame } from "./bounds.js";
import type { Content } from "./content.js";
import { isNominal } from "./nounphrase.js";
import { isFiniteVerb, isMark, spanBetween, type View, wordAt } from "./view.js";

/** Words around the cue that may tell when and where it was said; further off they belong to something else. */
const NEAR = 25;

/** "told reporters", "urged Belmark", "said to parliament". */
export function addresseeOf(cast: Cast, view: View, frame: Frame, content: Content): Statement["addressee"] {
  const range = content.addressee ?? spokenTo(view, frame);
  if (!range) return undefined;
  const span = spanBetween(view, range.first, range.last);
  for (let at = range.last; at >= range.first; at--) {
    const mention = cast.at(view.at, at).find((each) => each.span.start >= span.start && each.span.end <= span.end);
    if (mention) return { span, entity: mention.entity };
  }
  return { span };
}

/** "said to X", "said in a letter to X": the phrase after "to" right after the cue. */
function spokenTo(view: View, frame: Frame): { first: number; last: number } | undefined {
  if (frame.cue.form !== "verb" || frame.cue.uses.some((use) => use.takes.has("person"))) return undefined;
  const at = frame.last + 1;
  if (wordAt(view, at) !== "to" || view.tokens[at - 1]?.upos !== "ADP") return undefined;
  let last = at;
  for (let i = at + 1; i <= view.tokens.length && i < at + 12; i++) {
    const token = view.tokens[i - 1]!;
    if (isMark(token) || isFiniteVerb(token) || token.upos === "ADP" || token.upos === "SCONJ") break;
    if (isNominal(token)) last = i;
  }
  return last > at ? { first: at + 1, last } : undefined;
}

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
  const published = document.article.published?.value.slice(0, 10);
  return published ? { value: published, source: "assumed" } : undefined;
}
