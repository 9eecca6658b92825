import { describe, expect, test } from "vitest";
import { casingOf, formRows, hash32, normalForm, shapeOf } from "./features.js";

test.each([
  ["Arvania’s", "arvania's"],
  ["“Talks”", '"talks"'],
  ["2026", "0000"],
  ["9–10…", "0—00."],
  ["", ""],
])("normalForm %s", (form, expected) => {
  expect(normalForm(form)).toBe(expected);
});

test.each([
  ["Talks", "Xxxxx"],
  ["Peacekeepers", "Xxxxx"],
  ["G20", "X00"],
  ["$3,400", "$0,000"],
  ["U.N.", "X.X."],
  ["😀", "😀"],
  ["", ""],
])("shapeOf %s", (form, expected) => {
  expect(shapeOf(form)).toBe(expected);
});

test.each([
  ["talks", "lower"],
  ["TALKS", "upper"],
  ["Talks", "title"],
  ["McTerlan", "mixed"],
  ["I", "single"],
  ["2026", "none"],
  ["", "none"],
] as const)("casingOf %s", (form, expected) => {
  expect(casingOf(form)).toBe(expected);
});

describe("formRows", () => {
  const sizes = { form: 64, affix: 64, shape: 64 };

  test("a word that is not in the table has row 0, and all rows lie in their tables", () => {
    for (const form of ["Belmark", "", "\ud800", "x".repeat(10_000)]) {
      const { word, form: forms, affix, shape } = formRows(form, new Map(), sizes);
      expect(word).toBe(0);
      expect([forms.length, affix.length, shape.length]).toEqual([2, 7, 3]);
      for (const row of [...forms, ...affix, ...shape]) expect(row >= 0 && row < 64).toBe(true);
    }
  });

  test("a word is found in any casing", () => {
    const rows = new Map([[hash32("talks", 5), 7]]);
    expect(formRows("TALKS", rows, sizes).word).toBe(7);
    expect(formRows("talk", rows, sizes).word).toBe(0);
  });
});
