import { describe, expect, test } from "vitest";
import { csv } from "./csv.js";

describe("one cell", () => {
  test.each([
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ['the "line"', '"the ""line"""'],
    ["two\nlines", '"two\nlines"'],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ['=A1,"x"', `"'=A1,""x"""`],
    ["+49", "'+49"],
    ["-1 degree", "'-1 degree"],
    ["@name", "'@name"],
    ["\tx", "'\tx"],
    ["a=b", "a=b"], // harmless within
    ["", ""],
    [null, ""],
    [-5.5, "-5.5"], // a number is no formula
    [true, "true"],
  ])("%j", (value, text) => {
    expect(csv(["c"], [[value]])).toBe(`c\r\n${text}\r\n`);
  });
});

test("a table without rows still has its head", () => {
  expect(csv(["a", "b"], [])).toBe("a,b\r\n");
});
