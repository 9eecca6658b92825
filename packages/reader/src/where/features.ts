import type { Sentence, Token } from "@coranto/language";
import type { EntityId } from "../contract/reading.js";
import type { Act, Status } from "../contract/vocabulary.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { hanging } from "../syntax/hanging.js";
import { token as tokenAt } from "../syntax/tree.js";
import { prepositionOf, roleOf } from "./role.js";
import { type Counts, surroundingsOf } from "./surroundings.js";
import { governorClass, groupOf, occasionOf, PREPOSITIONS } from "./words.js";

/** What is known of an act besides its word; what is not given is not used. */
export interface ActKnown {
  readonly act?: Act;
  readonly status?: Status;
  /** Countries of the two sides, ISO 3166-1 alpha-3. */
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
}

/** A place that may be the act's, and what holds for it. */
export interface PlaceCandidate {
  readonly id: EntityId;
  readonly features: readonly string[];
}

/** Sentences before and after the act's in which every place is looked at, and those in which an occasion is. */
const REACH = { before: 4, after: 1, occasion: 8 };
const LOCATIVE = /^(?:in|at|near|inside|outside)$/;
/** Places looked at in one sentence. */
const MOST_HERE = 12;

/** Every place that may be where an act took place, and the features of none. Names only what patterns show, never a certain place. */
export function placeCandidates(
  document: Document,
  cast: Cast,
  sentence: number,
  trigger: Token,
  known: ActKnown,
): { readonly candidates: readonly PlaceCandidate[]; readonly none: readonly string[] } {
  const around = surroundingsOf(document, cast);
  const group = groupOf(known.act);
  const found = new Map<EntityId, Set<string>>();
  const note = (id: EntityId, features: readonly string[]): void => {
    let set = found.get(id);
    if (!set) {
      set = new Set();
      found.set(id, set);
    }
    for (const feature of features) set.add(feature);
  };
  let told = 0;
  let latest: EntityId | undefined;
  const last = Math.min(document.sentences.length - 1, sentence + REACH.after);
  for (let index = Math.max(0, sentence - REACH.occasion); index <= last; index++) {
    const here = document.sentences[index]!;
    const list = around.bySentence[index] ?? [];
    const near = index >= sentence - REACH.before;
    for (const [at, mention] of list.slice(0, MOST_HERE).entries()) {
      const head = tokenAt(here, mention.head);
      if (!head) continue;
      const marker = prepositionOf(here, mention, head);
      const { kind } = cast.entity(mention.entity);
      const governor = governorClass(tokenAt(here, head.head));
      const inside = governor === "occasion" || (marker !== undefined && /^(?:at|in|inside|outside|to)$/.test(marker));
      if (kind === "organisation" && !(near && inside)) continue;
      const role = marker ?? roleOf(head);
      if (LOCATIVE.test(role) && (index < sentence || (index === sentence && mention.head < trigger.index)))
        latest = mention.entity;
      if (index === sentence && isGoalOfWhatIsDone(here, head, role, trigger)) continue;
      if (index === sentence) {
        told++;
        note(mention.entity, hereFeatures(here, mention, head, trigger, role, governor, kind, group));
        const nested = nesting(document, list, at);
        if (nested) note(mention.entity, [nested]);
      } else if (near || (governor === "occasion" && PREPOSITIONS.has(role))) {
        const offset = near ? String(index - sentence) : "far";
        note(mention.entity, [
          `${offset}:${role}`,
          `${offset}:${kind}:${group}`,
          `${offset}:${governor}:${role}`,
          `other:${role}:${group}:${kind}`,
          `other:${governor}:${group}`,
        ]);
      }
    }
  }
  if (latest) note(latest, ["latest", `latest:${group}`, `latest:told:${Math.min(told, 2)}`]);
  for (const [place, id] of around.scenes.entries())
    note(id, [`scene:${place}`, `scene:${place}:${group}`, `scene:${place}:${cast.entity(id).kind}`]);
  for (const [place, id] of around.most.entries()) note(id, [`most:${place}`, `most:${place}:${group}`]);
  const words = document.sentences[sentence]!.tokens;
  for (const word of words)
    for (const place of (governorClass(word) === "occasion" && around.occasions.get(occasionOf(word.lemma))) || []) {
      note(place, ["occasion-here", `occasion-here:${group}`]);
      if (word.index === trigger.index) note(place, ["occasion-is"]);
    }
  if (around.dateline && words.some(({ lemma }) => lemma === "here")) note(around.dateline, ["pointed"]);
  if (around.dateline) note(around.dateline, ["dateline", `dateline:${group}`, `dateline:${known.status ?? "-"}`]);
  if (around.first) note(around.first, ["first", `first:${group}`]);
  noteNesting(cast, found, group);
  const candidates = [...found].map(([id, set]) => {
    for (const feature of entityFeatures(document, cast, id, group, known, around.counts.get(id))) set.add(feature);
    return { id, features: [...set] };
  });
  return { candidates, none: noneFeatures(trigger, group, known, told, candidates.length) };
}

