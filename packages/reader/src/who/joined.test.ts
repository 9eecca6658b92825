import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";

const reader = createReader(loadLanguage());

/** Who the pronoun stands for, by name. */
const TABLE: readonly (readonly [pronoun: string, text: string, names: readonly string[]])[] = [
  ["They", "Britain and France met in Geneva on Thursday. They urged China to stop.", ["France", "United Kingdom"]],
  ["their", "Britain and France sent their envoys to Geneva.", ["France", "United Kingdom"]],
  ["They", "Mr Jon Vale and Ms Mira Doval spoke by phone. They discussed the border.", ["Jon Vale", "Mira Doval"]],
  ["It", "Britain and France met in Geneva. It said the round was useful.", ["France"]],
  ["It", "Britain and France met in Geneva on Thursday. It was the first meeting.", []],
];

test.each(TABLE)("%s in “%s”", (pronoun, text, names) => {
  const article = ArticleSchema.parse({
    id: "joined",
    published: { value: "2026-04-21", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const { cast } = reader.stages(article);
  const meant = cast.mentions
    .filter(({ span, form }) => form === "pronoun" && text.slice(span.start, span.end) === pronoun)
    .map(({ entity }) => cast.entity(entity).name);
  expect(meant.toSorted()).toEqual(names);
});
