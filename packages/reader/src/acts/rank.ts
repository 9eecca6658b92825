import type { Candidate } from "./candidates.js";
import { isClear } from "./features.js";
import type { Merged } from "./merge.js";
import { areBothPolitical, isActAnyway, type Politics, politicsOf, unpolitical } from "./political.js";
import { countryOf, type Scene } from "./scene.js";
import { scoreOf } from "./score.js";

/** Steps of the first score that are told to the second: logistic weights on thresholds follow any curve. */
const STEPS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9];

/**
 * Features of an event among the article's others: how strong its best mention is, how often it is mentioned, and whether
 * a stronger event stands in its way: the same pair in the same sentence, the same act in another standing, the reverse.
 */
export function rankFeatures(scene: Scene, events: readonly Merged[]): readonly (readonly string[])[] {
  const pairs = events.map(({ best: { candidate } }) => pairOf(candidate.actorCountries, candidate.recipientCountries));
  const order = [...events.keys()].sort((a, b) => events[b]!.best.score - events[a]!.best.score || a - b);
  const rank = new Map(order.map((at, place) => [at, place]));
  const perPair = new Map<string, number>();
  const ofPair = order.map((at) => {
    const place = perPair.get(pairs[at]!) ?? 0;
    perPair.set(pairs[at]!, place + 1);
    return [at, place] as const;
  });
  const pairRank = new Map(ofPair);
  const rivalsOf = rivals(events, pairs, order);
  const topic = topicOf(scene);
  return events.map(({ best, mentions }, at) => {
    const { candidate, score } = best;
    const out = [
      ...STEPS.filter((step) => score >= step).map((step) => `score>=${step}`),
      `mentions:${Math.min(mentions.length, 4)}`,
      `strong:${Math.min(mentions.filter((one) => one.score >= 0.4).length, 3)}`,
      `act:${candidate.act}`,
      `pair-rank:${Math.min(pairRank.get(at)!, 5)}`,
      `rank:${share(rank.get(at)!, events.length)}`,
      `events:${Math.min(Math.floor(events.length / 8), 4)}`,
      `topic:${topic}`,
      ...ownFeatures(candidate),
    ];
    const seen = new Set<string>();
    for (const i of rivalsOf(at)) {
      const { best: other } = events[i]!;
      if (i === at || other.score < score || (other.score === score && i > at)) continue;
      const rival = other.candidate;
      const samePair = pairs[i] === pairs[at];
      const sameAct = rival.act === candidate.act;
      const here = rival.sentence === candidate.sentence;
      const near = Math.abs(rival.sentence - candidate.sentence) <= 1;
      if (here && samePair) seen.add(`beaten:pair:${sameAct ? "act" : "other"}`);
      if (here && sameAct && !samePair) seen.add("beaten:act-here");
      if (near && !here && sameAct && samePair) seen.add("beaten:near-same");
      if (!near && sameAct && samePair) seen.add("beaten:far-same");
      if (here && Math.abs(rival.trigger.head.index - candidate.trigger.head.index) <= 3)
        seen.add("beaten:close-trigger");
      if (here) seen.add("beaten:here");
      if (here && rival.act === candidate.above) seen.add(`beaten:above:${rival.act}`);
    }
    return [...out, ...seen];
  });
}

/** Strongest events of the same act and pair that are looked at: one far from here is enough. */
const MOST_FAR = 4;

/** Who can stand in an event's way: those of its own and the neighbouring sentences, and the strongest of the same act and pair. */
function rivals(
  events: readonly Merged[],
  pairs: readonly string[],
  order: readonly number[],
): (at: number) => readonly number[] {
  const bySentence = new Map<number, number[]>();
  const byKind = new Map<string, number[]>();
  const kindOf = (at: number): string => `${events[at]!.best.candidate.act} ${pairs[at]!}`;
  for (const at of order) {
    const { sentence } = events[at]!.best.candidate;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), at]);
    const kind = byKind.get(kindOf(at)) ?? byKind.set(kindOf(at), []).get(kindOf(at))!;
    if (kind.length < MOST_FAR) kind.push(at);
  }
  return (at) => {
    const { sentence } = events[at]!.best.candidate;
    const near = [sentence - 1, sentence, sentence + 1].flatMap((place) => bySentence.get(place) ?? []);
    return [...near, ...(byKind.get(kindOf(at)) ?? [])];
  };
}

function pairOf(actor: readonly string[], recipient: readonly string[]): string {
  return [...new Set([...actor, ...recipient])].sort().join("+");
}

function share(rank: number, of: number): string {
  const part = rank / Math.max(1, of);
  return part < 0.1 ? "top" : part < 0.25 ? "high" : part < 0.5 ? "upper" : part < 0.75 ? "lower" : "low";
}

/** What of the candidate itself is told to the second model too: few and coarse, so that they can be learnt. */
function ownFeatures(candidate: Candidate): readonly string[] {
  const { act, actor, recipient, status, sentence, trigger, ...rest } = candidate;
  const foreign = rest.recipientCountries.some((country) => !rest.actorCountries.includes(country));
  const form = trigger.entry.form;
  return [
    `projected:${rest.projection.plover?.event ?? "none"}`,
    `status:${status.status}`,
    `form:${form}`,
    `clear:${isClear(candidate)}`,
    `cue:${rest.isCue}:${act}`,
    `parties:${actor.source}>${recipient.source}`,
    `foreign:${foreign}:${form}`,
    `place:${sentence < 2 ? "lead" : sentence < 6 ? "early" : sentence < 15 ? "middle" : "late"}`,
    `above:${rest.above ? (rest.above === act ? "same" : "other") : "none"}`,
  ];
}

/** How much of the article is about dealings between sides: sentences that name two of them, in steps. */
function topicOf({ mentions, cast }: Scene): string {
  const named = mentions.map((list) => new Set(list.map(({ entity }) => countryOf(cast.entity(entity)))).size);
  const part = named.filter((count) => count >= 2).length / Math.max(1, named.length);
  return part < 0.1 ? "none" : part < 0.25 ? "some" : part < 0.45 ? "half" : "most";
}

/** What is left of the score of an act without a political side, or in an article that is hardly about politics. */
const UNPOLITICAL = 0.25;

/**
 * The second score of each event. Two rules stand over the model: what one political side does to another in so many words
 * is always told, and outside political articles hardly anything else is.
 *
 * @param threshold score from which events are told
 */
export function rankScores(
  scene: Scene,
  events: readonly Merged[],
  weights: Readonly<Record<string, number>>,
  threshold: number,
): readonly number[] {
  const features = rankFeatures(scene, events);
  const politics = politicsOf(scene);
  return events.map(({ best: { candidate } }, at) =>
    ruled(scene, candidate, politics, scoreOf(features[at]!, weights), threshold),
  );
}

/** The score after the two rules. */
export function ruled(
  scene: Scene,
  candidate: Candidate,
  politics: Politics,
  score: number,
  threshold: number,
): number {
  const clear = isClear(candidate) && areBothPolitical(scene, candidate);
  if (clear && isActAnyway(scene, candidate, politics)) return Math.max(score, threshold);
  return unpolitical(scene, candidate, politics) ? score * UNPOLITICAL : score;
}
