import type { EntityId } from "../contract/reading.js";
import type { LocatedMention } from "../stages.js";
import { doerToldBefore, type ToldAct } from "./anaphora.js";
import { NO_PARTY, type Parties, type Party, type PartySource } from "./parties.js";
import { countryOf, type Scene, sentenceAt, unique } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Categories done by speaking: who speaks is who acts. */
const SPEECH_ACTS = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"]);

/** A pair of parties, and how far down each list of choices it stands. */
export interface Reading extends Parties {
  readonly actorChoice: number;
  readonly recipientChoice: number;
}

/**
 * The ways to fill the parties of a trigger, the likeliest by rule first: what syntax gives, then the speaker, the words
 * around, the article's other main side. The scorer decides between them, so a wrong tree need not mean a wrong party.
 */
export function readingsOf(
  scene: Scene,
  at: number,
  trigger: Trigger,
  bySyntax: Parties,
  told: readonly ToldAct[],
): readonly Reading[] {
  const actors = actorChoices(scene, at, trigger, bySyntax);
  return actors.flatMap((actor, actorChoice) =>
    recipientChoices(scene, at, trigger, actor, bySyntax, told)
      .slice(0, actorChoice === 0 ? MOST_READINGS : 2)
      .map((recipient, recipientChoice) => ({ actor, recipient, actorChoice, recipientChoice })),
  );
}

/** Recipients that are weighed for the likeliest actor. */
const MOST_READINGS = 5;

function actorChoices(scene: Scene, at: number, trigger: Trigger, { actor, recipient }: Parties): readonly Party[] {
  const { act, pattern } = trigger.entry;
  const speaker = scene.speakerAt(trigger.head.span.start);
  const spoken =
    speaker && countryOf(scene.cast.entity(speaker)) && (pattern.by === "speaker" || SPEECH_ACTS.has(act))
      ? [one(speaker, "speaker")]
      : [];
  if (pattern.by === "speaker") return spoken;
  const known = actor.entities.length ? [actor] : [];
  const left = nearest(scene, at, trigger, known.length ? NO_PARTY : recipient, "left");
  const around = left ? [left] : [];
  const all = [...known, ...spoken, ...around];
  if (!all.length) {
    const before = lastBefore(scene, at, recipient);
    if (before) all.push(before);
  }
  return distinct(all);
}

function recipientChoices(
  scene: Scene,
  at: number,
  trigger: Trigger,
  actor: Party,
  bySyntax: Parties,
  told: readonly ToldAct[],
): readonly Party[] {
  const found = bySyntax.recipient.entities.filter((id) => !actor.entities.includes(id));
  const known = found.length ? [{ ...bySyntax.recipient, entities: found }] : [];
  const own = new Set(countries(scene, actor));
  const choices = [
    ...known,
    known.length ? undefined : doerToldBefore(scene, at, trigger, actor, told),
    nearest(scene, at, trigger, actor, "right"),
    nearest(scene, at, trigger, actor, "left"),
    otherSide(scene, actor),
    topic(scene, own),
    ownState(scene, own),
  ].filter((choice): choice is Party => choice !== undefined && !isOnlyTeller(scene, trigger, choice));
  const together = own.size > 1 && trigger.entry.pattern.reciprocal;
  if (together && !known.length) return [NO_PARTY, ...distinct(choices)];
  return choices.length ? distinct(choices) : [NO_PARTY];
}

/** Who only tells that others met or agreed is no third participant. */
function isOnlyTeller(scene: Scene, { entry, head }: Trigger, { entities, source }: Party): boolean {
  if (!entry.pattern.reciprocal || source !== "near" || entities.length !== 1) return false;
  return scene.speakerAt(head.span.start) === entities[0];
}

