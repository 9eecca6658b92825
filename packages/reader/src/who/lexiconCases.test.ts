import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resolveActor } from "./resolve.js";

/** Cases a political scientist adds without code: phrase, day (or nothing), code (`-`: nobody known). */
const file = new URL("../../../lexicon/data/actors/cases.tsv", import.meta.url);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t") as [phrase: string, day: string, code: string]);

test.each(rows)("%s on %s is %s", (phrase, day, code) => {
  expect(resolveActor(phrase, day || undefined)?.code ?? "-").toBe(code);
});
