import { loadActors } from "@coranto/lexicon";
import type { Asked, Candidate } from "./candidate.js";
import { FEATURES } from "./features.js";

let weights: readonly number[] | undefined;

/** How well a candidate fits: the sum of its weighted features. */
export function pointsOf(one: Candidate, asked: Asked): number {
  weights ??= FEATURES.map(([name]) => loadActors().pronouns.get(name) ?? 0);
  let points = 0;
  for (let index = 0; index < weights.length; index++)
    if (weights[index] !== 0) points += weights[index]! * Number(FEATURES[index]![1](one, asked));
  return points;
}
