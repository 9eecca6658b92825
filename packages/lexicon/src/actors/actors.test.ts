import { describe, expect, test } from "vitest";
import { loadActors, piecesOf, pluralOf } from "./index.js";

const { phrases, holders, surnames, countryName } = loadActors();

/** Kind and code or sector of each meaning of the longest phrase at the start. */
function meanings(text: string): string[] {
  const match = phrases.longest(piecesOf(text), 0);
  return (match?.meanings ?? []).map((one) => {
    if (one.kind === "country" || one.kind === "body") return `${one.kind} ${one.code}`;
    if (one.kind === "institution" || one.kind === "group" || one.kind === "office") return `${one.kind} ${one.sector}`;
    return one.kind;
  });
}

describe("phrases", () => {
  test.each([
    ["Arvania", "country XAR"],
    ["Belmark", "country XBE"],
    ["U.S.", "country USA"],
    ["Soviet Union", "country RUS"],
    ["North Korean", "country PRK"],
    ["Czechoslovakia", "country CZE"],
    ["Kosovo", "country XKX"],
    ["International Atomic Energy Agency", "body UNO"],
    ["NATO", "body IGO"],
    ["European Commission", "body EUR"],
    ["Hezbollah", "body LBNREB"],
    ["foreign ministry", "institution GOV"],
    ["Foreign Ministry", "institution GOV"],
    ["Bundestag", "institution LEG"],
    ["deputy foreign minister", "office GOV"],
    ["foreign ministers", "office GOV"],
    ["protesters", "group CVL"],
    ["South China Sea", "place"],
  ])("%s is %s", (text, kind) => {
    expect(meanings(text)).toContain(kind);
  });

  test.each([
    ["us", "the pronoun is not the state"],
    ["who", "the pronoun is not the health organisation"],
    ["turkey", "the bird is not the state"],
    ["china", "porcelain"],
    ["is", "the verb is not the armed group"],
    ["polish", "what one does to shoes"],
  ])("%s is nothing: %s", (text) => {
    expect(meanings(text).filter((one) => /^(country|body)/.test(one))).toEqual([]);
  });

  test("the longest phrase wins", () => {
    expect(phrases.longest(piecesOf("South China Sea"), 0)?.length).toBe(3);
    expect(phrases.longest(piecesOf("Secretary of State"), 0)?.length).toBe(3);
  });
});

test.each([
  ["secretary of state", "secretaries of state"],
  ["police chief", "police chiefs"],
  ["spokeswoman", "spokeswomen"],
  ["ministry", "ministries"],
])("plural of %s", (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

describe("holders", () => {
  test("are found by full name and by family name, which stands first in China", () => {
    expect(holders.get("angela merkel")?.[0]?.state).toBe("DEU");
    expect(surnames.get("xi")?.map((one) => one.name)).toContain("Xi Jinping");
  });

  test("begin before they end, and their states have names", () => {
    for (const holder of [...holders.values()].flat()) {
      expect(/^(UNO|IGO|EUR)$/.test(holder.state) || countryName.has(holder.state), holder.name).toBe(true);
      for (const term of holder.terms)
        if (term.to) expect(term.from <= term.to, `${holder.name} ${term.office}`).toBe(true);
    }
  });
});
