import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { quotationRoles } from "./quotationRoles.js";
import { readSaid } from "./testing.js";

const language = loadLanguage();

test.each([
  ["said", "“We will never yield to them,” the envoy said.", ["said"]],
  ["a title", "The film “The Long Night of Velden” opened on Monday.", ["title"]],
  ["named as", "The pact, dubbed “peace for our time at last”, was signed.", ["title"]],
  ["in passing", "The army guards the “steel wall of the north” by night.", ["phrase"]],
  ["nobody says it", "The hall was full.\n“We have waited here for years.”", ["loose"]],
  ["no quotation", "The hall was full.", []],
])("%s", (_, text, roles) => {
  const { document, statements } = readSaid(language, text);
  expect(quotationRoles(document, statements).map(({ role }) => role)).toEqual(roles);
});
