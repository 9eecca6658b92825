import { loadActs } from "@coranto/lexicon";
import { objectOf, obliquesOf } from "../syntax/clause.js";
import { childrenBy } from "../syntax/tree.js";
import { countries } from "./fallback.js";
import type { Parties, Party } from "./parties.js";
import { type Scene, sentenceAt } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** An act told earlier in the article, with who did it. */
export interface ToldAct {
  readonly sentence: number;
  readonly act: string;
  readonly actor: Party;
}

/** Sentences back in which the act that a noun takes up is looked for. */
const REACH = 6;
/** Acts looked at from the end: a sentence has few. */
const MOST = 60;
const TAKING_UP = new Set(["the", "this", "that", "these", "those", "such"]);
/** Acts that answer another's act: who did that one is the recipient. */
const ANSWERS = new Set(["SUPPORT", "REJECT", "ACCUSE"]);

/**
 * The recipient of an answer to something told before: "welcomed the offer" is said to who offered, "rejected the
 * accusation" to who accused. Nothing changes where the sentence itself names somebody.
 *
 * @param told acts of the article up to here, in text order
 */
export function ownerToldBefore(
  scene: Scene,
  at: number,
  trigger: Trigger,
  parties: Parties,
  told: readonly ToldAct[],
): Parties {
  const { entry, head } = trigger;
  if (entry.form !== "verb" || !ANSWERS.has(entry.act) || parties.recipient.entities.length) return parties;
  const sentence = sentenceAt(scene, at);
  const noun = objectOf(sentence, head)?.token ?? trigger.object;
  if (noun?.upos !== "NOUN" || obliquesOf(sentence, noun).length) return parties;
  if (!childrenBy(sentence, noun.index, "det").some(({ lemma }) => TAKING_UP.has(lemma.toLowerCase()))) return parties;
  const acts = new Set(
    (loadActs().byHead.get(noun.lemma.toLowerCase()) ?? []).flatMap((one) => (one.form === "noun" ? one.act : [])),
  );
  if (!acts.size) return parties;
  const own = new Set(countries(scene, parties.actor));
  for (const before of told.slice(-MOST).toReversed()) {
    if (before.sentence < at - REACH) break;
    const doers = countries(scene, before.actor);
    if (before.sentence < at && acts.has(before.act) && doers.length && !doers.some((country) => own.has(country)))
      return { ...parties, recipient: { ...before.actor, source: "taken-up", tokens: [], modifier: false } };
  }
  return parties;
}
