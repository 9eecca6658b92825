import { expect, test } from "vitest";
import { dateInWords } from "./dates.js";

test.each([
  ["2026-05-04", "4 May 2026"],
  ["2026-05-04T14:02", "4 May 2026"],
  ["2023-06", "Jun 2023"],
  ["2023", "2023"],
  ["2023-06-05/2023-06-11", "5–11 Jun 2023"],
  ["2023-06-28/2023-07-02", "28 Jun 2023 – 2 Jul 2023"],
  ["1979/..", "since 1979"],
  ["../2024-12", "until Dec 2024"],
  ["2023-21", "2023-21"],
  ["XXXX", "XXXX"],
])("%s is %s", (value, words) => {
  expect(dateInWords(value)).toBe(words);
});
