import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = ["packages", "tools"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|mjs|js)$/.test(name) && !/node_modules|dist\/|generated|\.test\.|testing\//.test(name))
    .map((name) => join(folder, name)),
);
const CODE = /["'` ](E\d{3})(?=["'` ])/g;

test("every error code a program can print stands in docs/errors.md", () => {
  const documented = readFileSync("docs/errors.md", "utf8");
  const used = new Map<string, string>();
  for (const file of SOURCES) for (const [, code] of readFileSync(file, "utf8").matchAll(CODE)) used.set(code!, file);
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter(([code]) => !documented.includes(code))).toEqual([]);
});
