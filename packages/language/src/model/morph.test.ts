import { expect, test } from "vitest";
import { createMorphReader } from "./morph.js";

const read = createMorphReader(
  ["NOUN|NN|Number=Sing", "VERB|VB|VerbForm=Inf", "VERB|VBP|"],
  ["NOUN", "VERB"],
  ["NN", "VB", "VBP"],
);

test.each([
  ["its own score decides", [0, 0, 0, 0, 0, 3, 1, 2], "NN"],
  ["the scores of its tags count", [0, 4, 0, 0, 1, 3, 1, 2], "VBP"],
  ["a Penn tag outweighs a class", [0, 0, 0, 9, 0, 3, 1, 2], "VB"],
])("%s", (_, scores, xpos) => {
  expect(read(Float32Array.from([7, 7, ...scores]), 2).xpos).toBe(xpos);
});

test("features are read from the class", () => {
  const nouns = read(Float32Array.from([9, 0, 0, 0, 0, 0, 0, 0]), 0);
  expect(nouns).toEqual({ upos: "NOUN", xpos: "NN", feats: { Number: "Sing" } });
  expect(read(Float32Array.from([0, 0, 0, 0, 9, 0, 0, 0]), 0).feats).toEqual({});
});
