import { expect, test } from "vitest";
import type { Word } from "./measure.js";
import { faultTables } from "./tables.js";

const word = (head: string, deprel: string, upos: string, lemma: string): Word => ({
  key: "0-3",
  head,
  deprel,
  lemma,
  upos,
  xpos: "X",
  feats: "_",
});
const gold = word("4-5", "obl:tmod", "NOUN", "day");

test.each([
  ["nothing wrong", gold, []],
  ["another subtype", word("4-5", "obl", "NOUN", "day"), []],
  [
    "another head",
    word("6-7", "obl", "NOUN", "day"),
    ["relation, head wrong\t1\tobl", "word, head or relation wrong\t1\tdays"],
  ],
  [
    "another relation",
    word("4-5", "obj", "NOUN", "day"),
    ["relation as another, head right\t1\tobl as obj", "word, head or relation wrong\t1\tdays"],
  ],
  ["another tag", word("4-5", "obl", "VERB", "day"), ["UPOS as another\t1\tNOUN as VERB", "word, UPOS wrong\t1\tdays"]],
  ["another lemma", word("4-5", "obl", "NOUN", "days"), ["lemma as another\t1\tday as days"]],
])("%s", (_, read, lines) => {
  expect(faultTables([{ gold, read, form: "Days" }])).toEqual(lines);
});

test("the most frequent first", () => {
  const other = word("4-5", "obj", "NOUN", "day");
  const another = { ...gold, deprel: "nsubj" };
  const faults = [another, gold, gold].map((each) => ({ gold: each, read: other, form: "days" }));
  expect(faultTables(faults).slice(0, 2)).toEqual([
    "relation as another, head right\t2\tobl as obj",
    "relation as another, head right\t1\tnsubj as obj",
  ]);
});
