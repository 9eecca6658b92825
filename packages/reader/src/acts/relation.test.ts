import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { relationBetween } from "./relation.js";

const language = loadLanguage();

/** The act between the first word with "Arvania" and the first with "Belmark". */
function relation(text: string) {
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  return relationBetween(language, text, span("Arvania"), span("Belmark"));
}

test.each([
  ["Arvania condemned Belmark for the shelling.", "ACCUSE", "happened"],
  ["Arvania will impose sanctions on Belmark.", "THREATEN", "planned"],
  ["Arvania imposed sanctions on Belmark.", "SANCTION", "happened"],
  ["Arvania sent food and medicine to Belmark.", "AID", "happened"],
  ["Belmark was invaded by Arvania.", "ASSAULT", "happened"],
  ["Arvania's president will visit Belmark next week.", "AGREE", "planned"],
  ["Arvania threatened to bomb Belmark.", "THREATEN", "happened"],
  ["Arvania urged Belmark to open the bridge.", "REQUEST", "happened"],
  ["Arvania refused to meet Belmark.", "REJECT", "refused"],
  ["Arvania withdrew its troops from Belmark.", "RETREAT", "happened"],
])("%s -> %s, %s", (text, plover, status) => {
  const found = relation(text);
  expect([found.plover, found.status, found.why.join(" ")]).toEqual([plover, status, found.why.join(" ")]);
});

test("there is always an answer, with its doubt", () => {
  expect(relation("Arvania and Belmark are green.")).toMatchObject({ confidence: 0.05, why: ["relation.nothing"] });
  expect(relationBetween(language, "", { start: 0, end: 0 }, { start: 0, end: 0 }).confidence).toBe(0.05);
});