function distinct(list: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return list.filter(({ entities }) => {
    const key = entities.join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function one(entity: EntityId, source: PartySource): Party {
  return { entities: [entity], source, tokens: [], modifier: false };
}

export function countries(scene: Scene, { entities }: Party): readonly string[] {
  return entities.flatMap((id) => countryOf(scene.cast.entity(id)) ?? []);
}

/** The nearest mention on that side of another country than the known party, with what is coordinated with it. */
function nearest(scene: Scene, at: number, trigger: Trigger, known: Party, side: "left" | "right"): Party | undefined {
  const taken = new Set(countries(scene, known));
  const first = trigger.words[0]!.index;
  const last = trigger.words.at(-1)!.index;
  const here = scene.mentions[at] ?? [];
  const list = side === "left" ? here.filter((m) => m.last < first).toReversed() : here.filter((m) => m.first > last);
  const start = list.findIndex((mention) => isOther(scene, mention, taken) && !isVenue(scene, at, trigger, mention));
  if (start < 0) return undefined;
  const group = [list[start]!];
  for (const mention of list.slice(start + 1)) {
    if (!areCoordinated(scene, at, group.at(-1)!, mention)) break;
    if (isOther(scene, mention, taken)) group.push(mention);
  }
  const sentence = sentenceAt(scene, at);
  return {
    entities: unique(group.map(({ entity }) => entity)),
    source: "near",
    tokens: group.flatMap(({ head }) => sentence.tokens[head - 1] ?? []),
    modifier: false,
  };
}

const VENUES = new Set(["in", "at", "near", "outside", "inside"]);

/** "In Port Sela": where they talk or speak, not with whom. Acts of force are done to a place. */
function isVenue(scene: Scene, at: number, { entry }: Trigger, mention: LocatedMention): boolean {
  if (entry.act !== "CONSULT" && !SPEECH_ACTS.has(entry.act)) return false;
  if (mention.form !== "name") return false;
  const { tokens } = sentenceAt(scene, at);
  let before = tokens[mention.first - 2];
  // "In Port Sela, Corvia": the state of the place.
  if (before?.form === ",") {
    const place = (scene.mentions[at] ?? []).find(({ last, form }) => form === "name" && last === mention.first - 2);
    before = place && tokens[place.first - 2];
  }
  return before !== undefined && VENUES.has(before.lemma.toLowerCase());
}

function isOther(scene: Scene, mention: LocatedMention, taken: ReadonlySet<string>): boolean {
  const entity = scene.cast.entity(mention.entity);
  const country = countryOf(entity);
  return country !== undefined && !taken.has(country) && entity.kind !== "place";
}

/** True when only "and", "or" or commas stand between two mentions, or one covers the other. */
function areCoordinated(scene: Scene, at: number, one: LocatedMention, other: LocatedMention): boolean {
  const [a, b] = one.first <= other.first ? [one, other] : [other, one];
  if (b.first <= a.last) return true;
  const between = sentenceAt(scene, at).tokens.slice(a.last, b.first - 1);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every(({ upos, form }) => upos === "CCONJ" || upos === "DET" || form === ",")
  );
}

/** Who was named last before the sentence, as its first mention of another side: the one the text goes on about. */
function lastBefore(scene: Scene, at: number, known: Party): Party | undefined {
  const taken = new Set(countries(scene, known));
  const paragraph = scene.document.sentences[at]?.paragraph ?? 0;
  for (let before = at - 1; before >= 0 && before >= at - 2; before--) {
    if (paragraph - (scene.document.sentences[before]?.paragraph ?? 0) > 1) return undefined;
    const mention = scene.mentions[before]?.find((m) => isOther(scene, m, taken));
    if (mention) return one(mention.entity, "before");
  }
  return undefined;
}

/** The other of the article's two main sides, as its state where the article names it. */
function otherSide(scene: Scene, actor: Party): Party | undefined {
  const own = new Set(countries(scene, actor));
  if (own.size !== 1 || scene.dyad.length < 2 || !scene.dyad.some((country) => own.has(country))) return undefined;
  const other = scene.dyad.find((country) => !own.has(country));
  const entity = other && scene.states.get(other);
  return entity ? one(entity, "other-side") : undefined;
}

/** The state that the article names most, another than the actor's: what a third party speaks about. */
function topic(scene: Scene, own: ReadonlySet<string>): Party | undefined {
  const state = scene.dyad.find((country) => !own.has(country));
  const entity = state && scene.states.get(state);
  return entity ? one(entity, "topic") : undefined;
}

/** The actor's own state, of which others are the recipients of an act at home. */
function ownState(scene: Scene, own: ReadonlySet<string>): Party | undefined {
  const [state] = own;
  const entity = own.size === 1 && state ? scene.states.get(state) : undefined;
  return entity ? one(entity, "own-state") : undefined;
}