/** A town beside its state, and the state beside its town: what speaks for the one is told of the other. */
function noteNesting(cast: Cast, found: ReadonlyMap<EntityId, Set<string>>, group: string): void {
  for (const [id, set] of found) {
    const { kind, country } = cast.entity(id);
    if (kind !== "place" || !country) continue;
    for (const [other, holder] of found) {
      const state = cast.entity(other);
      if (state.kind !== "country" || state.country !== country) continue;
      set.add("in-state").add(`in-state:${group}`);
      for (const one of holder) if (/^(?:role|hangs):[a-z]+$/.test(one)) set.add(`state:${one}`);
      holder.add("has-town").add(`has-town:${group}`);
      if (set.has("here")) holder.add("has-town-here");
      if (set.has("scene:0")) holder.add("has-scene");
    }
  }
}

/** "The visit to Sela was agreed to in Velden": where a journey goes that is itself agreed on is not where that was done. */
function isGoalOfWhatIsDone(here: Sentence, head: Token, role: string, trigger: Token): boolean {
  const journey = role === "to" ? tokenAt(here, head.head) : undefined;
  return (
    journey?.upos === "NOUN" &&
    journey.index !== trigger.index &&
    journey.head === trigger.index &&
    /^(?:nsubj|obj|csubj)/.test(journey.deprel)
  );
}

function hereFeatures(
  here: Sentence,
  mention: LocatedMention,
  head: Token,
  trigger: Token,
  role: string,
  governor: string,
  kind: string,
  group: string,
): readonly string[] {
  const hangs = hanging(here, head, trigger);
  const apart = Math.abs(mention.head - trigger.index);
  const far = apart <= 3 ? "3" : apart <= 7 ? "7" : apart <= 15 ? "15" : "more";
  const side = mention.head > trigger.index ? "after" : "before";
  const word = governorClass(trigger);
  return [
    "here",
    `here:${group}`,
    `here:${kind}:${group}`,
    `hangs:${hangs}`,
    `hangs:${hangs}:${group}`,
    `role:${role}`,
    `role:${role}:${group}`,
    `role:${role}:${kind}`,
    `role:${role}:${hangs}`,
    `role:${role}:${hangs}:${group}`,
    `governor:${governor}:${role}`,
    `governor:${governor}:${group}`,
    `word:${word}:${role}`,
    `word:${word}:${hangs}`,
    `far:${far}`,
    `far:${far}:${side}`,
    `side:${side}:${role}`,
  ];
}

/** "Sela, Arvania": the second holds the first. */
function nesting({ article }: Document, list: readonly LocatedMention[], at: number): string | undefined {
  const joined = (one?: LocatedMention, next?: LocatedMention): boolean =>
    one !== undefined && next !== undefined && article.text.slice(one.span.end, next.span.start) === ", ";
  if (joined(list[at - 1], list[at])) return "holds";
  return joined(list[at], list[at + 1]) ? "held" : undefined;
}

function entityFeatures(
  { article }: Document,
  cast: Cast,
  id: EntityId,
  group: string,
  { actor, recipient, status }: ActKnown,
  counts: Counts | undefined,
): readonly string[] {
  const { kind, country, name, geonames } = cast.entity(id);
  const sort = `${kind}${geonames ? ":known" : ""}${name.includes(",") ? ":town" : ""}${country ? "" : ":stateless"}`;
  const out = [`kind:${kind}`, `kind:${kind}:${group}`, `sort:${sort}`, `sort:${sort}:${group}`];
  if (counts)
    for (const [what, count] of Object.entries(counts))
      out.push(`${what}:${step(count)}:${kind}`, `${what}:${step(count)}:${group}`);
  if (article.title?.includes(name.split(",")[0]!)) out.push("title", `title:${group}`, `title:${kind}`);
  if (status) out.push(`status:${status}:${kind}`);
  if (actor && country) {
    const of = `${actor.includes(country) ? "a" : ""}${recipient?.includes(country) ? "r" : ""}`;
    out.push(`of:${of}:${kind}`, `of:${of}:${group}`, `of:${of}:${kind}:${group}`);
  }
  return out;
}

const step = (count: number): string => (count <= 2 ? String(count) : count <= 4 ? "4" : count <= 8 ? "8" : "more");

function noneFeatures(
  trigger: Token,
  group: string,
  { act, status, recipient }: ActKnown,
  told: number,
  candidates: number,
): readonly string[] {
  return [
    "none",
    `none:${act ?? "-"}`,
    `none:${group}`,
    `none:${status ?? "-"}`,
    `none:${trigger.upos}`,
    `none:${trigger.upos}:${group}`,
    `none:told:${Math.min(told, 3)}`,
    `none:among:${Math.min(candidates, 6)}`,
    `none:recipient:${recipient ? Math.min(recipient.length, 2) : "-"}:${group}`,
  ];
}
