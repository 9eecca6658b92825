import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDamage } from "./index.js";

describe("findDamage", () => {
  test.each<[string, string, string, string | undefined]>([
    [
      "“We are ready,” Lask said in a letter. telephone call with editors on Monday.",
      "Lask said in a letter. telephone call with editors on Monday.",
      "moved sentence tail",
      "Lask said in a telephone call with editors on Monday.",
    ],
    [
      "The boats must leave, a note said. of the Belmark navy. Talks go on.",
      "a note said. of the Belmark navy.",
      "moved sentence tail",
      "a note of the Belmark navy said.",
    ],
    [
      "Lask told. editors at the lake.",
      "Lask told. editors at the lake.",
      "moved sentence tail",
      "Lask told editors at the lake.",
    ],
    ["The talks ended, he said.The boats left.", "said.The", "missing space", "said. The"],
    ["He spoke to the formerMinister.", "formerMinister", "missing space", "former Minister"],
    ["Arvaniaâ€™s minister", "â€™", "wrong letters", "’"],
    ["a cafÃ© in Velden", "Ã©", "wrong letters", "é"],
    ["the treaty \u0096 signed in May", "\u0096", "wrong letters", "–"],
    ["a \ufffdfrank\ufffd talk", "\ufffd", "lost letters", undefined],
    ["trade &amp; transit", "&amp;", "HTML left in the text", "&"],
    ["It met the the deadline.", "the the", "doubled words", "the"],
    [
      "Ministers signed the border pact Ministers signed the border pact on Monday.",
      "Ministers signed the border pact Ministers signed the border pact",
      "doubled words",
      "Ministers signed the border pact",
    ],
    ["The inter- national force is an international one.", "inter- national", "broken word", "international"],
    [
      "The minister said in Velden that the talks would be held in the",
      "said in Velden that the talks would be held in the".slice(-39),
      "cut off",
      undefined,
    ],
  ])("%s", (text, words, kind, repair) => {
    const [damage] = findDamage(text);
    expect(damage).toMatchObject({ kind });
    expect(text.slice(damage!.span.start, damage!.span.end)).toContain(
      words.trimStart().split(" ").slice(-3).join(" "),
    );
    expect(damage!.repair).toBe(repair);
    expect(damage!.why).toHaveLength(1);
  });

  test.each([
    "He met Mr. al-Doval of Acme Inc. in May. They spoke.",
    "“It was great. well done to all,” he said.",
    "She came every. single. day.",
    "The price was 3.5 pct. in all, dlrs. were sold.",
    "See example.Com or Node.Js, write to Teodor.Lask@example.org.",
    "An iPhone, a McDonald's, the YouTube and eBay pages.",
    "short- and long-term talks; two- to three-day visits",
    "He had had it, and that that was so.",
    "again and again and again and again",
    "Talks went on “for hours”",
    "The café in São Paulo, Â and â alone",
    "",
  ])("finds nothing in %j", (text) => {
    expect(findDamage(text)).toEqual([]);
  });

  test("any text gives spans in order inside it", () => {
    const pieces = ["said", ". ", "of the ", ".The", "â€™", "&amp;", "\n", "“", "\ud800", "a statement ", "the the "];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((found) => found.join(""));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        let at = 0;
        for (const { span } of findDamage(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          at = span.start;
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "a. b ".repeat(20_000),
    "the ".repeat(50_000),
    "x".repeat(50_000),
    "said. of ".repeat(20_000),
    "“".repeat(50_000),
  ])("long text %#", (text) => {
    expect(Array.isArray(findDamage(text))).toBe(true);
  });
});
