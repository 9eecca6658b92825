import { loadActors } from "@coranto/lexicon";
import type { Asked, Candidate } from "./candidate.js";
import { FEATURES } from "./features.js";

type Kind = "people" | "things";

const weights: { [K in Kind]?: readonly (readonly [index: number, weight: number])[] } = {};

/** Only the features that have a weight. */
function weightsOf(kind: Kind): readonly (readonly [index: number, weight: number])[] {
  const own = loadActors().pronouns[kind];
  return FEATURES.flatMap(([name], index) => (own.has(name) ? [[index, own.get(name)!] as const] : []));
}

/** How well a candidate fits: the sum of its weighted features. */
export function pointsOf(one: Candidate, asked: Asked): number {
  const kind = asked.kind === "male" || asked.kind === "female" ? "people" : "things";
  weights[kind] ??= weightsOf(kind);
  let points = 0;
  for (const [index, weight] of weights[kind]) points += weight * Number(FEATURES[index]![1](one, asked));
  return points;
}
