import { ArticleIdSchema } from "@coranto/intake/article";
import type { Language, Sentence, Span, Token } from "@coranto/language";
import { type Entity, EntityIdSchema } from "../contract/reading.js";
import type { Act, Status } from "../contract/vocabulary.js";
import { findQuotations } from "../said/index.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { ancestors } from "../syntax/tree.js";
import { type Parties, partiesBySyntax } from "./parties.js";
import { type Projection, project } from "./project.js";
import { makeScene, type Scene } from "./scene.js";
import { statusOf } from "./status/index.js";
import { findTriggers, type Trigger } from "./triggers.js";

/** What one side of a text does to another. There is always an answer; its doubt is in `confidence`. */
export interface Relation {
  readonly act: Act;
  readonly plover: Act | null;
  readonly mode?: string;
  readonly cameo: string | null;
  readonly status: Status;
  readonly confidence: number;
  readonly why: readonly string[];
}

const SOURCE = EntityIdSchema.parse("source");
const TARGET = EntityIdSchema.parse("target");

/** Points of a trigger by how its parties fit the two given ones; the sum ranks the triggers. */
const POINTS = {
  actor: 4,
  recipient: 3,
  swapped: -2,
  between: 1.5,
  governor: 1.5,
  word: 1,
  noun: -1,
  speaker: -1.5,
  perWord: 0.12,
  below: 0.5,
  unreal: -2.5,
};
/** What is only feared, asked or alleged is less of an answer than the words that fear, ask or allege it. */
const UNREAL = new Set(["hypothetical", "alleged", "negated"]);
/** Points from which the answer is as sure as it gets. */
const FULL = 9;

/**
 * The act between two given stretches of a text, whatever they name: `coranto relation --jsonl`.
 *
 * @param source span of who acts, UTF-16, into `text`
 * @param target span of whom it reaches
 * @returns the likeliest act; without any word of the lexicon, CONSULT with a confidence of 0.05
 */
export function relationBetween(language: Language, text: string, source: Span, target: Span): Relation {
  const scene = sceneOf(language, text, source, target);
  const ranked = scene.document.sentences
    .flatMap((sentence, at) => findTriggers(sentence).map((trigger) => weigh(scene, sentence, at, trigger)))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.points - a.points || a.trigger.head.span.start - b.trigger.head.span.start);
  const [best, second] = ranked;
  if (!best)
    return {
      act: "CONSULT",
      plover: "CONSULT",
      cameo: "040",
      status: "happened",
      confidence: 0.05,
      why: ["relation.nothing"],
    };
  const { entry } = best.trigger;
  const act = entry.act as Act;
  const found = statusOf(best.sentence, best.trigger);
  const projection = projected(best.trigger, found.status, found.asked ?? false);
  const lead = best.points - (second?.points ?? 0);
  return {
    act,
    plover: projection.plover?.event ?? null,
    ...(projection.plover?.mode ? { mode: projection.plover.mode } : {}),
    cameo: projection.cameo?.code ?? null,
    status: found.status,
    confidence: Math.round(Math.min(0.95, Math.max(0.1, best.points / FULL) * (lead > 1 ? 1 : 0.8)) * 100) / 100,
    why: [entry.id, ...best.why, found.cue],
  };
}

function projected(trigger: Trigger, status: Status, asked: boolean): Projection {
  const { mode, cameo } = trigger.entry.pattern;
  return project({ act: trigger.entry.act as Act, ...(mode ? { mode } : {}), cameo, status, asked });
}

interface Weighed {
  readonly trigger: Trigger;
  readonly sentence: Sentence;
  readonly points: number;
  readonly why: readonly string[];
}

function weigh(scene: Scene, sentence: Sentence, at: number, trigger: Trigger): Weighed | undefined {
  const here = scene.mentions[at] ?? [];
  const of = (id: string): LocatedMention | undefined => here.find(({ entity }) => entity === id);
  const [source, target] = [of(SOURCE), of(TARGET)];
  if (!source && !target) return undefined;
  const inside = (m: LocatedMention | undefined): boolean =>
    !!m && m.first <= trigger.head.index && trigger.head.index <= m.last;
  if (inside(source)) return undefined;
  const { points, why } = partyPoints(partiesBySyntax(scene, at, trigger));
  const { index } = trigger.head;
  const edges = [source, target].filter((m) => m !== undefined);
  const distance = Math.min(...edges.map(({ head }) => Math.abs(head - index)));
  const low = Math.min(...edges.map(({ first }) => first));
  const high = Math.max(...edges.map(({ last }) => last));
  const { entry } = trigger;
  const depth = ancestors(sentence, trigger.head).length;
  const above =
    source && ancestors(sentence, sentence.tokens[source.head - 1] as Token).some((word) => word.index === index);
  const sum =
    points +
    (index > low && index < high ? POINTS.between : 0) +
    (above ? POINTS.governor : 0) +
    POINTS.word * (entry.before.length + entry.after.length + (entry.object ? 1 : 0) + (entry.preposition ? 1 : 0)) +
    (UNREAL.has(statusOf(sentence, trigger).status) ? POINTS.unreal : 0) +
    (entry.form === "noun" ? POINTS.noun : 0) +
    (entry.pattern.by === "speaker" || entry.form === "modal" ? POINTS.speaker : 0) +
    (inside(target) ? POINTS.noun : 0) -
    POINTS.perWord * Math.min(distance, 25) -
    POINTS.below * Math.min(depth - 1, 4);
  return { trigger, sentence, points: sum, why };
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

/** A document whose cast is the two stretches, as two countries that do not exist. */
function sceneOf(language: Language, text: string, source: Span, target: Span): Scene {
  const sentences = language.parse(text);
  const document: Document = {
    article: { id: ArticleIdSchema.parse("relation"), language: "en", text, published: null, removed: [], damage: [] },
    sentences,
    quotations: findQuotations(sentences, text),
  };
  const entity = (id: typeof SOURCE, code: string): Entity => ({
    id,
    name: id,
    kind: "country",
    code,
    why: ["given"],
    confidence: 1,
  });
  const entities = [entity(SOURCE, "XAR"), entity(TARGET, "XBE")];
  const mentions = [...mentionsOf(sentences, source, SOURCE), ...mentionsOf(sentences, target, TARGET)];
  return makeScene(document, castOf(entities, mentions), [], []);
}

function mentionsOf(sentences: readonly Sentence[], span: Span, entity: typeof SOURCE): LocatedMention[] {
  return sentences.flatMap((sentence, at) => {
    const inside = sentence.tokens.filter((token) => token.span.start < span.end && span.start < token.span.end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return [];
    const head = inside.find((token) => token.head < first.index || token.head > last.index) ?? last;
    return [
      {
        span,
        entity,
        form: "name" as const,
        why: ["given"],
        confidence: 1,
        sentence: at,
        first: first.index,
        last: last.index,
        head: head.index,
      },
    ];
  });
}

/** A cast of given entities and mentions. */
export function castOf(entities: readonly Entity[], mentions: readonly LocatedMention[]): Cast {
  return {
    entities,
    mentions,
    entity(id) {
      const found = entities.find((one) => one.id === id);
      if (!found) throw new RangeError(`no entity ${id}`);
      return found;
    },
    at: (sentence, token) => mentions.filter((m) => m.sentence === sentence && m.head === token),
  };
}
