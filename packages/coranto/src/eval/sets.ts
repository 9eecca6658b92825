import type { EvalSet } from "./measured.js";

const gold = (name: string, says: string): EvalSet => ({
  name,
  path: name,
  says,
  measure: async (path, options) => (await import("./gold/measure.js")).measureGold(path, { ...options, set: name }),
});

/** Every set that `coranto eval` knows by name; a folder of coded articles may also be given by its path. */
export const EVAL_SETS: readonly EvalSet[] = [
  {
    name: "seed",
    path: "seed",
    says: "the article Coranto started from, row by row",
    measure: async (path, options) => (await import("./seed/measure.js")).measureSeed(path, options),
  },
  gold("gold-dev", "whole articles coded by the codebook, only measured"),
  gold("gold-learn", "whole articles coded by the codebook, learned from"),
];
