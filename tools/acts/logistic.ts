/** One training case: names of its features, and whether it is right. */
export interface Case {
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight?: number;
}

/**
 * Logistic regression on named features with an L2 penalty, by full-batch gradient steps of adapted size: no randomness,
 * so the same cases give the same weights.
 *
 * @param penalty strength of the L2 term per case
 * @returns weights with `bias`; features seen in fewer than `rarest` cases get none
 */
export function fitLogistic(cases: readonly Case[], penalty = 0.002, rarest = 3, steps = 400): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of cases)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [
    "bias",
    ...[...counts]
      .filter(([, count]) => count >= rarest)
      .map(([name]) => name)
      .sort(),
  ];
  const place = new Map(names.map((name, at) => [name, at]));
  const rows = cases.map(({ features }) => [0, ...features.flatMap((feature) => place.get(feature) ?? [])]);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const total = cases.reduce((sum, { weight = 1 }) => sum + weight, 0);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(names.length);
    rows.forEach((row, at) => {
      let sum = 0;
      for (const column of row) sum += weights[column]!;
      const { right, weight = 1 } = cases[at]!;
      const error = (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) * weight;
      for (const column of row) gradient[column]! += error;
    });
    for (let column = 0; column < names.length; column++) {
      const slope = gradient[column]! / total + (column ? penalty * weights[column]! : 0);
      squares[column]! += slope * slope;
      weights[column]! -= (0.3 * slope) / Math.sqrt(squares[column]!);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!]));
}
