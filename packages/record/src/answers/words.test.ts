import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connect } from "../store/sqlite.js";
import { marksOf, matchOf, phrasesOf } from "./words.js";

const marked = (text: string, query: string): string[] =>
  marksOf(text, phrasesOf(query)).map(({ start, end }) => text.slice(start, end));

describe("what a person types", () => {
  test.each([
    ["red line", '"red" AND "line"'],
    ['"red line" lake', '"red line" AND "lake"'],
    ["“red line”", '"red line"'],
    ["sanction*", '"sanction"*'],
    ["north-east", '"north east"'],
    ["Arvania's", '"Arvania s"'],
    ['"open quotation', '"open quotation"'],
    ["NOT lake OR (a NEAR b)", '"NOT" AND "lake" AND "OR" AND "a" AND "NEAR" AND "b"'], // words, not operators
    ['words:x^2 {a} -b +c "" * ""', '"words x 2" AND "a" AND "b" AND "c"'],
    ["café", '"café"'],
    ["", ""],
    ["*** --- ()", ""],
  ])("%s", (query, match) => {
    expect(matchOf(phrasesOf(query))).toBe(match);
  });
});

describe("marks", () => {
  test.each([
    ["Talks on the lake; the Lake froze.", "lake", ["lake", "Lake"]],
    ["A red line, they said: red, and a line.", '"red line"', ["red line"]],
    ["Sanctions and sanctioned goods.", "sanction*", ["Sanctions", "sanctioned"]],
    ["The Café in Köln", "cafe koln", ["Café", "Köln"]],
    ["Nothing here.", "lake", []],
  ])("%s ? %s", (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });
});

test("no text a person can type is an error of the text index", () => {
  const driver = connect(":memory:", { readOnly: false, waitMs: 0 });
  driver.exec(
    "create virtual table t using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')",
  );
  const find = driver.prepare("select rowid from t where t match ?");
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."\"'*^:(){}+-~ aNOTORNEAR\0\ud800;") }),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const phrases = phrasesOf(query);
      if (phrases.length > 0) expect(find.all(matchOf(phrases))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
