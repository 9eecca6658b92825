import { type Choice, fitChoices } from "./softmax.js";

/** A choice with the article it comes from, so that an article is never both learnt from and measured on. */
export interface Situation extends Choice {
  readonly article: number;
  /** Seen by the program's own eyes: words, status and sides are what the finder of acts has. */
  readonly found: boolean;
  /** Options that the scoring of gold accepts; `right` holds the best of them. */
  readonly accepted: readonly boolean[];
  /** Whether gold has a value; one that no option meets is asked for and cannot be found. */
  readonly asked: boolean;
}

/** Folds of articles. */
const FOLDS = 8;

/** Each situation's option scores by weights learnt from the other folds. The last option is "none". */
export function crossScores(
  situations: readonly Situation[],
  penalty: number,
  rarest: number,
): readonly (readonly number[])[] {
  const scores: number[][] = situations.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitChoices(
      situations.filter(({ article, right }) => article % FOLDS !== fold && right.some(Boolean)),
      penalty,
      rarest,
    );
    situations.forEach(({ article, options }, at) => {
      if (article % FOLDS === fold)
        scores[at] = options.map((features) => features.reduce((sum, one) => sum + (weights[one] ?? 0), 0));
    });
  }
  return scores;
}

export interface Outcome {
  readonly asked: number;
  readonly right: number;
  readonly told: number;
  readonly unasked: number;
  readonly toldUnasked: number;
}

/** What comes out, of what the coder gave or of what was found, when "none" is lowered by `bias`. */
export function outcomeAt(
  situations: readonly Situation[],
  scores: readonly (readonly number[])[],
  bias: number,
  ofFound: boolean,
): Outcome {
  const out = { asked: 0, right: 0, told: 0, unasked: 0, toldUnasked: 0 };
  situations.forEach(({ accepted, asked, found }, at) => {
    if (found !== ofFound) return;
    const row = scores[at]!;
    const none = row.at(-1)! - bias;
    const others = row.slice(0, -1);
    const best = others.length ? Math.max(...others) : Number.NEGATIVE_INFINITY;
    const told = best > none;
    if (asked) {
      out.asked++;
      if (told) out.told++;
      if (told && accepted[others.indexOf(best)]) out.right++;
    } else {
      out.unasked++;
      if (told) out.toldUnasked++;
    }
  });
  return out;
}
