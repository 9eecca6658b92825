import type { Article } from "@coranto/intake/article";
import type { Language } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import { type LikelihoodWord, loadSpeech } from "@coranto/lexicon";
import { describe, expect, test } from "vitest";
import { createReader } from "../read.js";
import { nobody, readSaid } from "../said/testing.js";
import { findCandidates } from "./expectations.js";
import { findExpectations } from "./index.js";

const language: Language = loadLanguage();

const reader = createReader(language);

/** `band | content` of every expectation, with all stages before it. */
function read(text: string): string[] {
  const article = { id: "test", published: null, language: "en", text, removed: [], damage: [] } as unknown as Article;
  return reader
    .read(article)
    .expectations.map(({ likelihood, content }) => `${likelihood} | ${text.slice(content.start, content.end)}`);
}

/** `band | content` of every expectation where nobody is known. */
function shown(text: string): string[] {
  const { document, statements } = readSaid(language, text);
  return findExpectations(document, nobody, [], statements, []).map(
    ({ likelihood, content }) => `${likelihood} | ${text.slice(content.start, content.end)}`,
  );
}

/** `band | content` of everything with a word of likelihood, whatever its score. */
function candidates(text: string): string[] {
  const { document, statements } = readSaid(language, text);
  return findCandidates(document, statements).map(
    ({ marker, content }) => `${marker.band} | ${text.slice(content.start, content.end)}`,
  );
}

const entries = loadSpeech().entries.filter((entry): entry is LikelihoodWord => "band" in entry);

describe("every word of likelihood finds what its cases say", () => {
  test.each(entries.flatMap(({ id, finds }) => finds.map((line) => [id, line] as const)))("%s: %s", (_, line) => {
    const [sentence = "", wanted = ""] = line.split(" => ");
    expect(candidates(sentence)).toContain(wanted);
  });
});

describe("and leaves what they say", () => {
  test.each(entries.flatMap(({ id, leaves }) => leaves.map((line) => [id, line] as const)))("%s: %s", (_, line) => {
    expect(shown(line)).toEqual([]);
  });
});

describe("findExpectations", () => {
  test.each([
    [
      "denied",
      "No breakthrough is expected to come of the talks.",
      ["unlikely | No breakthrough is expected to come of the talks"],
    ],
    [
      "will not",
      "The truce between Arvania and Belmark will not hold for long, analysts said on Monday.",
      ["ruled out | The truce between Arvania and Belmark will not hold for long"],
    ],
    [
      "the object of expecting",
      "Analysts expect the talks between Arvania and Belmark to fail.",
      ["likely | the talks between Arvania and Belmark to fail"],
    ],
    [
      "adverb over modal",
      "Belmark will probably reject Arvania's offer, analysts said.",
      ["likely | Belmark will probably reject Arvania's offer"],
    ],
    [
      "what is not thought",
      "“I don't think China will attack Taiwan,” a French diplomat said.",
      ["ruled out | China will attack Taiwan"],
    ],
    [
      "open",
      "It is unclear whether Iran will attend the talks with France.",
      ["possible | Iran will attend the talks with France"],
    ],
  ])("%s", (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    ["own plan", "“We will send ships,” the minister said."],
    ["remark on the reporting", "The ministry could not be reached for comment."],
    ["question", "The ministry gave no word of when the unit will return."],
    ["past", "The talks failed on Monday."],
    ["terms of a deal", "Under the deal, Iran would cap its enrichment for ten years."],
    ["demand", "Russia should withdraw its forces from Ukraine, the Assembly said."],
    ["what may be so now", "The raid may have been carried out by Israeli jets."],
    ["an occasion", "The talks offer a chance to speak openly."],
    ["prices and weather", "Heavy rain may hit the south of Spain on Sunday."],
    ["nothing", ""],
  ])("finds nothing: %s", (_, text) => expect(read(text)).toEqual([]));
});
