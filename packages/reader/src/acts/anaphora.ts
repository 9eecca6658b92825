import { loadActs } from "@coranto/lexicon";
import { objectOf, obliquesOf } from "../syntax/clause.js";
import { childrenBy } from "../syntax/tree.js";
import { countries } from "./fallback.js";
import type { Party } from "./parties.js";
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
const ANSWERS = new Set(["SUPPORT", "REJECT", "ACCUSE", "AGREE", "REQUEST", "THREATEN"]);

/** Nouns that take up a deed or words without saying of what kind. */
const ANY_DEED = new Set([
  "move",
  "step",
  "decision",
  "measure",
  "action",
  "announcement",
  "remark",
  "comment",
  "statement",
  "incident",
  "policy",
  "plan",
  "proposal",
  "idea",
  "act",
  "behaviour",
  "behavior",
  "operation",
  "crackdown",
  "campaign",
  "initiative",
  "suggestion",
  "claim",
  "allegation",
  "report",
  "verdict",
  "ruling",
  "law",
  "bill",
  "vote",
  "result",
  "news",
  "development",
  "gesture",
  "violence",
  "killing",
  "death",
  "bloodshed",
  "use",
  "coup",
  "takeover",
  "raid",
  "launch",
  "test",
  "declaration",
]);
/** Prepositions under which an answer names what it answers: "anger at the raid", "concern about the use of force". */
const ABOUT = new Set(["about", "over", "at", "of", "against", "on", "to"]);

/**
 * Who did what an answer takes up: "welcomed the offer" is said to who offered, "rejected the accusation" to who accused,
 * "concern over the raid" is about who raided.
 *
 * @param told acts of the article up to here, in text order
 * @returns the doers of the nearest act before that the noun can stand for, of another country than the actor's
 */
export function doerToldBefore(
  scene: Scene,
  at: number,
  trigger: Trigger,
  actor: Party,
  told: readonly ToldAct[],
): Party | undefined {
  const { entry, head } = trigger;
  if (!ANSWERS.has(entry.act)) return undefined;
  const sentence = sentenceAt(scene, at);
  const object = objectOf(sentence, head)?.token ?? trigger.object;
  const nouns = [
    ...(object ? [object] : []),
    ...[head, ...(object ? [object] : [])].flatMap((word) =>
      obliquesOf(sentence, word).flatMap(({ preposition, token }) => (ABOUT.has(preposition) ? [token] : [])),
    ),
  ].filter(
    (noun) =>
      noun.upos === "NOUN" &&
      childrenBy(sentence, noun.index, "det").some(({ lemma }) => TAKING_UP.has(lemma.toLowerCase())),
  );
  const own = new Set(countries(scene, actor));
  for (const noun of nouns) {
    const lemma = noun.lemma.toLowerCase();
    const acts = new Set((loadActs().byHead.get(lemma) ?? []).flatMap((one) => (one.form === "noun" ? one.act : [])));
    if (!acts.size && !ANY_DEED.has(lemma)) continue;
    for (const before of told.slice(-MOST).toReversed()) {
      if (before.sentence < at - REACH) break;
      const doers = countries(scene, before.actor);
      if (before.sentence === at || !doers.length || doers.some((country) => own.has(country))) continue;
      if (ANY_DEED.has(lemma) || acts.has(before.act))
        return { ...before.actor, source: "taken-up", tokens: [], modifier: false };
    }
  }
  return undefined;
}
