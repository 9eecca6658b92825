import { describe, expect, test } from "vitest";
import type { Datum, Kind } from "./data.ts";
import { layoutOf } from "./layout.ts";

const TEXT = "Arvania warned Belmark.\n\nBelmark said nothing.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const datum = (kind: Kind, key: string, words: string, around: readonly string[] = []): Datum => ({
  key,
  kind,
  at: 0,
  words: [at(words)],
  around: around.map(at),
});

describe("the data laid over the text", () => {
  const layout = layoutOf(TEXT, [
    datum("event", "e1", "warned Belmark"),
    datum("statement", "s1", "Arvania warned Belmark.\n\nBelmark", ["said"]),
    datum("entity", "n1", "Belmark"),
  ]);
  const pieces = layout.paragraphs.flat();
  const piece = (words: string) => pieces.find(({ text }) => text === words);

  test("the paragraphs are the text, without a letter more or less", () => {
    expect(layout.paragraphs.map((all) => all.map(({ text }) => text).join(""))).toEqual(TEXT.split("\n\n"));
  });

  test("words know everything that covers them, the strongest first", () => {
    expect(piece("Belmark")?.words).toEqual(["e1", "s1", "n1"]);
    expect(piece("said")?.around).toEqual(["s1"]);
  });

  test("each event, statement and expectation has one link; names have none", () => {
    expect(pieces.flatMap(({ link }) => link ?? [])).toEqual(["s1", "e1"]);
    expect(layout.places.get("n1")).toBe(piece("Belmark")?.at);
    expect(layout.places.get("e1")).toBe(piece("warned ")?.at);
  });

  test("a datum may run over paragraphs", () => {
    expect(layout.paragraphs[1]?.[0]?.words).toEqual(["s1"]);
  });

  test.each([
    ["no text", "", []],
    ["no data", "One line.", []],
  ])("%s", (_case, text, data) => {
    expect(
      layoutOf(text, data)
        .paragraphs.flat()
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
  });
});
