import { loadLanguage } from "@coranto/language/node";
import { loadActs } from "@coranto/lexicon";
import { expect, test } from "vitest";
import { testLexicon } from "./cases.js";

test("every pattern finds its act and leaves what is none", () => {
  const { cases, faults } = testLexicon(loadLanguage());
  expect(faults.map(({ pattern, kind, text, found }) => `${pattern} ${kind}: ${text} (${found.join(", ")})`)).toEqual(
    [],
  );
  expect(cases).toBeGreaterThan(100);
});

test("the lexicon is broad enough to be of use", () => {
  expect(loadActs().byHead.size).toBeGreaterThan(700);
});
