import { expect, test } from "vitest";
import { createNameReader } from "./names.js";

const LABELS = ["O", "B-PER", "I-PER", "L-PER", "U-PER", "B-LOC", "I-LOC", "L-LOC", "U-LOC"];
const WIDTH = 12;
const none = new Float32Array(LABELS.length ** 2);
const read = createNameReader(LABELS, none);

/** Rows in which the given labels have the given scores and all others 0. */
function rows(...wanted: readonly Readonly<Record<string, number>>[]): Float32Array {
  const out = new Float32Array(wanted.length * WIDTH);
  for (const [t, row] of wanted.entries())
    for (const [label, score] of Object.entries(row)) out[t * WIDTH + LABELS.indexOf(label)] = score;
  return out;
}

test.each([
  ["no name", rows({ O: 9 }, { O: 9 }), []],
  ["one word", rows({ O: 9 }, { "U-LOC": 9 }), ["LOC 1 1"]],
  ["three words", rows({ "B-PER": 9 }, { "I-PER": 9 }, { "L-PER": 9 }), ["PER 0 2"]],
  ["two in a row", rows({ "U-PER": 9 }, { "B-LOC": 9 }, { "L-LOC": 9 }), ["PER 0 0", "LOC 1 2"]],
  ["an end without a beginning is none", rows({ O: 9 }, { "L-PER": 5, O: 4 }, { O: 9 }), []],
  ["a beginning without an end is none", rows({ O: 9 }, { "B-PER": 5, O: 4 }), []],
  ["kinds do not mix within a name", rows({ "B-PER": 5 }, { "L-LOC": 5, "L-PER": 4 }), ["PER 0 1"]],
])("%s", (_, scores, expected) => {
  const found = read(scores, scores.length / WIDTH, WIDTH);
  expect(found.map(({ kind, first, last }) => `${kind} ${first} ${last}`)).toEqual(expected);
});

test("a tag that seldom follows another needs more to be chosen", () => {
  const follow = none.slice();
  follow[LABELS.indexOf("U-PER") * LABELS.length + LABELS.indexOf("U-LOC")] = -5;
  const scores = rows({ "U-PER": 3 }, { "U-LOC": 2, O: 1 });
  expect(read(scores, 2, WIDTH)).toHaveLength(2);
  expect(createNameReader(LABELS, follow)(scores, 2, WIDTH)).toHaveLength(1);
});

test("confidence is the least share of its tags among all valid paths", () => {
  const [sure] = read(rows({ "U-PER": 20 }), 1, WIDTH);
  const [unsure] = read(rows({ "B-PER": 20 }, { "L-PER": 1, "I-PER": 1 }), 2, WIDTH);
  const [torn] = read(rows({ "U-PER": 1 }, { O: 9 }), 2, WIDTH);
  expect(sure?.confidence).toBeCloseTo(1, 5);
  // Only an end can come after a beginning in the last place.
  expect(unsure?.confidence).toBeCloseTo(1, 5);
  expect(torn?.confidence).toBeCloseTo(Math.E / (Math.E + 2), 3);
});

test("scores far apart give shares between 0 and 1", () => {
  const found = read(rows({ "B-PER": 900 }, { O: 900 }, { "L-PER": 900 }, { "U-LOC": 900 }), 4, WIDTH);
  for (const { confidence } of found) expect(confidence >= 0 && confidence <= 1).toBe(true);
  expect(found.at(-1)?.confidence).toBeCloseTo(1, 5);
});
