import { expect, test } from "vitest";
import { scoreCodes } from "./cameo.js";
import { scoreRoots } from "./plover.js";

test("macro-F1 is over the roots that gold has; a root said without being asked counts against nobody else", () => {
  const { macro, right } = scoreRoots([
    { gold: "CONSULT", said: "CONSULT" },
    { gold: "CONSULT", said: "ACCUSE" },
    { gold: "AID", said: "AID" },
  ]);
  expect(macro).toBeCloseTo((2 / 3 + 1) / 2, 12);
  expect(right).toBeCloseTo(2 / 3, 12);
});

test.each([
  ["main act and full code", ["112"], ["112", "040"], [1, 1, 1]],
  ["root of another act", ["112"], ["040", "111"], [0, 1, 0]],
  ["root of the main act", ["112"], ["111"], [1, 1, 0]],
  ["nothing read", ["112"], [], [0, 0, 0]],
])("%s", (_, gold, read, expected) => {
  expect(scoreCodes([{ gold, read }]).map(({ value }) => value)).toEqual(expected);
});
