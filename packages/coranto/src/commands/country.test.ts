import { expect, test } from "vitest";
import { codeOfCountry } from "./country.js";

test.each([
  ["XAR", "XAR"],
  ["usa", "USA"],
  ["Belmark", "XBE"],
  ["belmark", "XBE"],
  ["south korea", "KOR"],
  ["French", "FRA"],
])("%s is %s", (typed, code) => {
  expect(codeOfCountry(typed)).toBe(code);
});

test.each(["", "Nowherania", "the committee"])("“%s” names no country", (typed) => {
  expect(() => codeOfCountry(typed)).toThrow("names no country");
});
