import type { Sentence } from "@coranto/language";
import { actorOf, objectOf } from "../syntax/clause.js";
import { caseOf, head } from "../syntax/tree.js";
import type { Candidate } from "./candidates.js";
import { entitiesAt, type Scene } from "./scene.js";

/**
 * What the scorer looks at: names of features that hold for a candidate. They describe the pattern, the way the parties
 * were found and the place in the article, never a certain country or person.
 */
export function featuresOf(scene: Scene, candidate: Candidate): readonly string[] {
  const { trigger, actor, recipient, act, status, actorCountries, recipientCountries } = candidate;
  const { entry } = trigger;
  const sentence = scene.document.sentences[candidate.sentence]!;
  const up = head(sentence, trigger.head);
  const reported = scene.isReported(trigger.head.span.start);
  const foreign = relationOf(actorCountries, recipientCountries);
  const sourcePair = `${actor.source}>${recipient.source}`;
  const relation = trigger.head.deprel.split(":")[0];
  const position = candidate.sentence;
  const named = new Set(
    (scene.mentions[candidate.sentence] ?? []).map(({ entity }) => scene.cast.entity(entity).country ?? entity),
  );
  return [
    `act:${act}`,
    `entry:${entry.id}`,
    `lemma:${entry.head}:${act}`,
    `form:${entry.form}`,
    `form:${entry.form}:${act}`,
    `demand:${entry.object ? "object" : ""}${entry.preposition ? "preposition" : ""}${entry.before.length + entry.after.length ? "words" : ""}`,
    `actor:${actor.source}`,
    `actor:${actor.source}:${entry.form}`,
    `recipient:${recipient.source}`,
    `recipient:${recipient.source}:${act}`,
    `parties:${sourcePair}`,
    `modifier:${actor.modifier ? "a" : ""}${recipient.modifier ? "r" : ""}`,
    `foreign:${foreign}`,
    `foreign:${foreign}:${act}`,
    `sectors:${sectorOf(scene, candidate, "actor")}>${sectorOf(scene, candidate, "recipient")}`,
    `sector:actor:${sectorOf(scene, candidate, "actor")}:${act}`,
    `sector:recipient:${sectorOf(scene, candidate, "recipient")}:${act}`,
    `kind:actor:${kindOf(scene, candidate, "actor")}`,
    `kind:recipient:${kindOf(scene, candidate, "recipient")}`,
    `status:${status.status}`,
    `status:${status.status}:${act}`,
    `cue:${status.cue}`,
    `projected:${candidate.projection.plover?.event ?? "none"}`,
    `relation:${relation}:${entry.form}`,
    `tag:${trigger.head.xpos}:${entry.form}`,
    `over:${up ? up.upos : "ROOT"}`,
    `governor:${up?.lemma.toLowerCase() ?? "-"}:${relation}`,
    `above:${candidate.above ?? "none"}`,
    `above:${candidate.above ?? "none"}:${act}`,
    `dated:${candidate.date.source}:${candidate.date.why}`,
    `reported:${reported}:${act}`,
    `place:${position < 3 ? position : position < 6 ? "early" : position < 15 ? "middle" : "late"}`,
    `sides:${Math.min(named.size, 4)}`,
    `dyad:${dyadOf(scene, candidate)}`,
    `choice:${candidate.actorChoice}:${candidate.recipientChoice}`,
    `choice:${candidate.actorChoice}:${actor.source}`,
    `choice:${candidate.recipientChoice}:${recipient.source}`,
    `between:${wordsBetween(candidate)}`,
    `slot:actor:${slotOf(sentence, actor)}:${entry.form}`,
    `slot:recipient:${slotOf(sentence, recipient)}`,
    `slot:recipient:${slotOf(sentence, recipient)}:${act}`,
    `cue:${candidate.isCue}:${act}`,
    `clear:${isClear(candidate)}`,
    `clear:${isClear(candidate)}:${act}`,
    `filled:actor:${fillerOf(scene, candidate, sentence, "actor")}:${actor.source}`,
    `filled:recipient:${fillerOf(scene, candidate, sentence, "recipient")}:${recipient.source}`,
    `count:${Math.min(actorCountries.length, 3)}:${Math.min(recipientCountries.length, 3)}`,
  ];
}

/**
 * What stands in the verb's own slot for a side: a party, a pronoun, another name, another noun ("a storm battered the coast"), or
 * nothing. A party from elsewhere beside a slot that is filled otherwise is rarely right.
 */
function fillerOf(
  scene: Scene,
  { trigger, sentence: at }: Candidate,
  sentence: Sentence,
  side: "actor" | "recipient",
): string {
  if (trigger.entry.form !== "verb") return trigger.entry.form;
  const found = side === "actor" ? actorOf(sentence, trigger.head) : objectOf(sentence, trigger.head);
  if (!found) return "nothing";
  if (found.token.index === trigger.object?.index) return "object";
  if (entitiesAt(scene, at, found.token).length) return "party";
  return found.token.upos;
}

/** One side does it to another in so many words: subject or speaker, verb told as done, object or slot of the pattern, two countries. */
export function isClear({ trigger, actor, recipient, status, isCue, ...rest }: Candidate): boolean {
  return (
    trigger.entry.form === "verb" &&
    (isCue || actor.source === "subject" || actor.source === "agent") &&
    recipient.source === "object" &&
    !actor.modifier &&
    !recipient.modifier &&
    status.status === "happened" &&
    relationOf(rest.actorCountries, rest.recipientCountries) === "foreign"
  );
}

function relationOf(actor: readonly string[], recipient: readonly string[]): string {
  if (!recipient.length) return actor.length > 1 ? "together" : "alone";
  return recipient.some((country) => !actor.includes(country)) ? "foreign" : "domestic";
}

function sectorOf(scene: Scene, candidate: Candidate, side: "actor" | "recipient"): string {
  const id = candidate[side].entities[0];
  if (!id) return "none";
  return scene.cast.entity(id).code?.slice(3, 6) || "state";
}

function kindOf(scene: Scene, candidate: Candidate, side: "actor" | "recipient"): string {
  const id = candidate[side].entities[0];
  return id ? scene.cast.entity(id).kind : "none";
}

/** How far the two sides are the article's own: both of its two main sides, one, or none. */
function dyadOf(scene: Scene, { actorCountries, recipientCountries }: Candidate): string {
  const sides = new Set([...actorCountries, ...recipientCountries]);
  return String(scene.dyad.filter((country) => sides.has(country)).length);
}

/** Words between the trigger and the parties that stand in its sentence, in steps. */
function wordsBetween({ trigger, actor, recipient }: Candidate): string {
  const step = (side: Candidate["actor"]): string => {
    if (!side.tokens.length) return "-";
    const distance = Math.min(...side.tokens.map(({ index }) => Math.abs(index - trigger.head.index)));
    return distance <= 3 ? "3" : distance <= 8 ? "8" : distance <= 15 ? "15" : "far";
  };
  return `${step(actor)}:${step(recipient)}`;
}

/** Relation and preposition of the word that named a party. */
function slotOf(sentence: Sentence, { tokens }: Candidate["actor"]): string {
  const word = tokens[0];
  return word ? `${word.deprel.split(":")[0]}${caseOf(sentence, word) ? `-${caseOf(sentence, word)}` : ""}` : "-";
}
