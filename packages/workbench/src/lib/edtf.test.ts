import { expect, test } from "vitest";
import { dayWords, edtfWords } from "./edtf.ts";

test.each([
  ["2026-05-04", "4 May 2026"],
  ["2022-11", "November 2022"],
  ["1979", "1979"],
  ["2026-04-20T14:02Z", "20 April 2026 14:02 UTC"],
  ["2026-04-20T14:02+02:00", "20 April 2026 14:02 UTC+02:00"],
  ["2023-06-05/2023-06-11", "5–11 June 2023"],
  ["2023-05-29/2023-06-04", "29 May – 4 June 2023"],
  ["2022-12-26/2023-01-01", "26 December 2022 – 1 January 2023"],
  ["2023-01/2023-03", "January – March 2023"],
  ["2019/2021", "2019–2021"],
  ["2023-06-14/..", "since 14 June 2023"],
  ["../2023-06-14", "until 14 June 2023"],
  ["../..", "at no known time"],
  ["2023-06~", "about June 2023"],
  ["2023?", "perhaps 2023"],
  ["198X", "the 1980s"],
  ["19XX", "1900–1999"],
  ["2026-22", "summer 2026"],
  ["2026-33", "first quarter of 2026"],
  // What is no EDTF of these kinds is shown as it is, never guessed at.
  ["", ""],
  ["soon", "soon"],
  ["2026-13-01", "2026-13-01"],
  ["2026-02-99", "2026-02-99"],
  ["P3D", "P3D"],
  ["a/b/c", "a/b/c"],
  ["2026-05-04/tomorrow", "2026-05-04/tomorrow"],
])("%s in words: %s", (value, words) => {
  expect(edtfWords(value)).toBe(words);
});

test.each([
  ["2026-05-04", "Mon 4 May 2026"],
  ["2026-05", "May 2026"],
  ["2026-05-04/..", "since Mon 4 May 2026"],
])("%s with its weekday: %s", (value, words) => {
  expect(edtfWords(value, true)).toBe(words);
});

test("a day leaves the hour out", () => {
  expect(dayWords("2026-04-20T14:02Z")).toBe("20 April 2026");
  expect(dayWords("2026-04-20")).toBe("20 April 2026");
});
