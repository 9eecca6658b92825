import type { Actors } from "../actors/index.js";
import type { Acts } from "../acts/index.js";

/** Lists that a caller reads with instead of Coranto's own; made by `ownLists`. */
export interface Lists {
  readonly acts: Acts;
  readonly actors: Actors;
  /** Tells these lists from others in the Readings made with them: `own-` and eight hexadecimal digits of their content. */
  readonly mark: string;
}

let inForce: Lists | undefined;

/** The caller's lists while one of `withLists` runs; `undefined`: Coranto's own. */
export function listsInForce(): Lists | undefined {
  return inForce;
}

/**
 * Runs something with a caller's lists in force, and puts back what was in force before, even after an error. Reading is
 * synchronous, so nothing else can run meanwhile: calls with different lists never see each other's.
 *
 * @param run must not return a promise
 */
export function withLists<T>(lists: Lists | undefined, run: () => T): T {
  const before = inForce;
  inForce = lists;
  try {
    return run();
  } finally {
    inForce = before;
  }
}
