import { expect, test } from "vitest";
import { readLemmas } from "./lemma.js";

const lemma = readLemmas(
  "VBD\ted\t2\t\nVBD\tped\t3\t\nVBD\t^went\t0\tgo\nNNS\ts\t1\t\nNNS\ties\t3\ty\nPOS\ts\t1\t\nNNPS\ts\t1\t",
);

test.each([
  ["Planed", "VBD", false, "plan", "an ending"],
  ["mapped", "VBD", false, "map", "a longer ending"],
  ["WENT", "VBD", false, "go", "whole words first, in any case"],
  ["forwent", "VBD", false, "forwent", "a whole word is no ending"],
  ["treaties", "NNS", false, "treaty", ""],
  ["States", "NNPS", true, "State", "proper nouns keep their capitals"],
  ["Paris", "NNP", true, "Paris", "no rule for the tag"],
  ["s", "POS", false, "s", "a lemma is never empty"],
  ["", "NN", false, "", "nothing in, nothing out"],
])("%s %s", (form, tag, proper, expected) => {
  expect(lemma(form, tag, proper)).toBe(expected);
});
