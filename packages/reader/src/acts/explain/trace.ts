import { loadActs, withLists } from "@coranto/lexicon";
import type { Event } from "../../contract/reading.js";
import type { Stage } from "../../read.js";
import type { Candidate } from "../candidates.js";
import { rankedActs, scoreCandidates } from "../index.js";
import type { Merged, Scored } from "../merge.js";
import { type Politics, politicsOf, type Unpolitical, unpolitical } from "../political.js";
import { rankFeatures } from "../rank.js";
import { makeScene, type Scene } from "../scene.js";
import { scoreOf } from "../score.js";
import { findTriggers, type Trigger } from "../triggers.js";

/** An act of the article with all that decided on it. */
export interface TracedAct {
  readonly act: Merged;
  readonly features: readonly string[];
  /** Second score as the model gives it. */
  readonly model: number;
  /** Second score after the rules above the model. */
  readonly score: number;
  readonly rule?: Rule;
  /** The event it became. */
  readonly event?: Event;
}

/** Rules above the model; docs/method/events.md. */
export type Rule = "in so many words" | Unpolitical;

/** Everything that the finder of acts went through on one article. */
export interface Trace {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly triggers: readonly (readonly Trigger[])[];
  /** Every reading of every trigger, and every act that has a mention there, by sentence. */
  readonly scored: readonly (readonly Scored[])[];
  readonly acts: readonly (readonly TracedAct[])[];
  readonly floor: number;
  readonly threshold: number;
  readonly weights: Readonly<Record<"mentions" | "events", Readonly<Record<string, number>>>>;
}

/** Goes the way of the finder of acts once more, by the lists the article was read with, and keeps what it sees. */
export function withTrace<T>(stage: Stage, use: (trace: Trace) => T): T {
  return withLists(stage.lists, () => use(traceOf(stage)));
}

function traceOf(stage: Stage): Trace {
  const { document, cast, times, reading } = stage;
  const scene = makeScene(document, cast, times, reading.statements);
  const { floor, threshold, weights, events } = loadActs().scorer;
  const scored = scoreCandidates(scene);
  const ranked = rankedActs(scene, scored);
  const politics = politicsOf(scene);
  const features = rankFeatures(
    scene,
    ranked.map(({ act }) => act),
  );
  const told = new Map(reading.events.map((event) => [keyOf(event.act, event.trigger), event]));
  const acts = ranked.map(({ act, score }, at): TracedAct => {
    const { candidate } = act.best;
    const model = scoreOf(features[at]!, events);
    const { words } = candidate.trigger;
    const event = told.get(keyOf(candidate.act, { start: words[0]!.span.start, end: words.at(-1)!.span.end }));
    const rule = ruleOf(scene, candidate, politics, model, score);
    return { act, features: features[at]!, model, score, ...(rule ? { rule } : {}), ...(event ? { event } : {}) };
  });
  const count = document.sentences.length;
  return {
    stage,
    scene,
    triggers: document.sentences.map(findTriggers),
    scored: bySentence(count, scored, ({ candidate }) => [candidate.sentence]),
    acts: bySentence(count, acts, ({ act }) => [...new Set(act.mentions.map(({ candidate }) => candidate.sentence))]),
    floor,
    threshold,
    weights: { mentions: weights, events },
  };
}

/** The rule that moved the score away from the model's. */
function ruleOf(
  scene: Scene,
  candidate: Candidate,
  politics: Politics,
  model: number,
  score: number,
): Rule | undefined {
  if (score > model) return "in so many words";
  return score === model ? undefined : unpolitical(scene, candidate, politics);
}

function bySentence<T>(
  count: number,
  all: readonly T[],
  where: (one: T) => readonly number[],
): readonly (readonly T[])[] {
  const out: T[][] = Array.from({ length: count }, () => []);
  for (const one of all) for (const at of where(one)) out[at]?.push(one);
  return out;
}

const keyOf = (act: string, { start, end }: { start: number; end: number }): string => `${act} ${start} ${end}`;

/** Words of a trigger as the text has them. */
export const triggerText = ({ words }: Trigger): string => words.map(({ form }) => form).join(" ");

/** The same reading of the same words, whichever run made it. */
export function isSame({ candidate: a }: Scored, { candidate: b }: Scored): boolean {
  return (
    a.sentence === b.sentence &&
    a.trigger.head.index === b.trigger.head.index &&
    a.trigger.entry.id === b.trigger.entry.id &&
    a.actorChoice === b.actorChoice &&
    a.recipientChoice === b.recipientChoice
  );
}
