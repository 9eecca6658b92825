import type { Sentence, Token } from "@coranto/language";
import type { EntityId } from "../contract/reading.js";
import {
  type ArgumentSource,
  actorOf,
  clauseOf,
  complementOf,
  isPassiveUse,
  isVerbal,
  objectOf,
  obliquesOf,
  obliquesWith,
  subjectOf,
} from "../syntax/clause.js";
import { caseOf, childrenBy, head, isRelation } from "../syntax/tree.js";
import { entitiesAt, type Scene, sentenceAt } from "./scene.js";
import { namedSides, type Sides, sidesOf } from "./sides.js";
import type { Trigger } from "./triggers.js";

/** How a party was found; the scorer learns what each is worth. */
export type PartySource =
  | ArgumentSource
  | "between"
  | "governor"
  | "speaker"
  | "near"
  | "before"
  | "other-side"
  /** The state the article is most about, another than the actor's. */
  | "topic"
  /** The actor's own state: an act at home. */
  | "own-state"
  /** Who did what the object takes up: "welcomed the offer". */
  | "taken-up"
  | "none";

export interface Party {
  readonly entities: readonly EntityId[];
  readonly source: PartySource;
  /** Words that named the party, in the trigger's sentence. */
  readonly tokens: readonly Token[];
  /** Named by a modifier: "Arvanian forces". */
  readonly modifier: boolean;
}

export interface Parties {
  readonly actor: Party;
  readonly recipient: Party;
}

export const NO_PARTY: Party = { entities: [], source: "none", tokens: [], modifier: false };

/** Verbs whose subject suffers what their object names: "Belmark faces sanctions". */
const SUFFERED = new Set([
  "face",
  "suffer",
  "undergo",
  "endure",
  "receive",
  "draw",
  "meet",
  "sustain",
  "experience",
  "survive",
  "escape",
  "weather",
]);

/** Acts done to a place: "in Belmark" can name whom they hit. */
const TERRITORIAL = new Set(["ASSAULT", "AID", "COERCE", "MOBILIZE", "RETREAT", "SANCTION", "PROTEST"]);

/** Parties by syntax alone; either may be empty. */
export function partiesBySyntax(scene: Scene, at: number, trigger: Trigger): Parties {
  const { form, pattern } = trigger.entry;
  const found =
    form === "noun"
      ? ofNoun(scene, at, trigger)
      : form === "modal"
        ? ofModal(scene, at, trigger)
        : ofVerb(scene, at, trigger);
  return pattern.reciprocal ? reciprocal(found) : apart(found);
}

function party(sides: Sides, source: PartySource): Party {
  return sides.entities.length
    ? { entities: sides.entities, source, tokens: sides.tokens, modifier: sides.by === "modifier" }
    : NO_PARTY;
}

function ofVerb(scene: Scene, at: number, trigger: Trigger): Parties {
  const sentence = sentenceAt(scene, at);
  const { head: verb, entry } = trigger;
  if (entry.pattern.by === "speaker") {
    const subject = subjectOf(sentence, verb);
    return { actor: NO_PARTY, recipient: subject ? party(sidesOf(scene, at, subject.token), subject.how) : NO_PARTY };
  }
  const subject = actorOf(sentence, verb);
  const actor = subject ? party(sidesOf(scene, at, subject.token), subject.how) : atOccasion(scene, at, trigger);
  return { actor, recipient: recipientOf(scene, at, trigger, actor) };
}

/** "Was agreed at Arvania's meeting with Belmark": a joint act of unnamed doers is that of who met. */
function atOccasion(scene: Scene, at: number, { head: verb, entry }: Trigger): Party {
  if (!entry.pattern.reciprocal) return NO_PARTY;
  const sentence = sentenceAt(scene, at);
  for (const { token: occasion } of obliquesOf(sentence, verb)) {
    const owner = childrenBy(sentence, occasion.index, "nmod:poss")[0];
    const other = obliquesOf(sentence, occasion).find(({ preposition }) => preposition === "with");
    if (!owner || !other) continue;
    const [one, two] = [sidesOf(scene, at, owner), sidesOf(scene, at, other.token)];
    if (one.entities.length && two.entities.length)
      return party(
        { entities: [...one.entities, ...two.entities], tokens: [...one.tokens, ...two.tokens], by: "head" },
        "between",
      );
  }
  return NO_PARTY;
}

