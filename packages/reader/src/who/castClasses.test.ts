import { readArticle } from "@coranto/intake";
import type { Language } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";

const language: Language = loadLanguage();
const reader = createReader(language);

/** Codes of the entities that the last occurrence of the words stands for, in the order of the cast; "-" without a code. */
function codesOf(text: string, words: string, day: string): string {
  const reading = reader.read(readArticle(`${day}\n\n${text}`, { id: "x" }));
  const body = reading.article.text;
  const start = body.lastIndexOf(words);
  const own = reading.mentions.filter(({ span }) => span.start === start && span.end === start + words.length);
  return own
    .map(({ entity }) => reading.entities.find(({ id }) => id === entity)!.code ?? "-")
    .sort()
    .join(" ");
}

test.each([
  [
    "an agency tells no state",
    "South Korea offered talks with North Korea, Reuters reported. The two countries have not met since May.",
    "The two countries",
    "KORGOV PRKGOV",
  ],
  [
    "who urges is neither side",
    "Greece and Turkey sent ships. Canada urged both sides to show restraint.",
    "both sides",
    "GRCGOV TURGOV",
  ],
  [
    "a union is no country",
    "France and Germany met at a summit of the European Union. The talks between both countries failed.",
    "both countries",
    "DEUGOV FRAGOV",
  ],
  [
    "officials of a ministry by name",
    "Iran criticised the plan. A State Department official said it would not change.",
    "State Department official",
    "USAGOV",
  ],
  [
    "officials of an armed group",
    "Egypt received the delegation. Two Hamas officials said the talks went on.",
    "Two Hamas officials",
    "PSEREB",
  ],
  [
    "the ministers are those named before",
    "EC foreign ministers will meet in May. The United States has complained. The ministers will discuss trade.",
    "ministers",
    "EUR",
  ],
  [
    "world leaders are no state's",
    "China welcomed the plan. Peru invited world leaders to Lima.",
    "world leaders",
    "-",
  ],
  [
    "artificial intelligence is no service",
    "Malaysia will work on artificial intelligence.",
    "artificial intelligence",
    "",
  ],
  ["a state visit is no state", "Norway prepares a state visit.", "state", ""],
  ["a press conference is no press", "Norway called a press conference.", "press", ""],
  [
    "a portfolio is no sector",
    "Philippines Trade and Industry Secretary Ramon Dizon criticised Japan.",
    "Industry Secretary Ramon Dizon",
    "PHLGOV",
  ],
  [
    "an aide is of whom he serves",
    "French President Jacques Chirac left. Germany protested, and an aide to Chirac rejected the plan.",
    "aide",
    "FRAGOV",
  ],
  ["money is no state", "Kenya received US$65 million.", "US", ""],
  ["a plural name is a state", "Vietnam, Laos and Cambodia signed the treaty.", "Laos", "LAOGOV"],
])("%s", (_what, text, words, codes) => {
  expect(codesOf(text, words, "1995-05-10")).toBe(codes);
});

test.each([
  [
    "a ruler of another state is known",
    "Canada criticised the tariffs. Prime Minister Andreas Papanderou of the party spoke after Greece and the United States met. U.S. officials agreed.",
    "Prime Minister Andreas Papanderou",
    "1987-03-27",
    "GRCGOV",
  ],
  [
    "a king where only one state has kings",
    "Iran warned Saudi Arabia. Iran said King Salman bin Abdulaziz met envoys.",
    "King Salman bin Abdulaziz",
    "2019-06-24",
    "SAUGOV",
  ],
  [
    "the president with three around",
    "French President Emmanuel Macron and Russian President Vladimir Putin met in Brazil. Chinese President Xi Jinping joined them. The French president left on Monday.",
    "French president",
    "2023-05-02",
    "FRAGOV",
  ],
  [
    "a president is no premier",
    "Iraqi Prime Minister Nouri al-Maliki lost. The Iraqi president called an election.",
    "Iraqi president",
    "2014-08-11",
    "IRQGOV",
  ],
  [
    "a name spelt twice",
    "Iranian Foreign Minister Abbas Araghchi left for Rome. Abbas Araqchi spoke to reporters.",
    "Abbas Araqchi",
    "2025-05-24",
    "IRNGOV",
  ],
  [
    "a body defined in the text",
    "The Lake Chad Water Organisation (LCWO) met. Niger asked the LCWO for help.",
    "LCWO",
    "2020-05-05",
    "-",
  ],
])("%s", (_what, text, words, day, codes) => {
  expect(codesOf(text, words, day)).toBe(codes);
});

test("a letter more or less in a long family name after one given name is one person; another given name is another", () => {
  const people = (text: string): number =>
    reader.read(readArticle(text, { id: "x" })).entities.filter(({ kind }) => kind === "person").length;
  expect(people("Foreign Minister Abbas Araghchi left for Rome. Abbas Araqchi spoke to reporters.")).toBe(1);
  expect(people("Minister Peter Marlowe left for Rome. Minister Simon Marlow spoke to reporters.")).toBe(2);
});
