// Trains the score of expectations on gold-learn (codings CC0) and writes packages/lexicon/data/speech/expected.yaml.
// usage: tsx -C coranto-source tools/train-expected.ts [--try]     --try measures by cross-validation and writes nothing
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { scoreOf } from "../packages/reader/src/acts/score.js";
import { findCandidates } from "../packages/reader/src/expected/expectations.js";
import { featuresOf } from "../packages/reader/src/expected/features.js";
import { readGold, sharedFolder } from "./acts/gold.js";
import { type Case, fitLogistic } from "./acts/logistic.js";

const FOLDS = 10;
const penalty = Number(process.env.PENALTY ?? 0.04);
const rarest = Number(process.env.RAREST ?? 4);

interface Prepared {
  readonly gold: number;
  readonly cases: readonly (Case & { readonly start: number; readonly end: number; readonly hit: number })[];
}

const squeeze = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const reader = createReader(loadLanguage());

/** Index of the coded expectation that shares at least half of the shorter content with this one, or -1. */
function hitOf(gold: readonly { start: number; end: number }[], start: number, end: number): number {
  return gold.findIndex((each) => {
    const shared = Math.min(each.end, end) - Math.max(each.start, start);
    return shared / Math.min(each.end - each.start, end - start) >= 0.5;
  });
}

const articles = readGold("learn").map(({ id, article }): Prepared => {
  const { document, cast, times, reading } = reader.stages(article);
  const file = join(sharedFolder(), "data", "gold-learn", `${id}.json`);
  const coded = JSON.parse(readFileSync(file, "utf8")) as { expectations: { content: string }[] };
  const text = squeeze(document.article.text);
  const gold = coded.expectations.flatMap(({ content }) => {
    const start = text.indexOf(squeeze(content));
    return start < 0 ? [] : [{ start, end: start + content.length }];
  });
  const cases = findCandidates(document, cast, reading.statements).map((candidate) => {
    const { start, end } = candidate.content;
    const hit = hitOf(gold, start, end);
    return {
      features: featuresOf(document, cast, candidate, times, reading.events),
      right: hit >= 0,
      start,
      end,
      hit,
    };
  });
  return { gold: gold.length, cases };
});

/** F1 at a threshold; of candidates with common words the first stands. */
function measure(scores: readonly (readonly number[])[], threshold: number): { p: number; r: number; f: number } {
  let [read, right, gold] = [0, 0, 0];
  articles.forEach((article, at) => {
    gold += article.gold;
    let until = -1;
    const taken = new Set<number>();
    article.cases.forEach((each, index) => {
      if (scores[at]![index]! < threshold || each.start < until) return;
      until = each.end;
      read++;
      if (each.hit >= 0 && !taken.has(each.hit)) right++;
      taken.add(each.hit);
    });
  });
  const [p, r] = [right / Math.max(1, read), right / Math.max(1, gold)];
  return { p, r, f: (2 * p * r) / Math.max(1e-9, p + r) };
}

const scores = articles.map((): number[] => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = articles.filter((_, at) => at % FOLDS !== fold).flatMap(({ cases }) => cases);
  const weights = fitLogistic(seen, penalty, rarest);
  articles.forEach(({ cases }, at) => {
    if (at % FOLDS === fold) scores[at] = cases.map(({ features }) => scoreOf(features, weights));
  });
}
const all = articles.flatMap(({ cases }) => cases);
console.log(`${all.length} candidates, ${all.filter(({ right }) => right).length} right`);
let best = 0;
for (let threshold = 0; threshold <= 0.9; threshold += 0.05) {
  const { p, r, f } = measure(scores, threshold);
  if (f > measure(scores, best).f) best = threshold;
  console.log(`${threshold.toFixed(2)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}`);
}
console.log(`best at ${best.toFixed(2)}`);
if (!process.argv.includes("--try")) {
  const weights = fitLogistic(all, penalty, rarest);
  const lines = Object.entries(weights).map(([name, weight]) => `  "${name}": ${weight.toFixed(2)}`);
  // The figure is flat from .20 to .40; the highest of these reads least on articles with few expectations.
  const threshold = Number(process.env.THRESHOLD ?? 0.4);
  writeFileSync(
    join(import.meta.dirname, "../packages/lexicon/data/speech/expected.yaml"),
    `# Made by tools/train-expected.ts. Not to be edited by hand.\nsource: gold-learn (codings CC0), 2026-11-25\nthreshold: ${threshold}\nexpected:\n${lines.join("\n")}\n`,
  );
  console.log(`written with threshold ${threshold}`);
}
