import { featureInWords } from "./words.js";

/** One addend of a score: the sum of all, put through the logistic curve, is the score. */
export interface Weighed {
  /** Name in `lexicon/data/acts/weights.yaml`, by which own weights change it. */
  readonly feature: string;
  readonly says: string;
  readonly weight: number;
}

/** What moved a score, largest first; features without a weight are left out. */
export function weighed(features: readonly string[], weights: Readonly<Record<string, number>>): readonly Weighed[] {
  return ["bias", ...features]
    .flatMap((feature) => {
      const weight = weights[feature];
      return weight ? [{ feature, says: featureInWords(feature), weight }] : [];
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}
