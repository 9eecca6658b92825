import { loadActs } from "@coranto/lexicon";
import { type Doubt, type Event, EventIdSchema, type Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { placeOfAct } from "../where/act.js";
import { findCandidates } from "./candidates.js";
import { actorRef } from "./codes.js";
import { contextsOf } from "./contexts.js";
import { doubtsOfActs } from "./doubts.js";
import { featuresOf } from "./features.js";
import { type Merged, mergeMentions, type Scored } from "./merge.js";
import { rankScores } from "./rank.js";
import { makeScene, type Scene } from "./scene.js";
import { scoreOf } from "./score.js";
import { voucherOf } from "./voucher.js";

/** Parties an event lists at most: longer lists are enumerations, and every reader of the record pays for them. */
const MOST_PARTIES = 12;

/**
 * Who did what to whom, with its status: one event for each act of the article (CODEBOOK sections 1 to 4).
 * Candidates come from the lexicon of acts, their parties from syntax and cast; a first scorer weighs each candidate,
 * mentions of one act become one event, a second scorer weighs the event among the article's others.
 *
 * @returns events in text order, and what is nearly as likely about them
 */
export function findEvents(
  document: Document,
  cast: Cast,
  times: readonly LocatedTime[],
  statements: readonly Statement[],
): { readonly events: readonly Event[]; readonly doubts: readonly Doubt[] } {
  const scene = makeScene(document, cast, times, statements);
  const scored = scoreCandidates(scene);
  const { scorer } = loadActs();
  const events = rankedActs(scene, scored)
    .filter(({ score }) => score >= scorer.threshold)
    .toSorted((a, b) => a.act.best.candidate.span.start - b.act.best.candidate.span.start)
    .flatMap(({ act, score }) => eventOf(scene, act, score) ?? [])
    .map((event, place) => ({ ...event, id: EventIdSchema.parse(`e${place + 1}`) }));
  return { events, doubts: doubtsOfActs(scene, scored, events) };
}

/** An act with its mentions and the second score. */
export interface RankedAct {
  readonly act: Merged;
  readonly score: number;
}

/** Every act that may be told, with its score, told or not: what `explain` and `missed` show. */
export function rankedActs(scene: Scene, scored = scoreCandidates(scene)): readonly RankedAct[] {
  const { scorer } = loadActs();
  const acts = mergeMentions(scored.filter(({ score }) => score >= scorer.floor));
  const scores = rankScores(scene, acts, scorer.events, scorer.threshold);
  return acts.map((act, at) => ({ act, score: scores[at]! }));
}

/** Every candidate with its first score. */
export function scoreCandidates(scene: Scene): readonly Scored[] {
  const { weights } = loadActs().scorer;
  return findCandidates(scene).map((candidate) => ({
    candidate,
    score: scoreOf(featuresOf(scene, candidate), weights),
  }));
}

function eventOf(scene: Scene, { best: { candidate }, mentions }: Merged, score: number): Event | undefined {
  const { act, mode, trigger, status, date } = candidate;
  const refs = (side: "actor" | "recipient") =>
    candidate[side].entities.slice(0, MOST_PARTIES).flatMap((id) => actorRef(scene, id, act, side) ?? []);
  const actor = refs("actor");
  if (!actor.length) return undefined;
  const sentence = scene.document.sentences[candidate.sentence]!;
  const { plover, cameo } = candidate.projection;
  const place = placeOfAct(scene.document, scene.cast, candidate.sentence, trigger.head.index, act, {
    status: status.status,
    actor: candidate.actorCountries,
    recipient: candidate.recipientCountries,
  });
  const vouched = voucherOf(scene, candidate);
  return {
    id: EventIdSchema.parse("e0"),
    actor,
    recipient: refs("recipient"),
    act,
    ...(mode ? { mode } : {}),
    status: status.status,
    plover: plover && { ...plover, context: contextsOf(sentence) },
    cameo,
    when: {
      value: date.value,
      source: date.source,
      ...(date.span ? { span: date.span } : {}),
    },
    ...(place ? { where: place } : {}),
    ...(vouched ? { according_to: vouched } : {}),
    confidence: Math.round(score * 1000) / 1000,
    evidence: mentions.map(({ candidate: { span, sentence: at } }) => ({ span, sentence: at })),
    trigger: { start: trigger.words[0]!.span.start, end: trigger.words.at(-1)!.span.end },
    why: [
      trigger.entry.id,
      `actor.${candidate.actor.source}`,
      `recipient.${candidate.recipient.source}`,
      status.cue,
      date.why,
      "acts.score",
      "acts.rank",
    ],
  };
}
