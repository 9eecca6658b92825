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
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.length;
  });
  const columns = Int32Array.from(rows.flat());
  const goals = Float64Array.from(cases, ({ right }) => (right ? 1 : 0));
  const shares = Float64Array.from(cases, ({ weight = 1 }) => weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const gradient = new Float64Array(names.length);
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (let at = 0; at < goals.length; at++) {
      const [from, to] = [starts[at]!, starts[at + 1]!];
      let sum = 0;
      for (let i = from; i < to; i++) sum += weights[columns[i]!]!;
      const error = (1 / (1 + Math.exp(-sum)) - goals[at]!) * shares[at]!;
      for (let i = from; i < to; i++) gradient[columns[i]!]! += error;
    }
    for (let column = 0; column < names.length; column++) {
      const slope = gradient[column]! / total + (column ? penalty * weights[column]! : 0);
      squares[column]! += slope * slope;
      weights[column]! -= (0.3 * slope) / Math.sqrt(squares[column]!);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!]));
}

/**
 * Averages the weights of `bags` models, each fitted to a sample of the cases drawn with replacement by a fixed sequence.
 * The mean is one logistic model; weights that rest on few cases shrink. `bags` 1 fits all cases once.
 */
export function fitBagged(
  cases: readonly Case[],
  penalty: number,
  rarest: number,
  bags: number,
): Record<string, number> {
  if (bags <= 1) return fitLogistic(cases, penalty, rarest);
  const mean: Record<string, number> = {};
  let state = 12345;
  for (let bag = 0; bag < bags; bag++) {
    const drawn = cases.map(() => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return cases[Math.floor((state / 2 ** 32) * cases.length)]!;
    });
    for (const [name, weight] of Object.entries(fitLogistic(drawn, penalty, rarest)))
      mean[name] = (mean[name] ?? 0) + weight / bags;
  }
  return mean;
}
