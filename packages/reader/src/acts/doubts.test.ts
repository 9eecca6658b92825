import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";
import { doubtsOfActs } from "./doubts.js";
import { scoreCandidates } from "./index.js";
import { makeScene } from "./scene.js";

const reader = createReader(loadLanguage());

/** Words of the reasons for doubt about what the sentence tells. */
const TABLE: readonly (readonly [text: string, reasons: readonly RegExp[]])[] = [
  ["Germany urged China on Monday to open its market.", []],
  ["Germany urged China to open its market.", [/^no word tells the day of REQUEST/]],
  ["Germany and France signed a treaty on Monday.", []],
  ["Shares fell three per cent after the company warned of a loss.", []],
];

test.each(TABLE)("%s", (text, reasons) => {
  const article = ArticleSchema.parse({
    id: "doubts",
    outlet: "Test",
    title: "",
    published: { value: "2026-04-21", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const { document, cast, times, reading } = reader.stages(article);
  const scene = makeScene(document, cast, times, reading.statements);
  const found = doubtsOfActs(scene, scoreCandidates(scene), reading.events);
  expect(found).toHaveLength(reasons.length);
  for (const [place, pattern] of reasons.entries()) expect(found[place]!.reason).toMatch(pattern);
  for (const { span } of found) expect(text.slice(span.start, span.end)).not.toBe("");
});
