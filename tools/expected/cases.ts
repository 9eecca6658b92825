import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@coranto/intake/article";

/** A short passage of our own; without `contents` it holds no expectation (CODEBOOK section 8). */
export interface WrittenCase {
  readonly text: string;
  /** Of the first content. */
  readonly band?: string;
  readonly contents: readonly string[];
}

/** The passages of `packages/lexicon/data/speech/expected-cases.tsv`; several contents are parted by ` | `. */
export function writtenCases(): readonly WrittenCase[] {
  const file = join(import.meta.dirname, "../../packages/lexicon/data/speech/expected-cases.tsv");
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [text = "", band, content] = line.split("\t");
      return { text, ...(band ? { band } : {}), contents: content ? content.split(" | ") : [] };
    });
}

/** A sentence as an article of its own. */
export function articleWith(text: string): Article {
  return {
    id: "case",
    published: { value: "2024-03-05", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  } as Article;
}
