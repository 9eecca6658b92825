// Trains the score of statements on gold-learn (codings CC0) and writes packages/lexicon/data/speech/said.yaml.
// usage: tsx -C coranto-source tools/train-said.ts [--try]     --try measures by cross-validation and writes nothing
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { scoreOf } from "../packages/reader/src/acts/score.js";
import { findDrafts } from "../packages/reader/src/said/statements.js";
import { featuresOf } from "../packages/reader/src/said/weigh.js";
import { readGold, sharedFolder } from "./acts/gold.js";
import { type Case, fitLogistic } from "./acts/logistic.js";

const FOLDS = 10;
const penalty = Number(process.env.PENALTY ?? 0.01);
const rarest = Number(process.env.RAREST ?? 4);
type Range = readonly [start: number, end: number];

interface Prepared {
  /** Codings every careful coder must have. */
  readonly core: number;
  /** `optional`: what was found is borderline, neither needed nor wrong. */
  readonly cases: readonly (Case & { readonly optional: boolean })[];
}

const squeeze = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);

function shareOf(a: readonly Range[], b: readonly Range[]): number {
  let common = 0;
  for (const [s, e] of a) for (const [t, f] of b) common += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return common / Math.max(1, Math.min(lengthOf(a), lengthOf(b)));
}

const reader = createReader(loadLanguage());
const articles = readGold("learn").map(({ id, article }): Prepared => {
  const { document, cast, times } = reader.stages(article);
  const file = join(sharedFolder(), "data", "gold-learn", `${id}.json`);
  const coded = JSON.parse(readFileSync(file, "utf8")) as { statements: { content: string[]; core?: boolean }[] };
  const text = squeeze(document.article.text);
  const gold = coded.statements.map(({ content, core }) => ({
    core: core !== false,
    at: content.flatMap((piece): Range[] => {
      const start = text.indexOf(squeeze(piece));
      return start < 0 ? [] : [[start, start + piece.length]];
    }),
  }));
  const drafts = findDrafts(document, cast, times);
  const found = pairOf(
    gold.map(({ at }) => at),
    drafts.map(({ content }) => content.map(({ start, end }): Range => [start, end])),
  );
  return {
    core: gold.filter(({ core }) => core).length,
    cases: featuresOf(cast, drafts).map((features, at) => ({
      features,
      right: found.has(at),
      optional: found.has(at) && !gold[found.get(at)!]!.core,
    })),
  };
});

/** Index of the coding for each draft that has one: closest first, one to one. */
function pairOf(gold: readonly (readonly Range[])[], read: readonly (readonly Range[])[]): Map<number, number> {
  const all = gold.flatMap((a, g) => read.map((b, r) => ({ g, r, share: shareOf(a, b) })));
  const out = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, r } of all
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share || a.g - b.g || a.r - b.r)) {
    if (taken.has(g) || out.has(r)) continue;
    out.set(r, g);
    taken.add(g);
  }
  return out;
}

const scores = articles.map((): number[] => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = articles.filter((_, at) => at % FOLDS !== fold).flatMap(({ cases }) => cases);
  const weights = fitLogistic(
    seen.filter(({ optional }) => !optional),
    penalty,
    rarest,
  );
  articles.forEach(({ cases }, at) => {
    if (at % FOLDS === fold) scores[at] = cases.map(({ features }) => scoreOf(features, weights));
  });
}

function measure(threshold: number): { p: number; r: number; f: number } {
  let [read, right] = [0, 0];
  const core = articles.reduce((sum, article) => sum + article.core, 0);
  articles.forEach(({ cases }, at) => {
    cases.forEach((each, index) => {
      if (each.optional || scores[at]![index]! < threshold) return;
      read++;
      if (each.right) right++;
    });
  });
  const [p, r] = [right / Math.max(1, read), right / Math.max(1, core)];
  return { p, r, f: (2 * p * r) / Math.max(1e-9, p + r) };
}

const all = articles.flatMap(({ cases }) => cases).filter(({ optional }) => !optional);
console.log(`${all.length} drafts, ${all.filter(({ right }) => right).length} coded`);
for (let threshold = 0; threshold <= 0.91; threshold += 0.05) {
  const { p, r, f } = measure(threshold);
  console.log(`${threshold.toFixed(2)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}`);
}
if (!process.argv.includes("--try")) {
  const lines = Object.entries(fitLogistic(all, penalty, rarest)).map(
    ([name, weight]) => `  "${name}": ${weight.toFixed(2)}`,
  );
  const threshold = Number(process.env.THRESHOLD ?? 0.65);
  writeFileSync(
    join(import.meta.dirname, "../packages/lexicon/data/speech/said.yaml"),
    `# Made by tools/train-said.ts. Not to be edited by hand.\nsource: gold-learn (codings CC0), 2026-11-25\nthreshold: ${threshold}\nsaid:\n${lines.join("\n")}\n`,
  );
  console.log(`written with threshold ${threshold}`);
}
