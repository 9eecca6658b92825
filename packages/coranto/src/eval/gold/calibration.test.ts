import { expect, test } from "vitest";
import { binsOf } from "./calibration.js";

const told = (confidence: number, right: boolean) => ({ confidence, right });

test.each([
  ["the last bin takes 1 in", [told(1, true), told(0.9, false)], [{ from: 0.9, to: 1, right: 1, of: 2 }]],
  ["an edge belongs to the bin it begins", [told(0.8, true)], [{ from: 0.8, to: 0.9, right: 1, of: 1 }]],
  ["empty bins are left out", [], []],
])("%s", (_, all, bins) => {
  expect(binsOf(all)).toEqual(bins);
});
