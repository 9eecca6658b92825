import { loadLanguage } from "@coranto/language/node";
import { type LikelihoodWord, loadSpeech } from "@coranto/lexicon";
import { describe, expect, test } from "vitest";
import { readDrafts, shown } from "./testing.js";

const language = loadLanguage();
const { entries } = loadSpeech();
const sayings = entries.filter(
  (entry): entry is Exclude<typeof entry, LikelihoodWord> =>
    !("band" in entry) && !("sense" in entry && entry.sense === "attitude"),
);

describe("every entry of lexicon domain speech finds what its cases say", () => {
  test.each(sayings.flatMap(({ id, finds }) => finds.map((line) => [id, line] as const)))("%s: %s", (_, line) => {
    const [sentence = "", wanted = ""] = line.split(" => ");
    expect(shown(readDrafts(language, sentence))).toContain(wanted);
  });
});

describe("and leaves what they say", () => {
  test.each(sayings.flatMap(({ id, leaves }) => leaves.map((line) => [id, line] as const)))("%s: %s", (id, line) => {
    const made = readDrafts(language, line).statements.filter(({ why }) => why.includes(`speech.${id}`));
    expect(made).toEqual([]);
  });
});
