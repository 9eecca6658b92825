// Trains the choice of an act's date and of its place on gold-learn (codings CC0); writes data/times/actWeights.yaml and data/places/actWeights.yaml.
// usage: tsx -C coranto-source tools/train-act-scene.ts [LABEL] [times|places]
// LABEL names the kept stages in the temporary folder; the second word trains one of the two alone; DRY=1 writes nothing
import { writeFileSync } from "node:fs";
import { situationsOf } from "./act-scene/situations.js";
import { fitChoices } from "./act-scene/softmax.js";
import { crossScores, outcomeAt, type Situation } from "./act-scene/validate.js";

/** Chosen by cross-validation, docs/decisions/501. `bias` is what "none" is lowered by: a date or place is told from what odds on. */
const SETTINGS = {
  rarest: 3,
  times: { penalty: 0.02, bias: 2 },
  places: { penalty: 0.03, bias: 2 },
};

const { dates, places } = await situationsOf("learn", process.argv[2] ?? "now");
const only = process.argv[3];
if (only !== "places") train("times", dates, SETTINGS.times);
if (only !== "times") train("places", places, SETTINGS.places);

function train(
  domain: string,
  situations: readonly Situation[],
  { penalty, bias }: { penalty: number; bias: number },
): void {
  const scores = crossScores(situations, penalty, SETTINGS.rarest);
  console.log(`${domain}: ${situations.length} acts`);
  for (const step of [0, 1, 1.5, 2, 2.5, 3])
    for (const found of [false, true]) {
      const { asked, right, told, unasked, toldUnasked } = outcomeAt(situations, scores, step, found);
      const share = (part: number, all: number): string => (part / all).toFixed(3);
      console.log(
        `  bias ${step}, ${found ? "found" : "given"}: right ${share(right, asked)} of ${asked}, ${share(right, told)} of told; told where gold has none ${share(toldUnasked, unasked)}`,
      );
    }
  if (process.env.DRY) return;
  const weights = fitChoices(
    situations.filter(({ right }) => right.some(Boolean)),
    penalty,
    SETTINGS.rarest,
  );
  const lines = Object.entries({ ...weights, none: (weights.none ?? 0) - bias })
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`);
  writeFileSync(
    new URL(`../packages/lexicon/data/${domain}/actWeights.yaml`, import.meta.url),
    `# Made by tools/train-act-scene.ts from gold-learn (codings CC0). Not to be edited by hand.\nkind: actWeights\nweights:\n${lines.join("\n")}\n`,
  );
}
