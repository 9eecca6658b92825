import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";

const reader = createReader(loadLanguage());

/** A near decision that must be told as a doubt, or none. */
const TABLE: readonly (readonly [text: string, doubt: RegExp | undefined])[] = [
  ["Germany urged China on Monday to open its market.", undefined],
  ["Germany and France signed a treaty on Monday.", undefined],
  ["The Israeli raid on Lebanon was condemned by Iran.", /ASSAULT is taken as happened: a noun tells it/],
  ["Shares fell three per cent after the company warned of a loss.", undefined],
];

test.each(TABLE)("%s", (text, doubt) => {
  const article = ArticleSchema.parse({
    id: "doubts",
    published: { value: "2026-04-21", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const { doubts } = reader.read(article);
  const near = doubts.filter(({ reason }) => /nearly as likely|is taken as happened/.test(reason));
  if (doubt) expect(near.map(({ reason }) => reason).join("; ")).toMatch(doubt);
  else expect(near).toEqual([]);
  for (const { span } of near) expect(span.end).toBeGreaterThan(span.start);
});
