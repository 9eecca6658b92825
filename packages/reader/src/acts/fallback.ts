import type { EntityId } from "../contract/reading.js";
import type { LocatedMention } from "../stages.js";
import { NO_PARTY, type Parties, type Party, type PartySource } from "./parties.js";
import { countryOf, type Scene, sentenceAt } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Categories done by speaking: who speaks is who acts. */
const SPEECH_ACTS = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"]);

/** Parties that syntax left open, from the speaker, from the words around, from the article's two main sides, in this order. */
export function completeParties(scene: Scene, at: number, trigger: Trigger, bySyntax: Parties): Parties {
  let { actor, recipient } = bySyntax;
  const position = trigger.head.span.start;
  if (!actor.entities.length && (trigger.entry.pattern.by === "speaker" || SPEECH_ACTS.has(trigger.entry.act))) {
    const speaker = scene.speakerAt(position);
    if (speaker && countryOf(scene.cast.entity(speaker)) && !recipient.entities.includes(speaker)) actor = one(speaker, "speaker");
  }
  if (trigger.entry.pattern.by === "speaker" && !actor.entities.length) return { actor, recipient };
  if (!actor.entities.length) actor = nearest(scene, at, trigger, recipient, "left") ?? NO_PARTY;
  if (!actor.entities.length) return { actor, recipient };
  const plural = new Set(countries(scene, actor)).size > 1;
  if (!recipient.entities.length && !(plural && trigger.entry.pattern.reciprocal))
    recipient = nearest(scene, at, trigger, actor, "right") ?? nearest(scene, at, trigger, actor, "left") ?? otherSide(scene, actor) ?? NO_PARTY;
  return { actor, recipient };
}

function one(entity: EntityId, source: PartySource, mention?: LocatedMention, scene?: Scene): Party {
  const token = mention && scene ? sentenceAt(scene, mention.sentence).tokens[mention.head - 1] : undefined;
  return { entities: [entity], source, tokens: token ? [token] : [], modifier: false };
}

export function countries(scene: Scene, { entities }: Party): readonly string[] {
  return entities.flatMap((id) => countryOf(scene.cast.entity(id)) ?? []);
}

/** The nearest mention on that side of another country than the party already known. */
function nearest(scene: Scene, at: number, trigger: Trigger, known: Party, side: "left" | "right"): Party | undefined {
  const taken = new Set(countries(scene, known));
  const first = trigger.words[0]!.index;
  const last = trigger.words.at(-1)!.index;
  const here = scene.mentions[at] ?? [];
  const list = side === "left" ? here.filter((m) => m.last < first).toReversed() : here.filter((m) => m.first > last);
  const found = list.find((mention) => {
    const entity = scene.cast.entity(mention.entity);
    const country = countryOf(entity);
    return country && !taken.has(country) && entity.kind !== "place";
  });
  return found && one(found.entity, "near", found, scene);
}

/** The other of the article's two main sides, as its most mentioned state. */
function otherSide(scene: Scene, actor: Party): Party | undefined {
  const own = new Set(countries(scene, actor));
  if (own.size !== 1 || scene.dyad.length < 2 || !scene.dyad.some((country) => own.has(country))) return undefined;
  const other = scene.dyad.find((country) => !own.has(country));
  const entity = scene.cast.entities.find((candidate) => candidate.kind === "country" && countryOf(candidate) === other) ??
    scene.cast.entities.find((candidate) => countryOf(candidate) === other);
  return entity && one(entity.id, "other-side");
}
