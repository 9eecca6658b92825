// Trains the score of expectations on gold-learn (codings CC0) and on short passages of our own
// (lexicon/data/speech/expected-cases.tsv), and writes packages/lexicon/data/speech/expected.yaml.
// usage: tsx -C coranto-source tools/train-expected.ts [--try] [--cases]
//   --try    measures by cross-validation by article and writes nothing    --cases  the own passages that are read wrongly
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { scoreOf } from "../packages/reader/src/acts/score.js";
import { bestApart } from "../packages/reader/src/expected/disjoint.js";
import { findCandidates } from "../packages/reader/src/expected/expectations.js";
import { featuresOf } from "../packages/reader/src/expected/features.js";
import { readGold, sharedFolder } from "./acts/gold.js";
import { type Case, fitLogistic } from "./acts/logistic.js";
import { articleWith, writtenCases } from "./expected/cases.js";

const FOLDS = 10;
const penalty = Number(process.env.PENALTY ?? 0.01);
const rarest = Number(process.env.RAREST ?? 4);
/** How much a candidate in a passage of our own counts beside a candidate of a coded article. */
const ownWeight = Number(process.env.OWN ?? 1);
/** More likely than not: coders of other sets take less than those of gold-learn, whose own best is lower. */
const threshold = Number(process.env.THRESHOLD ?? 0.5);

interface Range {
  readonly start: number;
  readonly end: number;
}
interface Prepared {
  readonly gold: readonly Range[];
  readonly cases: readonly (Case & { readonly span: Range })[];
}

const squeeze = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const reader = createReader(loadLanguage());

/** Share of the shorter of two spans that both cover. */
function shared(a: Range, b: Range): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.min(a.end - a.start, b.end - b.start);
}

function prepare(article: Article, contents: readonly string[], weight = 1): Prepared {
  const { document, cast, times, reading } = reader.stages(article);
  const text = squeeze(document.article.text);
  const gold = contents.flatMap((content) => {
    const start = text.indexOf(squeeze(content));
    return start < 0 ? [] : [{ start, end: start + content.length }];
  });
  const cases = findCandidates(document, reading.statements).map((candidate) => ({
    features: featuresOf(document, cast, candidate, times, reading.events),
    right: gold.some((each) => shared(each, candidate.content) >= 0.5),
    span: candidate.content,
    weight,
  }));
  return { gold, cases };
}

/** F1 at a threshold, one to one as the scorer of the gold sets does it. */
function measure(all: readonly Prepared[], scores: readonly (readonly number[])[], least: number) {
  let [read, right, gold] = [0, 0, 0];
  all.forEach((article, at) => {
    const items = article.cases.map(({ span }, index) => ({ span, score: scores[at]![index]! }));
    const kept = bestApart(items.filter(({ score }) => score >= least));
    const free = new Set(kept);
    read += kept.length;
    gold += article.gold.length;
    for (const each of article.gold) {
      const hit = [...free].find(({ span }) => shared(each, span) >= 0.5);
      if (!hit) continue;
      free.delete(hit);
      right++;
    }
  });
  const [p, r] = [right / Math.max(1, read), right / Math.max(1, gold)];
  return { p, r, f: (2 * p * r) / Math.max(1e-9, p + r) };
}

const articles = readGold("learn").map(({ id, article }) => {
  const file = join(sharedFolder(), "data", "gold-learn", `${id}.json`);
  const coded = JSON.parse(readFileSync(file, "utf8")) as { expectations: { content: string }[] };
  return prepare(
    article,
    coded.expectations.map(({ content }) => content),
  );
});
const written = writtenCases();
const own = written.map(({ text, contents }) => prepare(articleWith(text), contents, ownWeight));
const ownCases = own.flatMap(({ cases }) => cases);

const scores = articles.map((): number[] => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = articles.filter((_, at) => at % FOLDS !== fold).flatMap(({ cases }) => cases);
  const weights = fitLogistic([...seen, ...ownCases], penalty, rarest);
  articles.forEach(({ cases }, at) => {
    if (at % FOLDS === fold) scores[at] = cases.map(({ features }) => scoreOf(features, weights));
  });
}
const all = articles.flatMap(({ cases }) => cases);
console.log(`${all.length} candidates, ${all.filter(({ right }) => right).length} right; own ${ownCases.length}`);
for (let least = 0.2; least <= 0.75; least += 0.05) {
  const { p, r, f } = measure(articles, scores, least);
  console.log(`${least.toFixed(2)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}`);
}
const weights = fitLogistic([...all, ...ownCases], penalty, rarest);
if (process.argv.includes("--cases"))
  own.forEach(({ cases, gold }, at) => {
    const best = Math.max(0, ...cases.map(({ features }) => scoreOf(features, weights)));
    if (best >= threshold !== gold.length > 0) console.log(`${best.toFixed(2)}  ${written[at]!.text}`);
  });
if (!process.argv.includes("--try")) {
  const lines = Object.entries(weights).map(([name, weight]) => `  "${name}": ${weight.toFixed(2)}`);
  writeFileSync(
    join(import.meta.dirname, "../packages/lexicon/data/speech/expected.yaml"),
    `# Made by tools/train-expected.ts. Not to be edited by hand.\nsource: gold-learn (codings CC0) and expected-cases.tsv, 2026-11-25\nthreshold: ${threshold}\nexpected:\n${lines.join("\n")}\n`,
  );
  console.log(`written with threshold ${threshold}`);
}
