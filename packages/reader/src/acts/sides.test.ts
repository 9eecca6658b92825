import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";

const reader = createReader(loadLanguage());

/** Countries on both sides of the first act: who stands before a hyphen is a side only where they lead. */
const TABLE: readonly (readonly [text: string, sides: string])[] = [
  ["Israel attacked the Iran-backed Hezbollah group on Monday.", "ISR > LBN"],
  ["Israel condemned the Iran-funded Hezbollah on Monday.", "ISR > LBN"],
  ["Russia condemned the US-led air strikes on Monday.", "RUS > USA"],
];

test.each(TABLE)("%s is %s", (text, sides) => {
  const article = ArticleSchema.parse({
    id: "sides",
    published: { value: "2026-04-21", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const [event] = reader.read(article).events;
  const countries = (list: readonly { code: string }[] = []) => list.map(({ code }) => code.slice(0, 3)).join("+");
  expect(`${countries(event?.actor)} > ${countries(event?.recipient)}`).toBe(sides);
});
