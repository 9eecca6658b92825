import type { Candidate } from "../../packages/reader/src/acts/candidates.js";
import { mergeMentions } from "../../packages/reader/src/acts/merge.js";
import { politicsOf } from "../../packages/reader/src/acts/political.js";
import { rankFeatures, ruled } from "../../packages/reader/src/acts/rank.js";
import { scoreOf } from "../../packages/reader/src/acts/score.js";
import { type Case, fitBagged } from "./logistic.js";
import { type Found, foundOf, measures, pairUp, type Tally } from "./match.js";
import type { Prepared } from "./prepare.js";

export const FOLDS = 5;

export interface Settings {
  /** Penalties of the two models, and the bootstrap models that are averaged. */
  readonly first: number;
  readonly second: number;
  readonly bags: number;
  /** Features in fewer cases get no weight. */
  readonly rarest: number;
  /** First score under which a candidate is no mention. */
  readonly floor: number;
}

/** A merged event with what the second model sees. */
export interface Ranked extends Case {
  readonly candidate: Candidate;
  readonly found: Found;
}

export const casesOf = (list: readonly Prepared[]): Case[] => list.flatMap(({ candidates }) => candidates);

/** Splits by article; the same articles are always together. */
function heldOut<T, S>(list: readonly T[], train: (rest: readonly T[]) => S, use: (one: T, model: S) => number[]) {
  const out: number[][] = list.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(list.filter((_, at) => at % FOLDS !== fold));
    list.forEach((one, at) => {
      if (at % FOLDS === fold) out[at] = use(one, model);
    });
  }
  return out;
}

export interface Validated {
  readonly ranked: readonly (readonly Ranked[])[];
  /** Second scores by models that never saw the article. */
  readonly scores: readonly (readonly number[])[];
}

/**
 * Scores every article by models that never saw it; `more` are cases that every fold may learn from, `beside` further articles,
 * which are scored too, after the others.
 */
export function crossValidate(
  articles: readonly Prepared[],
  settings: Settings,
  more: readonly Case[],
  beside: readonly Prepared[] = [],
): Validated {
  const { first, second, bags, rarest } = settings;
  const all = [...articles, ...beside];
  const firsts = heldOut(
    all,
    (rest) => fitBagged([...casesOf(rest), ...more], first, rarest, bags),
    ({ candidates }, weights) => candidates.map(({ features }) => scoreOf(features, weights)),
  );
  const ranked = all.map((article, at) => rankedOf(article, firsts[at]!, settings.floor));
  const scores = heldOut(
    ranked,
    (rest) => fitBagged(rest.flat(), second, rarest, bags),
    (events, weights) => events.map(({ features }) => scoreOf(features, weights)),
  );
  return { ranked, scores };
}

/** Merged events of an article; optional gold counts half. */
function rankedOf(
  { scene, gold, share, candidates }: Prepared,
  scores: readonly number[],
  floor: number,
): readonly Ranked[] {
  const merged = mergeMentions(
    candidates.map(({ candidate }, i) => ({ candidate, score: scores[i]! })).filter(({ score }) => score >= floor),
  );
  const features = rankFeatures(scene, merged);
  const found = merged.map(({ best, mentions }) => ({
    ...foundOf(best.candidate),
    spots: mentions.map(({ candidate: { span } }) => [span.start, span.end] as const),
  }));
  const { foundTo } = pairUp(gold, found);
  return found.map((one, j) => {
    const to = foundTo.get(j);
    return {
      candidate: merged[j]!.best.candidate,
      found: one,
      features: features[j]!,
      right: to !== undefined,
      weight: share * (to !== undefined && !gold[to]!.core ? 0.5 : 1),
    };
  });
}

/** What is hit when events from `threshold` are told. */
export function tallyAt(articles: readonly Prepared[], { ranked, scores }: Validated, threshold: number): Tally {
  return sum(articles.map((_, at) => tallyOf(articles, { ranked, scores }, at, threshold)));
}

function tallyOf(articles: readonly Prepared[], { ranked, scores }: Validated, at: number, threshold: number): Tally {
  const { scene, gold } = articles[at]!;
  const politics = politicsOf(scene);
  const told = ranked[at]!.filter(
    ({ candidate }, i) => ruled(scene, candidate, politics, scores[at]![i]!, threshold) >= threshold,
  ).map(({ found }) => found);
  return pairUp(gold, told).tally;
}

function sum(list: readonly Tally[]): Tally {
  const out = { hits: 0, found: 0, gold: 0 };
  for (const { hits, found, gold } of list) {
    out.hits += hits;
    out.found += found;
    out.gold += gold;
  }
  return out;
}

const THRESHOLDS = Array.from({ length: 23 }, (_, i) => (10 + 2 * i) / 100);

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

/** The threshold of the best F1 (mean over five steps, for one step is chance), and the F1 when each fold's threshold is taken from the other folds. */
export function chooseThreshold(articles: readonly Prepared[], validated: Validated) {
  const table = articles.map((_, at) => THRESHOLDS.map((step) => tallyOf(articles, validated, at, step)));
  const best = (keep: (at: number) => boolean): number => {
    const figures = THRESHOLDS.map((_, i) => measures(sum(table.filter((_, at) => keep(at)).map((row) => row[i]!))).f1);
    const smooth = figures.map((_, i) => mean(figures.slice(Math.max(0, i - 2), i + 3)));
    return smooth.indexOf(Math.max(...smooth));
  };
  const nested = sum(
    [...Array(FOLDS).keys()].flatMap((fold) => {
      const i = best((at) => at % FOLDS !== fold);
      return table.filter((_, at) => at % FOLDS === fold).map((row) => row[i]!);
    }),
  );
  return { threshold: THRESHOLDS[best(() => true)]!, nested: measures(nested) };
}
