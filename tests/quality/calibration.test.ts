import { expect, test } from "vitest";
import { calibrationSvg } from "../../tools/quality/calibration.js";

test.each([
  ["one bin", [{ from: 0.8, to: 0.9, right: 3, of: 4 }], 1],
  [
    "none right and all right",
    [
      { from: 0.3, to: 0.4, right: 0, of: 9 },
      { from: 0.9, to: 1, right: 1, of: 1 },
    ],
    2,
  ],
  ["no events", [], 0],
] as const)("%s", (_, bins, points) => {
  const svg = calibrationSvg(bins);
  expect(svg.match(/<circle/g)?.length ?? 0).toBe(points);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  for (const [, y] of svg.matchAll(/cy="([\d.]+)"/g)) expect(Number(y)).toBeGreaterThanOrEqual(12);
});
