import { loadLanguage } from "@coranto/language/node";
import { loadActs } from "@coranto/lexicon";
import { findCandidates } from "../../packages/reader/src/acts/candidates.js";
import { sceneOfCase } from "../../packages/reader/src/acts/cases.js";
import { featuresOf } from "../../packages/reader/src/acts/features.js";
import type { Case } from "./logistic.js";

/** A single sentence tells nothing about these. */
export const OF_ARTICLES = /^(place|sides|dyad|dated):/;

/**
 * The sentences beside each pattern of the lexicon as training cases: the first reading of the parties is right in a
 * sentence that the pattern must find, and every reading is wrong in one that it must leave.
 */
export function writtenCases(weight: number): readonly Case[] {
  const language = loadLanguage();
  return loadActs().patterns.flatMap(({ act, pattern }) => {
    const casesIn = (text: string, right: boolean): readonly Case[] => {
      const scene = sceneOfCase(language, text);
      return findCandidates(scene)
        .filter((one) => one.act === act && (!right || (one.actorChoice === 0 && one.recipientChoice === 0)))
        .map((one) => ({
          features: featuresOf(scene, one).filter((name) => !OF_ARTICLES.test(name)),
          right,
          weight,
        }));
    };
    return [
      ...pattern.finds.flatMap((text) => casesIn(text, true)),
      ...pattern.leaves.flatMap((text) => casesIn(text, false)),
    ];
  });
}