/** The recipient by the entry's slots: words that name it first, then owners of what stands in a slot. */
function recipientOf(scene: Scene, at: number, trigger: Trigger, actor: Party): Party {
  const slots = slotWords(sentenceAt(scene, at), trigger);
  const usable = (sides: Sides): boolean => sides.entities.some((id) => !actor.entities.includes(id));
  for (const { word, source } of slots) {
    const sides = namedSides(scene, at, word);
    if (usable(sides)) return party(sides, source);
  }
  for (const wide of TERRITORIAL.has(trigger.entry.act) ? [false, true] : [false])
    for (const { word, source } of slots) {
      const sides = sidesOf(scene, at, word, wide);
      if (usable(sides)) return party(sides, source);
    }
  return NO_PARTY;
}

interface Slot {
  readonly word: Token;
  readonly source: PartySource;
}

/** Words in the slots of `to`, in its order; a preposition also counts under the object that the entry asked for. */
function slotWords(sentence: Sentence, trigger: Trigger): readonly Slot[] {
  const { head: verb, entry, object } = trigger;
  const passive = isPassiveUse(sentence, verb);
  const obliques = [...obliquesOf(sentence, verb), ...(object ? obliquesOf(sentence, object) : [])];
  const up = head(sentence, verb);
  if (entry.preposition && !obliques.some(({ preposition }) => preposition === entry.preposition))
    obliques.push(...obliquesWith(sentence, verb, entry.preposition));
  if (isRelation(verb, "xcomp") && up) obliques.push(...obliquesOf(sentence, up));
  return entry.pattern.to.flatMap((slot): readonly Slot[] => {
    if (slot === "obj") {
      const found = objectOf(sentence, verb);
      const direct = found ? [{ word: found.token, source: passive ? "subject" : "object" } as const] : [];
      // "Criticised Belmark export curbs": a modifier read as an indirect object.
      const indirect = childrenBy(sentence, verb.index, "iobj").filter(({ index }) => index !== found?.token.index);
      return [...direct, ...indirect.map((word) => ({ word, source: "object" }) as const)];
    }
    if (slot === "iobj") return childrenBy(sentence, verb.index, "iobj").map((word) => ({ word, source: "object" }));
    if (slot === "subject") {
      const found = subjectOf(sentence, verb);
      return found ? [{ word: found.token, source: found.how }] : [];
    }
    if (slot === "comp") {
      const clause = complementOf(sentence, verb);
      const found = clause && childrenBy(sentence, clause.index, "nsubj")[0];
      return found ? [{ word: found, source: "inherited" }] : [];
    }
    return obliques
      .filter(({ preposition }) => preposition === slot)
      .map(({ token }) => ({ word: token, source: "object" as const }));
  });
}

/** "Arvania must pay": the clause's subject is asked, by whoever speaks. */
function ofModal(scene: Scene, at: number, { head: modal }: Trigger): Parties {
  const sentence = sentenceAt(scene, at);
  const predicate = head(sentence, modal);
  const verb = predicate && isRelation(modal, "aux") ? predicate : modal;
  const subject = isPassiveUse(sentence, verb) ? undefined : subjectOf(sentence, verb);
  return { actor: NO_PARTY, recipient: subject ? party(sidesOf(scene, at, subject.token), subject.how) : NO_PARTY };
}

function ofNoun(scene: Scene, at: number, trigger: Trigger): Parties {
  const sentence = sentenceAt(scene, at);
  const { head: noun, entry } = trigger;
  const obliques = obliquesOf(sentence, noun);
  const under = (preposition: string, wide = false): Party => {
    for (const { preposition: found, token } of obliques)
      if (found === preposition) {
        const sides = sidesOf(scene, at, token, wide && TERRITORIAL.has(entry.act));
        if (sides.entities.length) return party(sides, preposition === "between" ? "between" : "object");
      }
    return NO_PARTY;
  };
  const between = under("between");
  if (between.entities.length > 1) return { actor: between, recipient: NO_PARTY };
  let actor = ownersOf(scene, at, sentence, trigger);
  if (!actor.entities.length) actor = under("by");
  if (!actor.entities.length && entry.pattern.of === "actor") actor = under("of");
  let recipient = NO_PARTY;
  for (const slot of entry.pattern.to) {
    if (slot === "of" && entry.pattern.of === "actor" && actor.source === "object") continue;
    recipient = under(slot, true);
    if (recipient.entities.length) break;
  }
  if (!recipient.entities.length && entry.pattern.of === "recipient") recipient = under("of", true);
  if (entry.pattern.by === "speaker") return { actor: NO_PARTY, recipient: actor.entities.length ? actor : recipient };
  return fromGovernor(scene, at, trigger, { actor, recipient });
}

