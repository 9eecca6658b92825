import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadLanguage } from "./node.js";
import type { Sentence } from "./types.js";

const language = loadLanguage();

function expectTree({ tokens }: Sentence): void {
  expect(tokens.filter(({ head }) => head === 0).map(({ deprel }) => deprel)).toEqual(["root"]);
  for (const token of tokens) {
    let at = token.head;
    for (let steps = 0; at !== 0 && steps <= tokens.length; steps++) at = tokens[at - 1]!.head;
    expect(at, `${token.form} hangs from the root`).toBe(0);
    expect(token.deprel === "root").toBe(token.head === 0);
  }
}

test("is read once", () => {
  expect(loadLanguage()).toBe(language);
  expect(language.model).toMatch(/^small-\d{4}\.\d{2}$/);
});

test("the weights are those of the manifest, and small enough to publish", () => {
  const folder = new URL("../models/", import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));
  const bytes = readFileSync(new URL(manifest.file, folder));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(manifest.sha256);
  expect(bytes.length).toBeLessThan(12e6);
});

describe("a plain sentence", () => {
  const text = "Arvania's foreign minister met the envoys of Belmark on Monday.";
  const [sentence] = language.parse(text);
  const token = (form: string) => sentence!.tokens.find((t) => t.form === form)!;

  test.each([
    ["met", "VERB", "VBD", "meet", "root"],
    ["minister", "NOUN", "NN", "minister", "nsubj"],
    ["envoys", "NOUN", "NNS", "envoy", "obj"],
    ["the", "DET", "DT", "the", "det"],
    [".", "PUNCT", ".", ".", "punct"],
  ])("%s", (form, upos, xpos, lemma, deprel) => {
    expect(token(form)).toMatchObject({ upos, xpos, lemma, deprel });
  });

  test("features and heads", () => {
    expect(token("met").feats).toMatchObject({ Tense: "Past", VerbForm: "Fin" });
    expect(token("minister").head).toBe(token("met").index);
    expect(token("Belmark").head).toBe(token("envoys").index);
  });
});

test("names keep their words", () => {
  const text = "French President Emmanuel Macron spoke in Berlin.";
  const names = language.parse(text)[0]!.names.map(({ span, kind }) => `${kind} ${text.slice(span.start, span.end)}`);
  expect(names).toContain("PER Emmanuel Macron");
  expect(names).toContain("LOC Berlin");
});

test.each([
  ["nothing", ""],
  ["spaces", " \n\t "],
])("%s gives no sentence", (_, text) => {
  expect(language.parse(text)).toEqual([]);
});

test.each([
  ["one word", "Talks"],
  ["a lone surrogate", "The \ud800 envoy left."],
  ["signs only", "!!! ... ??? — “”"],
  ["a sentence without end", "and then they talked ".repeat(400)],
  ["one very long word", "x".repeat(100_000)],
  ["names without end", "Ivo ".repeat(1200)],
])("%s gives valid trees", (_, text) => {
  const sentences = language.parse(text);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) {
    expectTree(sentence);
    for (const { span, form } of sentence.tokens) expect(text.slice(span.start, span.end)).toBe(form);
  }
});

test("the same text gives the same sentences, whatever was read before", () => {
  const text = "Belmark denied on Friday that it had recalled its ambassador. A spokesman would not comment.";
  const before = JSON.stringify(language.parse(text));
  language.parse("Something else entirely, with other words: 12 tables, 3 chairs.");
  expect(JSON.stringify(language.parse(text))).toBe(before);
});
