import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { findTriggers } from "../triggers.js";
import { statusOf } from "./index.js";

const language = loadLanguage();

/** Status of the first trigger of the category. */
function status(text: string, act: string): string | undefined {
  for (const sentence of language.parse(text))
    for (const trigger of findTriggers(sentence))
      if (trigger.entry.act === act) return statusOf(sentence, trigger).status;
  return undefined;
}

test.each([
  ["Arvania's minister visited Belmark on Monday.", "CONSULT", "happened"],
  ["Arvania's minister will visit Belmark on Monday.", "CONSULT", "planned"],
  ["Arvania's minister is expected to visit Belmark on Monday.", "CONSULT", "planned"],
  ["Arvania's minister plans to visit Belmark.", "CONSULT", "planned"],
  ["Arvania cancelled a meeting with Belmark.", "CONSULT", "cancelled"],
  ["The trip to Belmark was postponed.", "CONSULT", "cancelled"],
  ["Arvania's planned talks with Belmark worried traders.", "CONSULT", "planned"],
  ["Arvania is bombing Belmark's ports.", "ASSAULT", "ongoing"],
  ["Arvania did not attack Belmark.", "ASSAULT", "negated"],
  ["Arvania will not attack Belmark.", "ASSAULT", "refused"],
  ["Arvania denied attacking Belmark.", "ASSAULT", "denied"],
  ["If Arvania attacks Belmark, the pact will end.", "ASSAULT", "hypothetical"],
  ["Arvania could attack Belmark.", "ASSAULT", "hypothetical"],
  ["Arvania accused Belmark of bombing its ports.", "ASSAULT", "alleged"],
  ["Arvania failed to visit Belmark.", "CONSULT", "negated"],
  ["Arvania condemned Belmark.", "ACCUSE", "happened"],
  ["The water was cold.", "ACCUSE", undefined],
])("%s %s -> %s", (text, act, expected) => {
  expect(status(text, act)).toBe(expected);
});
