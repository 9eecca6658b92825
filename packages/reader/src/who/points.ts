import { loadActors } from "@coranto/lexicon";
import type { Asked, Candidate } from "./candidate.js";
import { FEATURES } from "./features.js";

type Kind = "people" | "things";

type Weights = readonly (readonly [index: number, weight: number])[];

/** By the lexicon's own table, so that a caller's lists never leak into another reading. */
const known = new WeakMap<ReadonlyMap<string, number>, Weights>();

/** Only the features that have a weight. */
function weightsOf(kind: Kind): Weights {
  const table = loadActors().pronouns[kind];
  let weights = known.get(table);
  if (!weights) {
    weights = FEATURES.flatMap(([name], index) => (table.has(name) ? [[index, table.get(name)!] as const] : []));
    known.set(table, weights);
  }
  return weights;
}

/** How well a candidate fits: the sum of its weighted features. */
export function pointsOf(one: Candidate, asked: Asked): number {
  const kind = asked.kind === "male" || asked.kind === "female" ? "people" : "things";
  let points = 0;
  for (const [index, weight] of weightsOf(kind)) points += weight * Number(FEATURES[index]![1](one, asked));
  return points;
}
