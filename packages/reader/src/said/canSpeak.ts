import { loadSpeech } from "@coranto/lexicon";
import type { Cast } from "../stages.js";
import type { Frame } from "./bounds.js";
import type { Source } from "./nounphrase.js";
import { mentionOf } from "./speaker.js";
import { isTimeWord, type View } from "./view.js";

/** The reporter, the reader and anybody at all: no source of a statement in the article's own words. */
const NO_SOURCE = new Set([
  "i",
  "you",
  "we",
  "me",
  "us",
  "one",
  "this",
  "that",
  "there",
  "what",
  "which",
  "who",
  "these",
  "those",
]);

/** A day is no source, even where the parse makes it the subject: "X, on the same day, said". */
const TIMES = new Set(["year", "month", "week", "weekend", "day", "night", "hour", "decade"]);

/**
 * False for a subject that cannot speak: "the strikes underscored", "the crisis called for". Plain words of saying and
 * "according to" are trusted with any subject but "I", "you" and "we".
 */
export function canSpeak(cast: Cast, view: View, frame: Frame, source: Source): boolean {
  const { head } = source;
  if (NO_SOURCE.has(head.form.toLowerCase()) && source.first === source.last) return false;
  if (TIMES.has(head.lemma.toLowerCase()) || isTimeWord(head.form.toLowerCase())) return false;
  if (head.upos === "NUM" && isTimeWord(view.tokens[source.first - 1]!.form.toLowerCase())) return false;
  if (frame.cue.form === "phrase" || frame.cue.head.lemma === "say" || frame.cue.head.lemma === "tell") return true;
  if (head.upos === "PROPN" || head.upos === "PRON") return true;
  if (mentionOf(cast, view, source)) return true;
  const { speakers, writings } = loadSpeech();
  const lemma = head.lemma.toLowerCase();
  return speakers.has(lemma) || writings.has(lemma);
}
