import { expect, test } from "vitest";
import { addTold, emptyTold } from "./told.js";

const same = (a: string, b: string): boolean => a === b;
test.each([
  [["2026"], "2026", { asked: 1, told: 1, right: 1, unasked: 0, toldUnasked: 0 }],
  [["2026", "2025"], "2025", { asked: 1, told: 1, right: 1, unasked: 0, toldUnasked: 0 }],
  [["2026"], "2024", { asked: 1, told: 1, right: 0, unasked: 0, toldUnasked: 0 }],
  [["2026"], undefined, { asked: 1, told: 0, right: 0, unasked: 0, toldUnasked: 0 }],
  [[], "2026", { asked: 0, told: 0, right: 0, unasked: 1, toldUnasked: 1 }],
  [[], undefined, { asked: 0, told: 0, right: 0, unasked: 1, toldUnasked: 0 }],
])("wanted %j, told %s", (wanted, got, expected) => {
  const told = emptyTold();
  addTold(told, wanted, got, same);
  expect(told).toEqual(expected);
});
