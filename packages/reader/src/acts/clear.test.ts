import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";

const reader = createReader(loadLanguage());

/** What one side plainly does to another is told, and what has no political side is not. */
const TABLE: readonly (readonly [text: string, acts: string])[] = [
  ["Germany urged China to open its market.", "REQUEST"],
  ["Berlin thanked Paris for its help.", "SUPPORT"],
  ["Germany and France signed a treaty.", "SUPPORT"],
  ["China protested against the use of force by the United States.", "ACCUSE"],
  ["Japan condemned North Korea for the launch.", "ACCUSE"],
  ["The striker beat two defenders and scored the second goal.", ""],
  ["Shares fell three per cent after the company warned of a loss.", ""],
  ["Heavy rain hit the coast on Sunday and roads were closed.", ""],
  ["The captain said his team would fight for a place in the final.", ""],
];

test.each(TABLE)("%s -> %s", (text, acts) => {
  const article = ArticleSchema.parse({
    id: "clear",
    outlet: "Test",
    title: "",
    published: null,
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  expect(
    reader
      .read(article)
      .events.map(({ act }) => act)
      .join(" "),
  ).toBe(acts);
});
