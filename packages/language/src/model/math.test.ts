import { expect, test } from "vitest";
import { exp, softmax } from "./math.js";

test.each([0, 1, -1, 0.5, -20, 20, -86])("exp %d", (x) => {
  expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-6);
});

test("exp of very small numbers is 0, of very large ones stays finite", () => {
  expect(exp(-1000)).toBe(0);
  expect(Number.isFinite(exp(1e9))).toBe(true);
});

test("softmax sums to 1", () => {
  const row = Float64Array.from([1, 2, 3, -1e9]);
  softmax(row);
  expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(row[3]).toBe(0);
});
