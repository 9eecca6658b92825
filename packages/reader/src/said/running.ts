import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Entity, Statement } from "../contract/reading.js";
import type { Cast, LocatedMention } from "../stages.js";
import { mentionsIn } from "./mentions.js";
import type { Source } from "./nounphrase.js";
import { quotationAt, type View, wordAt } from "./view.js";

/** Somebody who spoke: who, in which sentence, and where the cue stands in the text. */
export interface Running {
  readonly speaker: Statement["speaker"];
  readonly sentence: number;
  /** Offset of the cue, UTF-16. */
  readonly at: number;
  /** What was said. */
  readonly content: readonly Span[];
}

/** Who spoke before, oldest first. */
export type Spoken = readonly Running[];

/** A description further than this from the last statement, in sentences, is somebody else. */
const NEAR = 4;
/** "The sources" may take up who spoke this many statements ago. */
const BACK = 8;
const GENERIC = new Set([
  "analyst",
  "expert",
  "professor",
  "scholar",
  "diplomat",
  "spokesman",
  "spokeswoman",
  "spokesperson",
  "lawmaker",
  "senator",
  "politician",
  "democrat",
  "republican",
  "author",
  "economist",
  "researcher",
  "envoy",
  "lawyer",
  "activist",
  "official",
  "source",
]);

/**
 * Who goes on speaking, when the source is no name: in a report "he said" and "the analyst added" go on with the speaker
 * before, where a subject in between misleads a general search for what a pronoun means.
 *
 * @param spoken without those whose cue stands in the content of this very statement
 * @param views of the article, for what stands between; the last is the one of the source
 */
export function runsOn(
  cast: Cast,
  views: readonly View[],
  view: View,
  source: Source,
  mention: LocatedMention | undefined,
  spoken: Spoken,
): Statement["speaker"] | undefined {
  const known = mention && cast.entity(mention.entity);
  const word = source.head.form.toLowerCase();
  if (source.first === source.last && (word === "he" || word === "she"))
    return personRunning(cast, views, view, known, spoken);
  if (source.first === source.last && (word === "it" || word === "they"))
    return spoken
      .slice(-BACK)
      .findLast((each) => view.at - each.sentence <= NEAR && fits(cast, each, word === "they" ? "many" : "thing"))
      ?.speaker;
  if (wordAt(view, source.first) !== "the") return undefined;
  const noun = source.head.lemma.toLowerCase();
  const same = spoken.slice(-BACK).findLast((each) => describedAs(cast, each, noun));
  if (same && (!known || known.unnamed || known.kind === "country")) return same.speaker;
  const last = spoken.at(-1);
  if (!last || view.at - last.sentence > NEAR || (known && !known.unnamed)) return undefined;
  if (loadSpeech().writings.has(noun)) return fits(cast, last, "thing") ? last.speaker : undefined;
  return GENERIC.has(noun) && source.head.xpos !== "NNS" && fits(cast, last, "person") ? last.speaker : undefined;
}

/** The running speaker, unless the cast knows a person whom the article itself, not a speaker, named since. */
function personRunning(
  cast: Cast,
  views: readonly View[],
  view: View,
  known: Entity | undefined,
  spoken: Spoken,
): Statement["speaker"] | undefined {
  const last = spoken.findLast((each) => fits(cast, each, "person"));
  if (!last) return undefined;
  if (!known) return last.speaker;
  if (known.kind !== "person") return spoken.at(-1) === last ? last.speaker : undefined;
  if ("entity" in last.speaker && last.speaker.entity === known.id) return undefined;
  if (view.at - last.sentence > NEAR || spoken.at(-1) !== last) return undefined;
  return namedSince(cast, views, view, known, last) ? undefined : last.speaker;
}

/** True when the article's own words name somebody between a statement and here, or have done so only before it. */
function namedSince(cast: Cast, views: readonly View[], view: View, known: Entity, last: Running): boolean {
  let within = false;
  for (let at = last.sentence; at <= view.at; at++)
    for (const mention of mentionsIn(cast, at)) {
      if (mention.entity !== known.id || mention.form === "pronoun" || mention.span.start < last.at) continue;
      const told = last.content.some(({ start, end }) => start <= mention.span.start && mention.span.end <= end);
      if (!told && quotationAt(views[at]!, mention.head) < 0) return true;
      within = true;
    }
  return !within;
}

/** What may stand for a speaker: a person, a thing that speaks, or several. */
function fits(cast: Cast, { speaker }: Running, as: "person" | "thing" | "many"): boolean {
  const entity = "entity" in speaker ? cast.entity(speaker.entity) : undefined;
  if (entity && !entity.unnamed && entity.kind !== "group")
    return (entity.kind === "person" ? "person" : "thing") === as;
  const text = wordsFor(cast, speaker).toLowerCase();
  const head = headWord(text);
  if (/ and /.test(text) || /[^s]s$/.test(head)) return as === "many";
  return (isPersonal(head) ? "person" : "thing") === as;
}

function wordsFor(cast: Cast, speaker: Statement["speaker"]): string {
  if (speaker.text) return speaker.text;
  return "entity" in speaker ? cast.entity(speaker.entity).name : "";
}

/** Last word before a preposition, comma or relative clause: the noun a description is about. */
export function headWord(text: string): string {
  const [words = ""] = text.toLowerCase().split(/,| (?:of|from|in|at|with|for|to|on|who|close|familiar)\b/, 1);
  return words.trim().split(/\s+/).at(-1) ?? "";
}

function isPersonal(head: string): boolean {
  return /(?:man|woman|person|official|diplomat|analyst|expert|minister|leader|source|adviser|aide|envoy|or|er|ist|ian)$/.test(
    head,
  );
}

/** "The sources" after "diplomatic sources": the head of the speaker's own description. */
function describedAs(cast: Cast, { speaker }: Running, noun: string): boolean {
  if ("entity" in speaker && !cast.entity(speaker.entity).unnamed) return false;
  const head = headWord(wordsFor(cast, speaker));
  return head === noun || head === `${noun}s`;
}
