import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestTree } from "./tree.js";

/** Every assignment of heads that is a tree with one root; the best of them by sum of scores. */
function bruteForce(scores: Float32Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(n);
  const visit = (t: number, sum: number) => {
    if (t === n) {
      if (isTree(heads, n)) best = Math.max(best, sum);
      return;
    }
    for (let h = 0; h <= n; h++) {
      if (h === t) continue;
      heads[t] = h;
      visit(t + 1, sum + scores[t * (n + 1) + h]!);
    }
  };
  visit(0, 0);
  return best;
}

function isTree(heads: ArrayLike<number>, n: number): boolean {
  let roots = 0;
  for (let t = 0; t < n; t++) {
    if (heads[t] === n) roots++;
    let at = t;
    let steps = 0;
    while (at !== n && steps++ <= n) at = heads[at]!;
    if (at !== n) return false;
  }
  return roots === 1;
}

const sum = (scores: Float32Array, heads: ArrayLike<number>, n: number) =>
  Array.from({ length: n }, (_, t) => scores[t * (n + 1) + heads[t]!]!).reduce((a, b) => a + b, 0);

describe("bestTree", () => {
  test.each([
    ["one word", 1, [0, 3], [1]],
    ["two words that want each other", 2, [0, 5, 1, 5, 0, 0], [2, 0]],
    ["two words that want the root", 2, [0, 1, 9, 0, 0, 8], [2, 0]],
  ])("%s", (_, n, scores, heads) => {
    expect([...bestTree(Float32Array.from(scores), n)]).toEqual(heads);
  });

  test("is the best of all trees", () => {
    const cases = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
        ),
      );
    fc.assert(
      fc.property(cases, ([n, values]) => {
        const scores = Float32Array.from(values);
        const heads = bestTree(scores, n);
        expect(isTree(heads, n)).toBe(true);
        expect(sum(scores, heads, n)).toBe(bruteForce(scores, n));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("a sentence of 300 words that is one long chain of cycles", () => {
    const n = 300;
    const scores = new Float32Array(n * (n + 1));
    for (let t = 0; t < n; t++)
      for (let h = 0; h <= n; h++) scores[t * (n + 1) + h] = h === (t ^ 1) ? 10 : -((t * 7 + h * 13) % 11);
    expect(isTree(bestTree(scores, n), n)).toBe(true);
  });
});
