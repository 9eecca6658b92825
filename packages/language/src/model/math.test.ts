import { expect, test } from "vitest";
import { exp } from "./math.js";

test.each([0, 1, -1, 0.5, -20, 20, -86])("exp %d", (x) => {
  expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-6);
});

test("exp of very small numbers is 0, of very large ones stays finite", () => {
  expect(exp(-1000)).toBe(0);
  expect(Number.isFinite(exp(1e9))).toBe(true);
});
