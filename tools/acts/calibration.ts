/** A score that may be too sure, and whether what it stands for is right. */
interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/** Platt's curve: log-odds of the probability = slope × log-odds of the score + shift. */
export interface Curve {
  readonly slope: number;
  readonly shift: number;
}

const logOdds = (score: number): number => Math.log(Math.max(1e-6, score) / Math.max(1e-6, 1 - score));

/** Fits the curve to held-out scores by Newton's method. */
export function fitCalibration(list: readonly Judged[]): Curve {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 25; step++) {
    let [gx, g1, hxx, hx1, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, right } of list) {
      const x = logOdds(score);
      const p = 1 / (1 + Math.exp(-slope * x - shift));
      const w = p * (1 - p);
      gx += (p - (right ? 1 : 0)) * x;
      g1 += p - (right ? 1 : 0);
      hxx += w * x * x;
      hx1 += w * x;
      h11 += w;
    }
    const det = hxx * h11 - hx1 * hx1;
    slope -= (gx * h11 - g1 * hx1) / det;
    shift -= (g1 * hxx - gx * hx1) / det;
  }
  return { slope, shift };
}

export function calibrated(score: number, { slope, shift }: Curve): number {
  return 1 / (1 + Math.exp(-slope * logOdds(score) - shift));
}

/** Per fifth of the scale: how many, how sure on average, how often right. */
export function reliability(list: readonly Judged[]): readonly string[] {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const bin = list.filter(({ score }) => score >= from && (score < from + 0.2 || from === 0.8));
    const mean = bin.reduce((sum, { score }) => sum + score, 0) / Math.max(1, bin.length);
    const right = bin.filter((one) => one.right).length / Math.max(1, bin.length);
    return `${from.toFixed(1)}–${(from + 0.2).toFixed(1)}: ${bin.length} events, said ${mean.toFixed(2)}, right ${right.toFixed(2)}`;
  });
}
