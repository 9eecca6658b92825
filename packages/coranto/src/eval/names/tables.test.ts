import { expect, test } from "vitest";
import { nameTables } from "./tables.js";

const forms = ["Ivo", "Terlan", "of", "Belmark", "spoke"];

test.each([
  ["as in gold", ["PER 1 2"], ["PER 1 2"], []],
  ["missed", ["LOC 4 4"], [], ["LOC missed\t1\tBelmark"]],
  ["another kind", ["LOC 4 4"], ["ORG 4 4"], ["LOC as ORG\t1\tBelmark"]],
  ["cut otherwise", ["PER 1 2"], ["PER 2 2"], ["PER cut otherwise, as PER\t1\tIvo Terlan"]],
  ["extra", [], ["ORG 5 5"], ["ORG where nothing is\t1\tspoke"]],
])("%s", (_, gold, read, lines) => {
  expect(nameTables([{ gold, read, forms }])).toEqual(lines);
});
