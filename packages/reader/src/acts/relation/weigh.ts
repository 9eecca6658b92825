import type { Sentence } from "@coranto/language";
import { loadActs } from "@coranto/lexicon";
import type { LocatedMention } from "../../stages.js";
import { subjectOf } from "../../syntax/clause.js";
import { children, childrenBy, isRelation } from "../../syntax/tree.js";
import { lookupLemmas } from "../hyphen.js";
import { type Parties, partiesBySyntax } from "../parties.js";
import type { Scene } from "../scene.js";
import { statusOf } from "../status/index.js";
import type { Trigger } from "../triggers.js";
import { SOURCE, TARGET } from "./scene.js";
import { type Way, wayOf } from "./way.js";

/** Points of a trigger by how its parties fit the two given ones and where it stands; the sum ranks the triggers. */
const POINTS = {
  actor: 4,
  recipient: 3,
  swapped: -2,
  between: 1.5,
  governor: 1.5,
  /** Stands on the way through the tree from one side to the other, or is the clause both stand in. */
  onWay: 1.5,
  joint: 1.5,
  /** Told of one of the sides beside the matter: "the envoy, arrested last week,". */
  aside: -3,
  /** For each clause between the trigger and the one both stand in. */
  clause: -0.6,
  word: 1,
  noun: -1,
  speaker: -1.5,
  perWord: -0.12,
  depth: -0.5,
  unreal: -2.5,
  /** The words take for object what is none. */
  misread: -3,
  kind: -2,
  /** Troops that arrive pay no visit. */
  arrival: -6,
  /** Sends word to say something: what is said is the act. */
  message: -4,
  crowd: 1.5,
  /** Both sides do it, and the pattern is of what is done together. */
  together: 1.2,
} as const;

/** What is only feared, asked or alleged is less of an answer than the words that fear, ask or allege it. */
const UNREAL = new Set(["hypothetical", "alleged", "negated"]);
/** Word sent to somebody. */
export const MESSAGE = "consult.message";
const FARTHEST = 25;
const DEEPEST = 4;

export interface Weighed {
  readonly trigger: Trigger;
  readonly sentence: Sentence;
  readonly points: number;
  readonly why: readonly string[];
}

/** How well a trigger answers what the source does to the target; `undefined` where neither is near or it is the source's own word. */
export function weigh(scene: Scene, sentence: Sentence, at: number, trigger: Trigger): Weighed | undefined {
  const here = scene.mentions[at] ?? [];
  const of = (id: string): LocatedMention | undefined => here.find(({ entity }) => entity === id);
  const [source, target] = [of(SOURCE), of(TARGET)];
  if (!source && !target) return undefined;
  const { index } = trigger.head;
  const inside = (m: LocatedMention | undefined): boolean => !!m && m.first <= index && index <= m.last;
  if (inside(source)) return undefined;
  const parties = partiesBySyntax(scene, at, trigger);
  const { points, why } = partyPoints(parties);
  const together = [SOURCE, TARGET].every((id) => parties.actor.entities.includes(id));
  const edges = [source, target].filter((m) => m !== undefined);
  const distance = Math.min(...edges.map(({ head }) => Math.abs(head - index)));
  const between =
    Math.min(...edges.map(({ first }) => first)) < index && index < Math.max(...edges.map(({ last }) => last));
  const way = wayOf(sentence, trigger.head, source, target);
  const { entry } = trigger;
  const sum =
    points +
    wayPoints(way) +
    (between ? POINTS.between : 0) +
    POINTS.word * (entry.before.length + entry.after.length + (entry.object ? 1 : 0) + (entry.preposition ? 1 : 0)) +
    (UNREAL.has(statusOf(sentence, trigger).status) ? POINTS.unreal : 0) +
    (entry.form === "noun" ? POINTS.noun : 0) +
    (entry.pattern.by === "speaker" || entry.form === "modal" ? POINTS.speaker : 0) +
    (inside(target) ? POINTS.noun : 0) +
    (isMisread(sentence, trigger) ? POINTS.misread : 0) +
    (isKind(sentence, trigger) ? POINTS.kind : 0) +
    (isArrival(sentence, trigger) ? POINTS.arrival : 0) +
    (entry.id === MESSAGE ? POINTS.message : 0) +
    crowdPoints(sentence, trigger, source) +
    (entry.pattern.reciprocal && together ? POINTS.together : 0) +
    POINTS.perWord * Math.min(distance, FARTHEST);
  return { trigger, sentence, points: sum, why };
}

