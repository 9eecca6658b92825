import type { Asking } from "./passages.js";

const STEPS = 250;
const RATE = 0.05;

/**
 * Weights of a softmax over the candidates of each pronoun: the likelihood that some candidate of the right name is taken, and, where
 * neither name is right, that none of theirs is. Full batches and Adam's steps, nothing random: the same passages give the same weights.
 *
 * @param penalty strength of the L2 term
 */
export function fitSoftmax(askings: readonly Asking[], width: number, penalty: number): number[] {
  const weights = new Float64Array(width);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(width);
    for (const asking of askings) addGradient(asking, weights, gradient);
    for (let column = 0; column < width; column++) {
      const slope = gradient[column]! / askings.length + penalty * weights[column]!;
      first[column] = 0.9 * first[column]! + 0.1 * slope;
      second[column] = 0.999 * second[column]! + 0.001 * slope * slope;
      const [mean, spread] = [first[column]! / (1 - 0.9 ** step), second[column]! / (1 - 0.999 ** step)];
      weights[column]! -= (RATE * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return [...weights];
}

function addGradient({ rows, is, names }: Asking, weights: Float64Array, gradient: Float64Array): void {
  const neither = names.every(({ same }) => !same);
  const wanted = is.map((each) => each.some((hit, at) => hit && names[at]!.same));
  const wrong = is.map((each) => each.some((hit, at) => hit && !names[at]!.same));
  if (neither ? !wrong.includes(true) : !wanted.includes(true)) return;
  const shares = sharesOf(rows, weights);
  const sum = (marks: readonly boolean[]): number =>
    marks.reduce((total, mark, at) => total + (mark ? shares[at]! : 0), 0);
  const [good, bad] = [sum(wanted) + 1e-9, Math.min(0.999, sum(wrong))];
  rows.forEach((row, at) => {
    const slope = neither
      ? (shares[at]! * ((wrong[at] ? 1 : 0) - bad)) / (1 - bad)
      : shares[at]! - (wanted[at] ? shares[at]! / good : 0);
    for (let column = 0; column < row.length; column++) gradient[column]! += slope * row[column]!;
  });
}

function sharesOf(rows: readonly (readonly number[])[], weights: ArrayLike<number>): number[] {
  const points = rows.map((row) => pointsOf(row, weights));
  const most = Math.max(...points);
  const powers = points.map((one) => Math.exp(one - most));
  const total = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / total);
}

export function pointsOf(row: readonly number[], weights: ArrayLike<number>): number {
  let points = 0;
  for (let column = 0; column < row.length; column++) points += row[column]! * weights[column]!;
  return points;
}

/** Names found, told and there, when each pronoun stands for its best candidate: GAP's own counts. */
export function count(askings: readonly Asking[], weights: ArrayLike<number>): { f1: number; p: number; r: number } {
  let [found, told, there] = [0, 0, 0];
  for (const { rows, is, names } of askings) {
    let best = -1;
    rows.forEach((row, at) => {
      if (best < 0 || pointsOf(row, weights) > pointsOf(rows[best]!, weights)) best = at;
    });
    names.forEach(({ same }, at) => {
      const hit = is[best]?.[at] ?? false;
      if (same) there++;
      if (hit) told++;
      if (hit && same) found++;
    });
  }
  return { f1: (2 * found) / (told + there), p: found / told, r: found / there };
}
