// Trains the two scorers of acts on gold-learn (codings CC0), the coded texts of training/acts and the lexicon's own sentences; writes packages/lexicon/data/acts/weights.yaml.
// usage: tsx -C coranto-source tools/train-acts.ts [LABEL]     LABEL names the kept stages in the temporary folder; DRY=1 writes nothing
import { writeFileSync } from "node:fs";
import { calibrated, fitCalibration, reliability } from "./acts/calibration.js";
import { readCoded, readerOfOwn } from "./acts/coded.js";
import { fitBagged } from "./acts/logistic.js";
import { measures } from "./acts/match.js";
import { prepare, prepareArticles } from "./acts/prepare.js";
import { recordCases } from "./acts/records.js";
import { casesOf, chooseThreshold, crossValidate, type Settings, tallyAt } from "./acts/validate.js";
import { writtenCases } from "./acts/written.js";

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
/** Chosen by cross-validation, docs/decisions/601. */
const settings: Settings = {
  first: number("PENALTY", 0.004),
  second: number("PENALTY2", 0.015),
  rarest: number("RAREST", 3),
  bags: number("BAGS", 1),
  floor: number("FLOOR", 0.1),
};
const label = process.argv[2] ?? "now";
const articles = await prepare("learn", label);
const beside = [
  ...(await prepareArticles(readCoded("documents"), label)),
  ...(await prepareArticles(readCoded("articles"), label, readerOfOwn())),
];
const cases = casesOf(articles);
const more = [...writtenCases(number("WRITTEN", 0.3)), ...(await recordCases(number("RECORDS", 0.3), label))];
console.log(`${cases.length} candidates, ${cases.filter(({ right }) => right).length} right, ${more.length} more`);
console.log(`${beside.length} articles beside, ${casesOf(beside).length} candidates`);

const whole = crossValidate(articles, settings, more, beside);
/** Only gold is measured. */
const validated = {
  ranked: whole.ranked.slice(0, articles.length),
  scores: whole.scores.slice(0, articles.length),
};
const { threshold, nested } = chooseThreshold(articles, validated);
const told = (name: string, { precision, recall, f1 }: ReturnType<typeof measures>): void =>
  console.log(`${name}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
for (let step = -8; step <= 12; step += 4)
  told(
    `threshold ${(threshold + step / 100).toFixed(2)}`,
    measures(tallyAt(articles, validated, threshold + step / 100)),
  );
told("threshold of each fold from the others", nested);

const held = validated.ranked.flat().map((one, at) => ({ ...one, score: validated.scores.flat()[at]! }));
const curve = fitCalibration(held);
console.log("calibration", curve);
for (const row of reliability(held.map((one) => ({ ...one, score: calibrated(one.score, curve) })))) console.log(row);

const first = fitBagged([...cases, ...casesOf(beside), ...more], settings.first, settings.rarest, settings.bags);
const second = fitBagged(whole.ranked.flat(), settings.second, settings.rarest, settings.bags);
/** The curve is linear in the log-odds, so it goes into the weights. */
const straightened = Object.fromEntries(
  Object.entries(second).map(([name, weight]) => [
    name,
    name === "bias" ? weight * curve.slope + curve.shift : weight * curve.slope,
  ]),
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
    `# Made by tools/train-acts.ts from gold-learn (codings CC0) and the sentences of this lexicon. Not to be edited by hand.
floor: ${settings.floor}
threshold: ${Math.round(calibrated(threshold, curve) * 1000) / 1000}
weights:
${rounded(first)}
events:
${rounded(straightened)}
`,
  );
