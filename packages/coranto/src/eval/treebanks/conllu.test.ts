import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyTally } from "../tally.js";
import { readTreebank } from "./conllu.js";
import { countWords, type Word } from "./measure.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-conllu-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(lines: readonly string[]) {
  const path = join(folder, "own.conllu");
  writeFileSync(
    path,
    lines.map((line) => line.replaceAll(" ", "\t").replace(/^#\t/, "# ").replaceAll("\t=\t", " = ")).join("\n"),
  );
  return readTreebank(path, "\n\n");
}

test("words, multiword tokens, paragraphs and documents have their places in the raw text", () => {
  const [first, second] = read([
    "# newdoc id = one",
    "1 Arvania Arvania PROPN NNP _ 2 nsubj _ _",
    "2-3 won't _ _ _ _ _ _ _ _",
    "2 wo will AUX MD _ 4 aux _ _",
    "3 n't not PART RB _ 4 advmod _ _",
    "4 yield yield VERB VB _ 0 root _ SpaceAfter=No",
    "5 . . PUNCT . _ 4 punct _ _",
    "",
    "# newpar",
    "1 Talks talk NOUN NNS Number=Plur 2 nsubj _ _",
    "2 end end VERB VBP _ 0 root _ _",
    "",
    "# newdoc id = two",
    "1 No no INTJ UH _ 0 root _ _",
  ]);
  expect(first!.text).toBe("Arvania won't yield.\n\nTalks end");
  expect(first!.sentences.map(({ words }) => words.map(({ start, end }) => first!.text.slice(start, end)))).toEqual([
    ["Arvania", "wo", "n't", "yield", "."],
    ["Talks", "end"],
  ]);
  expect(first!.sentences[1]!.words[0]).toMatchObject({
    lemma: "talk",
    upos: "NOUN",
    feats: "Number=Plur",
    head: 2,
    deprel: "nsubj",
  });
  expect([second!.id, second!.text]).toEqual(["two", "No"]);
});

const word = (key: string, head: string, deprel: string): Word => ({
  key,
  head,
  deprel,
  lemma: "x",
  upos: "X",
  xpos: "X",
  feats: "_",
});

test.each([
  ["the same", word("0-3", "root", "root"), { words: 1, UAS: 1, LAS: 1, "LAS+": 1 }],
  ["another subtype", word("0-3", "root", "root:x"), { words: 1, UAS: 1, LAS: 1, "LAS+": 0 }],
  ["another relation", word("0-3", "root", "obj"), { words: 1, UAS: 1, LAS: 0, "LAS+": 0 }],
  ["another head", word("0-3", "4-5", "root"), { words: 1, UAS: 0, LAS: 0, "LAS+": 0 }],
  ["another span", word("0-2", "root", "root"), { words: 0, UAS: 0, LAS: 0, "LAS+": 0 }],
])("%s", (_, readWord, found) => {
  const tallies = new Map(Object.keys(found).map((name) => [name, emptyTally()]));
  countWords(tallies, [word("0-3", "root", "root")], [readWord]);
  expect(Object.fromEntries([...tallies].map(([name, tally]) => [name, tally.found]))).toEqual(found);
});
