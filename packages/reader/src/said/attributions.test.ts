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
  ["a relative pronoun is the source", "Lorn met the envoy, who said that it failed.", ["who | said | that it failed"]],
  [
    "none inside another",
    "The envoy said that Belmark believes that it failed.",
    ["The envoy | said | that Belmark believes that it failed"],
  ],
  ["an expectation has a subject", "The talks are expected to fail.", [" | are expected | The talks ¦ to fail"]],
  ["nouns of attitude", "Few heard his sharp criticism of the new law.", ["his | sharp criticism of | the new law"]],
  [
    "an aside between commas",
    "The talks failed, he said, because nobody came.",
    ["he | said | The talks failed ¦ because nobody came"],
  ],
  ["signed", "“We will go home.” ― Mira Doval\n\nThe river rose.", ["Mira Doval | ― | “We will go home.”"]],
  [
    "turns of a transcript",
    "DOVAL: We will go. We said so.\n\nThe river rose.",
    ["DOVAL | : | We will go. We said so"],
  ],
  [
    "the setting of a deed is no content",
    "Lorn praised the new pact in Velden on Monday.",
    ["Lorn | praised | the new pact"],
  ],
  [
    "a remark of the reporter",
    "Lorn said the pact was dead, though nobody had read it.",
    ["Lorn | said | the pact was dead"],
  ],
])("%s", (_, text, expected) => expect(shown(text)).toEqual(expected));

test.each([
  ["a plain sentence", "The river rose on Monday."],
  ["a time", "The train left at 10:30 on Monday."],
  ["a purpose", "The envoy flew home to see the river."],
  ["an act, no attitude", "The army tried to cross the river."],
  ["nothing", ""],
])("finds nothing: %s", (_, text) => expect(shown(text)).toEqual([]));
