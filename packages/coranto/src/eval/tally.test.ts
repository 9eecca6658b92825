import { expect, test } from "vitest";
import { addKeys, emptyTally, rates } from "./tally.js";

test.each([
  [
    { found: 3, predicted: 4, gold: 6 },
    { precision: 0.75, recall: 0.5, f1: 0.6 },
  ],
  [
    { found: 0, predicted: 4, gold: 6 },
    { precision: 0, recall: 0, f1: 0 },
  ],
  [emptyTally(), { precision: 0, recall: 0, f1: 0 }],
])("%j gives %j", (tally, expected) => {
  const { precision, recall, f1 } = rates(tally);
  expect(precision).toBe(expected.precision);
  expect(recall).toBe(expected.recall);
  expect(f1).toBeCloseTo(expected.f1, 12);
});

test("keys of both sides are counted once", () => {
  const tally = emptyTally();
  addKeys(tally, new Set(["a", "b"]), new Set(["b", "c", "d"]));
  expect(tally).toEqual({ found: 1, predicted: 3, gold: 2 });
});
