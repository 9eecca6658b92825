/** One choice to learn from: features of each option, and which options are right (at least one). */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/**
 * Conditional logit with an L2 penalty: the share of the right options among all is to be high. Full-batch gradient
 * steps of adapted size; no randomness, so the same choices give the same weights.
 *
 * @param penalty strength of the L2 term per choice
 * @param rarest features seen in fewer options get no weight
 */
export function fitChoices(
  choices: readonly Choice[],
  penalty: number,
  rarest = 3,
  steps = 300,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { options } of choices)
    for (const features of options)
      for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= rarest ? [name] : [])).sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const rows = choices.map(({ options, right }) => ({
    options: options.map((features) => Int32Array.from(features.flatMap((one) => place.get(one) ?? []))),
    right,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const gradient = new Float64Array(names.length);
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (const { options, right } of rows) {
      const scores = options.map((option) => option.reduce((sum, column) => sum + weights[column]!, 0));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
      for (const [at, option] of options.entries()) {
        const error = shares[at]! / total - (right[at] ? shares[at]! / good : 0);
        for (const column of option) gradient[column]! += error;
      }
    }
    for (let column = 0; column < names.length; column++) {
      const slope = gradient[column]! / rows.length + penalty * weights[column]!;
      squares[column]! += slope * slope;
      weights[column]! -= (0.3 * slope) / Math.sqrt(squares[column]!);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!]));
}
