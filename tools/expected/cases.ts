import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@coranto/intake/article";

/** One of our own sentences; without `content` it holds no expectation (CODEBOOK section 8). */
export interface WrittenCase {
  readonly text: string;
  readonly band?: string;
  readonly content?: string;
}

/** The sentences of `packages/lexicon/data/speech/expected-cases.tsv`. */
export function writtenCases(): readonly WrittenCase[] {
  const file = join(import.meta.dirname, "../../packages/lexicon/data/speech/expected-cases.tsv");
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [text = "", band, content] = line.split("\t");
      return content ? { text, ...(band ? { band } : {}), content } : { text };
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
