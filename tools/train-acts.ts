// Trains the scorer of acts on gold-learn (codings CC0) and writes packages/lexicon/data/acts/weights.yaml.
// usage: tsx -C coranto-source tools/train-acts.ts [LABEL]     LABEL names the kept stages in the temporary folder
import { writeFileSync } from "node:fs";
import { type Candidate, findCandidates } from "../packages/reader/src/acts/candidates.js";
import { featuresOf } from "../packages/reader/src/acts/features.js";
import { mergeMentions } from "../packages/reader/src/acts/merge.js";
import { rankFeatures } from "../packages/reader/src/acts/rank.js";
import { scoreOf } from "../packages/reader/src/acts/score.js";
import { readGold } from "./acts/gold.js";
import { type Case, fitLogistic } from "./acts/logistic.js";
import { closeness, type Found, foundOf, type GoldSpot, measures, pairUp, partiesMeet, spotOf } from "./acts/match.js";
import { sceneOf } from "./acts/stages.js";

const FOLDS = 5;

interface Prepared {
  readonly gold: readonly GoldSpot[];
  readonly candidates: readonly {
    readonly candidate: Candidate;
    readonly features: readonly string[];
    readonly right: boolean;
  }[];
}

const label = process.argv[2] ?? "now";
const penalty = Number(process.env.PENALTY ?? 0.002);
const rarest = Number(process.env.RAREST ?? 3);
const articles: Prepared[] = [];
for (const { article, events } of readGold("learn")) {
  const scene = await sceneOf(article, label);
  const gold = events.map((event) => spotOf(event, article.text));
  articles.push({
    gold,
    candidates: findCandidates(scene).map((candidate) => {
      const found = foundOf(candidate);
      const right = gold.some((g) => g.key === found.key && partiesMeet(g, found) && closeness(g, found) > 0.01);
      return { candidate, features: featuresOf(scene, candidate), right };
    }),
  });
}
const casesOf = (list: readonly Prepared[]): Case[] => list.flatMap(({ candidates }) => candidates);
console.log(`${casesOf(articles).length} candidates, ${casesOf(articles).filter(({ right }) => right).length} right`);

/** Scores each article by weights that never saw it. */
const scores = articles.map((): number[] => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitLogistic(casesOf(articles.filter((_, at) => at % FOLDS !== fold)), penalty, rarest);
  articles.forEach(({ candidates }, at) => {
    if (at % FOLDS === fold) scores[at] = candidates.map(({ features }) => scoreOf(features, weights));
  });
}

/** Candidates weaker than this are no mention of anything; chosen with the threshold by cross-validation. */
const FLOOR = Number(process.env.FLOOR ?? 0.15);

interface Ranked {
  readonly found: Found;
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** Merged events of an article with their second features. */
function rankedOf({ gold, candidates }: Prepared, of: readonly number[]): readonly Ranked[] {
  const kept = candidates
    .map(({ candidate }, i) => ({ candidate, score: of[i]! }))
    .filter(({ score }) => score >= FLOOR);
  const merged = mergeMentions(kept);
  const features = rankFeatures(merged);
  const found = merged.map(({ best, mentions }) => ({
    ...foundOf(best.candidate),
    spots: mentions.map(({ candidate: { span } }) => [span.start, span.end] as const),
  }));
  const { foundTo } = pairUp(gold, found);
  return found.map((one, j) => {
    const to = foundTo.get(j);
    return {
      found: one,
      features: features[j]!,
      right: to !== undefined,
      weight: to !== undefined && !gold[to]!.core ? 0.5 : 1,
    };
  });
}
const ranked = articles.map((article, at) => rankedOf(article, scores[at]!));
const secondScores = ranked.map((): number[] => []);
const secondPenalty = Number(process.env.PENALTY2 ?? 0.003);
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitLogistic(ranked.filter((_, at) => at % FOLDS !== fold).flat(), secondPenalty, rarest);
  ranked.forEach((events, at) => {
    if (at % FOLDS === fold) secondScores[at] = events.map(({ features }) => scoreOf(features, weights));
  });
}

function tallyAt(threshold: number) {
  const sum = { hits: 0, found: 0, gold: 0 };
  articles.forEach(({ gold }, at) => {
    const { tally } = pairUp(
      gold,
      ranked[at]!.filter((_, i) => secondScores[at]![i]! >= threshold).map(({ found }) => found),
    );
    sum.hits += tally.hits;
    sum.found += tally.found;
    sum.gold += tally.gold;
  });
  return sum;
}
let best = { threshold: 0.5, f1: 0 };
let around: number[] = [];
for (let step = 10; step < 70; step += 2) {
  const { precision, recall, f1 } = measures(tallyAt(step / 100));
  around.push(f1);
  if (f1 > best.f1) best = { threshold: step / 100, f1 };
  if (step % 6 === 4)
    console.log((step / 100).toFixed(2), `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
}
around = around.toSorted((a, b) => b - a).slice(0, 8);
console.log(
  `best by cross-validation: threshold ${best.threshold}, F1 ${best.f1.toFixed(3)}; mean of the eight best ${(around.reduce((a, b) => a + b) / around.length).toFixed(4)}`,
);

const rounded = (weights: Record<string, number>): string =>
  Object.entries(weights)
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
    .filter(([name, weight]) => name === "bias" || Math.abs(weight) >= 0.03)
    .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`)
    .join("\n");
if (!process.env.DRY)
  writeFileSync(
    new URL("../packages/lexicon/data/acts/weights.yaml", import.meta.url),
    `# Made by tools/train-acts.ts from gold-learn (codings CC0). Not to be edited by hand.
floor: ${FLOOR}
threshold: ${best.threshold}
weights:
${rounded(fitLogistic(casesOf(articles), penalty, rarest))}
events:
${rounded(fitLogistic(ranked.flat(), secondPenalty, rarest))}
`,
  );
