import { loadSpeech } from "@coranto/lexicon";
import type { Entity, Statement } from "../contract/reading.js";
import type { Cast, LocatedMention } from "../stages.js";
import type { Source } from "./nounphrase.js";
import { type View, wordAt } from "./view.js";

/** Who spoke last, and in which sentence. */
export interface Running {
  readonly speaker: Statement["speaker"];
  readonly sentence: number;
}

/** A description further than this from the last statement, in sentences, is somebody else. */
const NEAR = 4;
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
]);

/**
 * True when the source is the one who spoke last: in a report "he said" and "the analyst added" go on with the speaker
 * before, where a subject in between misleads a general search for what a pronoun means.
 */
export function runs(
  cast: Cast,
  view: View,
  source: Source,
  mention: LocatedMention | undefined,
  running: Running,
): boolean {
  const known = mention && cast.entity(mention.entity);
  const last = "entity" in running.speaker ? cast.entity(running.speaker.entity) : undefined;
  const alone = source.first === source.last;
  const word = source.head.form.toLowerCase();
  if (alone && (word === "he" || word === "she")) return !known || (known.kind !== "person" && isPersonal(last));
  if (view.at - running.sentence > NEAR) return false;
  if (alone && (word === "it" || word === "they")) return !isPersonal(last);
  if (wordAt(view, source.first) !== "the" || (known && !known.unnamed)) return false;
  const noun = source.head.lemma.toLowerCase();
  if ("text" in running.speaker && !("entity" in running.speaker))
    return running.speaker.text.toLowerCase().includes(noun);
  if (loadSpeech().writings.has(noun)) return !isPersonal(last);
  return GENERIC.has(noun) && isPersonal(last);
}

function isPersonal(entity: Entity | undefined): boolean {
  return entity === undefined || entity.kind === "person";
}
