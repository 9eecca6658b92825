import { expect, test } from "vitest";
import { scoreCodes } from "./cameo.js";
import { scoreRoots } from "./plover.js";
import { sideIn } from "./side.js";

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
  ["full code", "112", "112", "112", ["112", "040"], [1, 1, 1, 1, 1]],
  ["root of another act", "112", "040", "040", ["040", "111"], [0, 0, 0, 1, 0]],
  ["root", "112", "111", "111", [], [1, 0, 1, 1, 0]],
  ["the same act, planned", "050", "032", "050", ["032"], [0, 0, 1, 0, 0]],
  ["nothing read", "112", null, null, [], [0, 0, 0, 0, 0]],
])("%s", (_, gold, said, asDone, read, expected) => {
  expect(scoreCodes([{ gold: [gold], said, asDone, read }]).map(({ value }) => value)).toEqual(expected);
});

test.each([
  ["GONGOV", "the king of Gonvia", "Gonvia"],
  ["GON", "a dragon flew", undefined],
  ["---", "the king of Gonvia", undefined],
  ["", "the king of Gonvia", undefined],
])("%s in “%s” is %s", (code, text, word) => {
  const side = sideIn(text, code);
  expect(side && text.slice(side.start, side.end)).toBe(word);
});
