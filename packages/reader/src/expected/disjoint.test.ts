import { describe, expect, test } from "vitest";
import { bestApart } from "./disjoint.js";

const item = (start: number, end: number, score: number) => ({ span: { start, end }, score });

describe("bestApart", () => {
  test.each([
    ["nothing", [], []],
    ["apart: both", [item(5, 9, 0.2), item(0, 5, 0.9)], [item(0, 5, 0.9), item(5, 9, 0.2)]],
    ["nested: the higher", [item(0, 20, 0.6), item(8, 12, 0.7)], [item(8, 12, 0.7)]],
    ["as good: the first", [item(3, 8, 0.5), item(0, 4, 0.5)], [item(0, 4, 0.5)]],
    [
      "one over two lower ones",
      [item(0, 6, 0.4), item(5, 15, 0.8), item(14, 20, 0.5), item(20, 24, 0.1)],
      [item(5, 15, 0.8), item(20, 24, 0.1)],
    ],
  ])("%s", (_, items, kept) => expect(bestApart(items)).toEqual(kept));
});
