/**
 * Probability that a careful coder would record this: a logistic model over named features.
 * Weights stand in `lexicon/data/acts/weights.yaml`, made by `tools/train-acts.ts` from codings that may be used so.
 *
 * @returns 0 to 1
 */
export function scoreOf(features: readonly string[], weights: Readonly<Record<string, number>>): number {
  let sum = weights.bias ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
