import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Statement } from "../contract/reading.js";
import type { Cast } from "../stages.js";
import { isMedium } from "./author.js";
import type { Frame } from "./bounds.js";
import { addresseeAt } from "./complement.js";
import type { Content } from "./content.js";
import { mentionsIn } from "./mentions.js";
import { nounPhraseFrom } from "./nounphrase.js";
import type { Draft } from "./statements.js";
import { spanBetween, type View, wordAt } from "./view.js";

/** Words around the cue that may tell to whom it was said; further off they belong to something else. */
const NEAR = 25;
/** Between "interview" and "with" there may be as many words: "a meeting on Monday with". */
const GAP = 4;
/** A talk goes on over at most this many sentences between two statements of one speaker. */
const TALK = 2;
/** "Speaking to X", "briefing X", "in reply to X". */
const SPEAKING = new Set([
  "speak",
  "talk",
  "reply",
  "respond",
  "write",
  "address",
  "brief",
  "notify",
  "text",
  "testify",
]);
const TRANSITIVE = new Set(["address", "brief", "notify", "text"]);

interface Words {
  readonly first: number;
  readonly last: number;
}

/** Who is spoken to: "told reporters", "urged Belmark", "said to parliament", "in talks with X", "speaking to a radio". */
export function addresseeOf(
  cast: Cast,
  view: View,
  frame: Frame,
  content: Content,
  pieces: readonly Span[],
): Statement["addressee"] {
  const words =
    content.addressee ?? toldAtEnd(view, frame) ?? spokenTo(view, frame) ?? partner(cast, view, frame, pieces);
  if (!words || isPlace(view, words)) return undefined;
  const span = spanBetween(view, words.first, words.last);
  for (let at = words.last; at >= words.first; at--) {
    const mention = cast.at(view.at, at).find((each) => each.span.start >= span.start && each.span.end <= span.end);
    if (mention) return { span, entity: mention.entity };
  }
  return { span };
}

/** "…, the president told reporters": nothing but the one spoken to follows the cue. */
function toldAtEnd(view: View, { cue, source }: Frame): Words | undefined {
  if (cue.form !== "verb" || cue.uses.every((use) => use.addressee !== "object")) return undefined;
  const first = source?.beside && source.first === cue.last + 1 ? source.last + 1 : cue.last + 1;
  if (first > view.tokens.length) return undefined;
  const last = addresseeAt(view, cue, first);
  return last === undefined ? undefined : { first, last };
}

/** "said to X", "wrote to X": the phrase after "to" right after the cue. */
function spokenTo(view: View, frame: Frame): Words | undefined {
  if (frame.cue.form !== "verb" || frame.cue.uses.some((use) => use.takes.has("person"))) return undefined;
  const at = frame.last + 1;
  return wordAt(view, at) === "to" && view.tokens[at - 1]?.upos === "ADP" ? phraseAt(view, at + 1) : undefined;
}

/** The other side of a talk named beside the cue: "in an interview with X", "speaking to X", "in a letter to X", "on X" of a broadcaster. */
function partner(cast: Cast, view: View, frame: Frame, pieces: readonly Span[]): Words | undefined {
  const { talks } = loadSpeech();
  const inside = (at: number): boolean => {
    const span = view.tokens[at - 1]?.span;
    return span !== undefined && pieces.some((piece) => piece.start <= span.start && span.end <= piece.end);
  };
  const from = Math.max(1, frame.first - NEAR);
  const to = Math.min(view.tokens.length, frame.last + NEAR);
  for (let at = from; at <= to; at++) {
    const token = view.tokens[at - 1]!;
    if (inside(at)) continue;
    const lemma = token.lemma.toLowerCase();
    if (token.upos === "NOUN" && talks.has(lemma)) {
      for (let next = at + 1; next <= at + GAP; next++)
        if (["with", "to"].includes(wordAt(view, next)) && !inside(next + 1)) return otherThan(view, frame, next + 1);
    } else if (token.xpos === "VBG" && SPEAKING.has(lemma)) {
      const next = TRANSITIVE.has(lemma) ? at : at + 1;
      if (TRANSITIVE.has(lemma) || ["to", "with"].includes(wordAt(view, next))) return otherThan(view, frame, next + 1);
    } else if (token.lemma === "on" && at > frame.last && at <= frame.last + GAP && isMediumAt(cast, view, at + 1)) {
      return phraseAt(view, at + 1);
    }
  }
  return undefined;
}

function isMediumAt(cast: Cast, view: View, at: number): boolean {
  return mentionsIn(cast, view.at).some((each) => each.first === at && isMedium(cast.entity(each.entity)));
}

function otherThan(view: View, { source }: Frame, at: number): Words | undefined {
  const words = phraseAt(view, at);
  return words && source && words.first <= source.last && words.last >= source.first ? undefined : words;
}

/** "told a news conference": a place of speaking, unless it is a body as well. */
function isPlace(view: View, { first, last }: Words): boolean {
  const { talks } = loadSpeech();
  for (let at = last; at >= first; at--) {
    const { lemma, upos } = view.tokens[at - 1]!;
    if (upos === "ADP") return false;
    if (upos === "NOUN" && (talks.has(lemma) || lemma === "conference")) return true;
  }
  return false;
}

function phraseAt(view: View, at: number): Words | undefined {
  const found = at <= view.tokens.length ? nounPhraseFrom(view, at, "said/addressee") : undefined;
  if (!found) return undefined;
  const owner = /^['’]s?$/.test(view.tokens[found.last - 1]!.form) && found.last > found.first;
  return { first: found.first, last: owner ? found.last - 1 : found.last };
}

/** A talk goes on: what the same speaker says right after is said to the same one, until somebody else speaks. */
export function carryAddressees(drafts: readonly Draft[]): readonly Draft[] {
  let last: Draft | undefined;
  return drafts.map((draft) => {
    const goesOn =
      last?.addressee && !isAct(last) && draft.sentence - last.sentence <= TALK && sameSpeaker(last, draft);
    const told = !draft.addressee && goesOn ? { ...draft, addressee: last!.addressee! } : draft;
    last = told;
    return told;
  });
}

/** "warned Belmark", "urged Belmark to": who is warned need not be who is spoken to. */
function isAct({ features }: Draft): boolean {
  return features.includes("opening:person") || features.includes("entry:speech.warn");
}

function sameSpeaker(a: Draft, b: Draft): boolean {
  if ("entity" in a.speaker && "entity" in b.speaker) return a.speaker.entity === b.speaker.entity;
  return "text" in a.speaker && "text" in b.speaker && a.speaker.text === b.speaker.text;
}
