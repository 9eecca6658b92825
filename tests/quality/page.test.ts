import { expect, test } from "vitest";
import { EVAL_SETS } from "../../packages/coranto/src/eval/sets.js";
import { pageOf } from "../../tools/quality/page.js";
import { PARTS } from "../../tools/quality/parts.js";

const facts = {
  date: "2026-04-20",
  commit: "abc1234",
  coder: "1",
  lexicon: "2",
  model: "3",
  measured: [
    {
      set: "gold-dev",
      commit: "abc1234",
      figures: [
        { name: "a", value: 0.9, of: 10 },
        { name: "b", value: 0.6996, of: 10 },
        { name: "c", value: 0.6994, of: 10 },
        { name: "d", value: 1 },
      ],
      errors: [],
      calibration: [{ from: 0.8, to: 0.9, right: 3, of: 4 }],
    },
  ],
  failed: [],
  absent: ["names"],
  bench: [],
};
const rows = ["a", "b", "c", "d", "never measured"].map((figure) => ({
  set: "gold-dev",
  figure,
  ...(figure === "d" ? {} : { reach: 0.7 }),
}));
const page = pageOf(facts, [{ title: "Part", rows }], () => "own set");

test("what was missed stands first, then what was reached, then what has no target", () => {
  expect(page.match(/^\| [a-d] \|.*$/gm)?.map((line) => line.split(" | ").slice(0, 5))).toEqual([
    ["| c", ".699", "10", ".700", "missed"],
    ["| a", ".900", "10", ".700", "reached"],
    ["| b", ".700", "10", ".700", "reached"],
    ["| d", "1.000", "", "–", ""],
  ]);
});

test.each([
  ["what is not there is said", "not on this machine: names."],
  ["targets are counted", "Of 3 targets 2 are reached and 1 missed."],
  ["calibration is drawn", "| .800 – .900 | 4 | 3 | .750 | ███████████████ |"],
])("%s", (_, words) => {
  expect(page).toContain(words);
});

test("every row of the parts is of a set that is known", () => {
  const known = new Set(EVAL_SETS.map(({ name }) => name));
  expect(PARTS.flatMap((part) => part.rows).filter(({ set }) => !known.has(set))).toEqual([]);
});
