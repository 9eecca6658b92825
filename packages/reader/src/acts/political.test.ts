import { loadLanguage } from "@coranto/language/node";
import { describe, expect, test } from "vitest";
import { findCandidates } from "./candidates.js";
import { sceneOfCase } from "./cases.js";
import { isActAnyway, politicsOf } from "./political.js";

const language = loadLanguage();

describe("what an article is about instead of politics", () => {
  test.each([
    [
      "sport",
      "Arvania beat Belmark 2-1 in the semi-final on Sunday. The striker scored twice before half-time and the goalkeeper saved a late penalty. The coach praised his team and the fans.",
    ],
    [
      "weather",
      "A storm battered Arvania and Belmark overnight with strong winds and heavy rain. Forecasters warned of flooding, and gusts of 90 mph are expected.",
    ],
    [
      "markets",
      "Shares of the Arvanian retailer fell 4 percent after quarterly earnings missed forecasts. Investors sold the stock, and analysts cut their profit estimates.",
    ],
    [
      "crime",
      "Police arrested a suspect after the robbery of a shop. The detective told the court that the victim was stabbed; the jury heard the plea, and the judge set bail.",
    ],
    [
      undefined,
      "Arvania's president met the king of Belmark on Monday. Both governments want to end their dispute over the river, and the ministers will hold talks again in May.",
    ],
    // single words of a subject decide nothing
    [
      undefined,
      "Arvania urged Belmark to let inspectors in. The minister said that neither side would win a war, and that the storm over the treaty had passed. He praised the team that negotiates and asked parliament for patience.",
    ],
    [undefined, ""],
  ])("%s", (subject, text) => {
    expect(politicsOf(sceneOfCase(language, text)).subject).toBe(subject);
  });
});

test.each([
  ["Arvania beat Belmark 2-1 on Sunday.", false],
  ["Arvania clash with Belmark on Sunday.", false],
  ["Arvania attacked Belmark on Sunday.", true],
  ["Arvania clashes with Belmark.", true],
  ["Arvania attacked Belmark, which its parliament in Port Sela had urged by 61-40.", true],
])("states, not teams: %s %s", (text, anyway) => {
  const scene = sceneOfCase(language, text);
  const told = findCandidates(scene).filter(({ act }) => act === "ASSAULT");
  expect(told.some((candidate) => isActAnyway(scene, candidate, {}))).toBe(anyway);
});
