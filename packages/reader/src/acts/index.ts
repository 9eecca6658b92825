import { loadActs } from "@coranto/lexicon";
import { type Event, EventIdSchema, type Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { findCandidates } from "./candidates.js";
import { actorRef } from "./codes.js";
import { contextsOf } from "./contexts.js";
import { featuresOf } from "./features.js";
import { type Merged, mergeMentions, type Scored } from "./merge.js";
import { makeScene, type Scene } from "./scene.js";
import { scoreOf } from "./score.js";

/** Parties an event lists at most: longer lists are enumerations, and every reader of the record pays for them. */
const MOST_PARTIES = 12;

/**
 * Who did what to whom, with its status: one event for each act of the article (CODEBOOK sections 1 to 4).
 * Candidates come from the lexicon of acts, their parties from syntax and cast; a scorer keeps or drops each;
 * mentions of one act become one event.
 *
 * @returns events in text order
 */
export function findEvents(
  document: Document,
  cast: Cast,
  times: readonly LocatedTime[],
  statements: readonly Statement[],
): readonly Event[] {
  const scene = makeScene(document, cast, times, statements);
  const { threshold } = loadActs();
  const kept = scoreCandidates(scene).filter(({ score }) => score >= threshold);
  return mergeMentions(kept)
    .toSorted((a, b) => a.best.candidate.span.start - b.best.candidate.span.start)
    .flatMap((merged) => eventOf(scene, merged) ?? [])
    .map((event, place) => ({ ...event, id: EventIdSchema.parse(`e${place + 1}`) }));
}

/** Every candidate with its score, kept or not: what `explain` and `missed` show. */
export function scoreCandidates(scene: Scene): readonly Scored[] {
  return findCandidates(scene).map((candidate) => ({ candidate, score: scoreOf(featuresOf(scene, candidate)) }));
}

function eventOf(scene: Scene, { best, mentions }: Merged): Event | undefined {
  const { candidate, score } = best;
  const { act, trigger, status, projection } = candidate;
  const refs = (side: "actor" | "recipient") =>
    candidate[side].entities.slice(0, MOST_PARTIES).flatMap((id) => actorRef(scene, id, act, side) ?? []);
  const actor = refs("actor");
  if (!actor.length) return undefined;
  const sentence = scene.document.sentences[candidate.sentence]!;
  const published = scene.document.article.published?.value.slice(0, 10);
  const { mode } = trigger.entry.pattern;
  return {
    id: EventIdSchema.parse("e0"),
    actor,
    recipient: refs("recipient"),
    act,
    ...(mode ? { mode } : {}),
    status: status.status,
    plover: projection.plover && { ...projection.plover, context: contextsOf(sentence) },
    cameo: projection.cameo,
    when: { value: published ?? "XXXX", source: "assumed" },
    confidence: Math.round(score * 1000) / 1000,
    evidence: mentions.map(({ candidate: { span, sentence: at } }) => ({ span, sentence: at })),
    trigger: { start: trigger.words[0]!.span.start, end: trigger.words.at(-1)!.span.end },
    why: [
      trigger.entry.id,
      `actor.${candidate.actor.source}`,
      `recipient.${candidate.recipient.source}`,
      status.cue,
      "acts.score",
    ],
  };
}
