/**
 * The likeliest of several candidates, or none: each gets the sum of the weights of its features, and the best wins.
 * A logistic choice (conditional logit) whose weights tools/train-act-scene.ts learns; "none" is a candidate with features of its own.
 *
 * @param none features that hold when no candidate is right
 * @returns place of the winner in `candidates`, and its share among all (0 to 1); `undefined` when none wins
 */
export function chooseOne(
  candidates: readonly (readonly string[])[],
  none: readonly string[],
  weights: Readonly<Record<string, number>>,
): { readonly at: number; readonly share: number } | undefined {
  const scores = candidates.map((features) => sumOf(features, weights));
  const empty = sumOf(none, weights);
  const top = Math.max(empty, ...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), Math.exp(empty - top));
  const at = scores.indexOf(Math.max(...scores));
  if (at < 0 || scores[at]! <= empty) return undefined;
  return { at, share: Math.exp(scores[at]! - top) / total };
}

function sumOf(features: readonly string[], weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}
