import { expect, test } from "vitest";
import { isSlip } from "./misspelt.js";

test.each([
  ["lask", "laks", true, "neighbours swapped"],
  ["doval", "dovall", true, "one too many"],
  ["doval", "dova", true, "one missing"],
  ["doval", "dovel", true, "one wrong"],
  ["doval", "doval", false, "the same is no slip"],
  ["doval", "toval", false, "another beginning is another name"],
  ["kim", "kem", false, "too short to tell"],
  ["maria", "mario", false, "a man and a woman"],
  ["renner", "renn", false, "two letters"],
  ["", "", false, "nothing"],
])("%s and %s: %s, %s", (a, b, slip) => {
  expect(isSlip(a, b)).toBe(slip);
});
