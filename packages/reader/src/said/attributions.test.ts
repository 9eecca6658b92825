import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { findAttributions } from "./attributions.js";

const language = loadLanguage();

/** `source | cue | content`, pieces of content joined by ` ¦ `. */
function shown(text: string): string[] {
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return findAttributions(language.parse(text), text).map(({ source, cue, content }) =>
    [source ? cut(source) : "", cue.map(cut).join(" ¦ "), content.map(cut).join(" ¦ ")].join(" | "),
  );
}

test.each([
  ["with its that", "The envoy said that it failed.", ["The envoy | said | that it failed"]],
  ["a belief", "Lorn believes that the pact is dead.", ["Lorn | believes | that the pact is dead"]],
  [
    "the quotation goes on",
    "“We agree,” the envoy said. “It is over now.”",
    ["the envoy | said | “We agree,” ¦ “It is over now.”"],
  ],
  ["the colon is of the cue", "The envoy said: “We agree.”", ["The envoy | said: | “We agree.”"]],
  ["a name before a colon", "Mira Doval: The pact is dead", ["Mira Doval | : | The pact is dead"]],
  [
    "an apposition with its commas",
    "Ada Lorn, an adviser to the king, said the pact was dead.",
    ["Ada Lorn, an adviser to the king, | said | the pact was dead"],
  ],
])("%s", (_, text, expected) => expect(shown(text)).toEqual(expected));

test.each([
  ["a plain sentence", "The river rose on Monday."],
  ["a time", "The train left at 10:30 on Monday."],
  ["nothing", ""],
])("finds nothing: %s", (_, text) => expect(shown(text)).toEqual([]));