/** Owners before the noun, all of them: "Arvania's", "Arvanian", "Arvania-Belmark". */
function ownersOf(scene: Scene, at: number, sentence: Sentence, { head: noun, words }: Trigger): Party {
  const first = words[0] ?? noun;
  for (const word of [
    ...childrenBy(sentence, noun.index, "nmod:poss"),
    ...childrenBy(sentence, noun.index, "amod", "compound", "nmod", "nmod:unmarked").filter(
      (child) => child.index < first.index && !caseOf(sentence, child),
    ),
  ]) {
    const sides = sidesOf(scene, at, word);
    if (sides.entities.length) return party(sides, "owner");
  }
  const adjacent = sentence.tokens[first.index - 2];
  const here = adjacent ? entitiesAt(scene, at, adjacent) : [];
  return adjacent && here.length ? { entities: here, source: "owner", tokens: [adjacent], modifier: true } : NO_PARTY;
}

/** What the verb over a noun adds: its subject did what its object names, or suffered it, or was there. */
function fromGovernor(scene: Scene, at: number, { head: noun, entry }: Trigger, found: Parties): Parties {
  const sentence = sentenceAt(scene, at);
  const verb = head(sentence, noun);
  if (!verb || !isVerbal(verb)) {
    const clause = clauseOf(sentence, noun);
    const subject = clause && clause.index !== noun.index ? subjectOf(sentence, clause) : undefined;
    if (found.actor.entities.length || !subject || subject.token.index === noun.index) return found;
    return { ...found, actor: withoutThose(party(sidesOf(scene, at, subject.token), "governor"), found.recipient) };
  }
  let { actor, recipient } = found;
  if (isRelation(noun, "obj", "obl", "nsubj:pass")) {
    const doer = actorOf(sentence, verb);
    const sides =
      doer && doer.token.index !== noun.index ? party(sidesOf(scene, at, doer.token), "governor") : NO_PARTY;
    if (SUFFERED.has(verb.lemma) && isRelation(noun, "obj")) {
      if (!recipient.entities.length) recipient = sides;
    } else if (!actor.entities.length) actor = withoutThose(sides, recipient);
    if (!recipient.entities.length && isRelation(noun, "obj", "nsubj:pass"))
      recipient = firstOf(scene, at, sentence, verb, entry.pattern.to, actor);
  } else if (isRelation(noun, "nsubj")) {
    const object = objectOf(sentence, verb);
    if (!recipient.entities.length && object)
      recipient = withoutThose(party(sidesOf(scene, at, object.token, true), "governor"), actor);
  }
  return { actor, recipient };
}

function firstOf(
  scene: Scene,
  at: number,
  sentence: Sentence,
  verb: Token,
  to: readonly string[],
  actor: Party,
): Party {
  for (const slot of to)
    for (const { preposition, token } of obliquesOf(sentence, verb))
      if (preposition === slot) {
        const found = withoutThose(party(sidesOf(scene, at, token), "governor"), actor);
        if (found.entities.length) return found;
      }
  return NO_PARTY;
}

/** The party without those the other side already has. */
function withoutThose(one: Party, other: Party): Party {
  const entities = one.entities.filter((id) => !other.entities.includes(id));
  return entities.length ? { ...one, entities } : NO_PARTY;
}

function apart({ actor, recipient }: Parties): Parties {
  return { actor, recipient: withoutThose(recipient, actor) };
}

/** Participants of a reciprocal act: a plural party is all of them. */
function reciprocal({ actor, recipient }: Parties): Parties {
  if (!actor.entities.length) return { actor: recipient, recipient: NO_PARTY };
  return { actor, recipient: withoutThose(recipient, actor) };
}
