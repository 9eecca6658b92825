import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { describe, expect, test } from "vitest";
import { createReader } from "../read.js";

/** Of the written passages, the share that must be read as written; they also train the score, so this guards against loss, it is no measure. */
const LEAST = { withOne: 0.77, withNone: 0.885 } as const;

interface Passage {
  readonly text: string;
  readonly contents: readonly string[];
}

const table = join(import.meta.dirname, "../../../lexicon/data/speech/expected-cases.tsv");
const passages: readonly Passage[] = readFileSync(table, "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [text = "", , contents] = line.split("\t");
    return { text, contents: contents ? contents.split(" | ") : [] };
  });

const reader = createReader(loadLanguage());

/** Every wanted content is read, by half of the shorter of the two, and nothing else. */
function isRight({ text, contents }: Passage): boolean {
  const published = { value: "2024-03-05", source: "given" };
  const read = reader
    .read({ id: "case", published, language: "en", text, removed: [], damage: [] } as Article)
    .expectations.map(({ content }) => content);
  return (
    read.length === contents.length &&
    contents.every((content) => {
      const start = text.indexOf(content);
      const end = start + content.length;
      return read.some(
        (span) =>
          Math.min(end, span.end) - Math.max(start, span.start) >= Math.min(content.length, span.end - span.start) / 2,
      );
    })
  );
}

function shareRight(some: readonly Passage[]): number {
  return some.filter(isRight).length / some.length;
}

describe("written passages", () => {
  test("every content stands in its text", () =>
    expect(passages.filter(({ text, contents }) => contents.some((content) => !text.includes(content)))).toEqual([]));
  test("no passage stands twice", () => expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length));
  test("what may come about is read", () =>
    expect(shareRight(passages.filter(({ contents }) => contents.length > 0))).toBeGreaterThanOrEqual(LEAST.withOne));
  test("plans, demands, terms and the like are left", () =>
    expect(shareRight(passages.filter(({ contents }) => contents.length === 0))).toBeGreaterThanOrEqual(
      LEAST.withNone,
    ));
});