/** The main act of a sentence whose sides are not given: the highest and most telling trigger. */
export function weighAlone(sentence: Sentence, trigger: Trigger): Weighed {
  const { entry } = trigger;
  const sum =
    wayPoints(wayOf(sentence, trigger.head, undefined, undefined)) +
    POINTS.word * (entry.before.length + entry.after.length + (entry.object ? 1 : 0) + (entry.preposition ? 1 : 0)) +
    (UNREAL.has(statusOf(sentence, trigger).status) ? POINTS.unreal : 0) +
    (entry.form === "noun" ? POINTS.noun : 0) +
    (entry.pattern.by === "speaker" || entry.form === "modal" ? POINTS.speaker : 0) +
    (isMisread(sentence, trigger) ? POINTS.misread : 0) +
    (isKind(sentence, trigger) ? POINTS.kind : 0) +
    (isArrival(sentence, trigger) ? POINTS.arrival : 0) +
    (entry.id === MESSAGE ? POINTS.message : 0) +
    crowdPoints(sentence, trigger, undefined) +
    POINTS.perWord * Math.min(trigger.head.index, FARTHEST);
  return { trigger, sentence, points: sum, why: [] };
}

function wayPoints({ governs, onWay, joint, aside, clauses, depth }: Way): number {
  return (
    (governs ? POINTS.governor : 0) +
    (onWay ? POINTS.onWay : 0) +
    (joint ? POINTS.joint : 0) +
    (aside ? POINTS.aside : 0) +
    POINTS.clause * clauses +
    POINTS.depth * Math.min(depth, DEEPEST)
  );
}

function partyPoints({ actor, recipient }: Parties): { points: number; why: string[] } {
  let points = 0;
  const why: string[] = [];
  const has = (list: readonly string[], id: string): boolean => list.includes(id);
  if (has(actor.entities, SOURCE)) {
    points += POINTS.actor;
    why.push(`actor.${actor.source}`);
  } else if (has(actor.entities, TARGET)) points += POINTS.swapped;
  if (has(recipient.entities, TARGET) || has(actor.entities, TARGET)) {
    points += POINTS.recipient;
    why.push(`recipient.${recipient.source}`);
  } else if (has(recipient.entities, SOURCE)) points += POINTS.swapped;
  return { points, why };
}

/** "Called on the president": he is no object but under the preposition. */
function isMisread(sentence: Sentence, { object, head, entry }: Trigger): boolean {
  if (!object || entry.form !== "verb") return false;
  const next = sentence.tokens[head.index];
  return (
    next?.upos === "ADP" && next.index < object.index && isRelation(next, "case") && !entry.after.includes(next.lemma)
  );
}

/** "Opposition candidates", "the ousted president": the word only says of what kind. */
function isKind(sentence: Sentence, { head, entry }: Trigger): boolean {
  const next = sentence.tokens[head.index]?.upos;
  if (entry.form === "noun") return isRelation(head, "compound", "amod") && next === "NOUN";
  // "Arvania suspended supplies": a headline's verb that the tree takes for a participle.
  const subject = sentence.tokens[head.index - 2]?.upos === "PROPN";
  return entry.form === "verb" && !subject && isRelation(head, "amod") && (next === "NOUN" || next === "PROPN");
}

/** Troops that arrive pay no visit. */
function isArrival(sentence: Sentence, { entry, head }: Trigger): boolean {
  if (entry.pattern.mode !== "visit" || entry.form !== "verb") return false;
  const force = new Set(loadActs().classes.force);
  const subject = subjectOf(sentence, head)?.token;
  return (
    subject !== undefined &&
    lookupLemmas(sentence, subject).some((lemma) => force.has(lemma) || lemma === "peacekeeper")
  );
}

/** Protesters block a road, an authority closes it: who does it decides between the two. */
function crowdPoints(sentence: Sentence, { entry, head }: Trigger, source: LocatedMention | undefined): number {
  if (entry.act !== "PROTEST" && entry.act !== "COERCE") return 0;
  const crowd = new Set(loadActs().classes.crowd);
  const words = source
    ? sentence.tokens.slice(source.first - 1, source.last)
    : childrenBy(sentence, head.index, "nsubj").flatMap((subject) => [subject, ...children(sentence, subject.index)]);
  const isCrowd = words.some((word) => lookupLemmas(sentence, word).some((lemma) => crowd.has(lemma)));
  return (entry.act === "PROTEST") === isCrowd ? POINTS.crowd : 0;
}
