import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EVAL_SETS } from "./sets.js";

test.each(EVAL_SETS)("$name has a path and says what it is", ({ path, says }) => {
  expect(path).not.toBe("");
  expect(says).toMatch(/^\S.{10,}[^.]$/);
});

test("no two sets have one name", () => {
  expect(new Set(EVAL_SETS.map(({ name }) => name)).size).toBe(EVAL_SETS.length);
});

const data = join(process.env.CORANTO_SHARED ?? "../shared", "data");
for (const { name, path } of EVAL_SETS)
  test.skipIf(!existsSync(join(data, path)))(`${name} is where it says (skipped: not under ${data})`, () => {
    expect(existsSync(join(data, path))).toBe(true);
  });
