import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSpace } from "./chars.js";
import { splitText } from "./split.js";

const words = (text: string): string[] => splitText(text).map(({ tokens }) => tokens.map(({ form }) => form).join(" "));

describe("words", () => {
  test.each([
    ["I don't know.", "I do n't know .", "n't is a word"],
    ["He can’t, cannot, gonna.", "He ca n’t , can not , gon na .", "curly apostrophe, words fused without one"],
    ["Arvania's and the ministers' boats", "Arvania 's and the ministers ' boats", "possessives"],
    ["O'Neil said the Shi'ite leader", "O'Neil said the Shi'ite leader", "an apostrophe inside a name stays"],
    ["‘the ministers’ she said", "‘ the ministers ’ she said", "a closing quotation mark is no possessive"],
    ["a U.S.-led force", "a U.S. - led force", "hyphens are words"],
    [
      "the pro-Arvania non-aligned co-operation e-mail",
      "the pro-Arvania non-aligned co-operation e-mail",
      "not after prefixes",
    ],
    ["It cost $5bn or €3.2m, 1,200,000 in all", "It cost $ 5 bn or € 3.2 m , 1,200,000 in all", "money"],
    ["at 5pm or 17:30 on 11/12/2025", "at 5 pm or 17:30 on 11/12/2025", "hours and dates"],
    ["the 1990s and the 23rd", "the 1990s and the 23rd", "no unit: decades, ordinals"],
    [
      "see https://example.org/a?b=1, x.y@example.org or @coranto #talks",
      "see https://example.org/a?b=1 , x.y@example.org or @coranto #talks",
      "addresses",
    ],
    [
      "J. F. Doval of Acme Inc. met Lt. Gen. Roe",
      "J. F. Doval of Acme Inc. met Lt. Gen. Roe",
      "initials, abbreviations",
    ],
    ["It ended at 5 p.m.", "It ended at 5 p.m .", "the last stop belongs to the sentence"],
    ["talks in the U.S.", "talks in the U.S.", "but not of initials in capitals"],
    ["and/or he/she l/c 9/11 1/2", "and / or he / she l/c 9/11 1 / 2", "slashes"],
    ["Well... no?! --yes–no", "Well ... no ?! -- yes – no", "runs of marks, dashes"],
    ["``No,'' he said", "`` No , '' he said", "quotation marks of old wires"],
    ["co\u00adoperation\u00a0pact\u2003now", "co\u00adoperation pact now", "soft hyphen inside, any space between"],
    ["ok 🇺🇸👍🏽 👩‍👩‍👧", "ok 🇺🇸 👍🏽 👩‍👩‍👧", "emoji whole"],
  ])("%s", (text, expected) => {
    expect(words(text).join(" ")).toBe(expected);
  });

  test("multiword ranges count from 1 in the sentence", () => {
    expect(splitText("No. It wasn't Arvania's.")[1]?.multiwords).toEqual([
      { first: 2, last: 3 },
      { first: 4, last: 5 },
    ]);
  });
});

describe("sentences", () => {
  test.each([
    ["Lask met Mr. Doval on Jan. 5. He left.", 2, "abbreviations end nothing"],
    ["GENEVA (EXP) -- Talks went on. They ended.", 2, "dateline"],
    ["“Go!” she said. “We will.” He went.", 3, "quotation marks close with their sentence"],
    ["He said the talks were over.The boats left.", 2, "a space lost in copying"],
    ["TALKS TO RESUME IN GENEVA. MINISTERS AGREE.", 2, "capitals"],
    ["It rose 3.5 percent to 1.2 billion.", 1, "decimals"],
    ["He lives in Washington, D.C. and works in the U.S. Senate.", 1, "initials inside"],
    ["He asked: “Who are they? What do they want?”", 1.5, "questions inside a quotation: one or two"],
    ["Talks failed\n\nMinisters left on Monday.", 2, "a headline is a sentence"],
  ])("%s", (text, count) => {
    const found = words(text).length;
    if (Number.isInteger(count)) expect(found).toBe(count);
    else expect([Math.floor(count), Math.ceil(count)]).toContain(found);
  });
});

describe("paragraphs", () => {
  const wrapped =
    "The foreign ministers of Arvania and Belmark met in Geneva on Tuesday to\ndiscuss the border, the first meeting of its kind since the talks broke\ndown last year, officials of both countries said.\nNo date was set for a second round.";
  test.each([
    [wrapped, 2, "hard-wrapped lines are joined, a short line ends a paragraph"],
    ["One said yes.\nTwo said no.\nThree left.", 3, "a paragraph a line"],
    ["One said yes.\r\n\r\nTwo said no.\u2029Three left.", 3, "any line end"],
    ["  \n \t\n", 0, "blank"],
    ["", 0, "empty"],
  ])("%j", (text, count) => {
    expect(new Set(splitText(text).map(({ paragraph }) => paragraph)).size).toBe(count);
  });
});

describe("any text", () => {
  /** Spans in order, covering each character that is not a space, sentences made of their words. */
  function check(text: string): void {
    let at = 0;
    for (const { span, tokens, multiwords } of splitText(text)) {
      expect(tokens.length).toBeGreaterThan(0);
      expect(span).toEqual({ start: tokens[0]!.span.start, end: tokens[tokens.length - 1]!.span.end });
      for (const { form, span: word } of tokens) {
        for (; at < word.start; at++) if (!isSpace(text.charCodeAt(at))) throw new Error(`left out at ${at}`);
        if (word.end <= word.start || form !== text.slice(word.start, word.end)) throw new Error(`bad span at ${at}`);
        at = word.end;
      }
      for (const { first, last } of multiwords) expect(first < last && last <= tokens.length).toBe(true);
    }
    expect(text.slice(at).trim().length === 0 || [...text.slice(at)].every((c) => isSpace(c.charCodeAt(0)))).toBe(true);
  }

  test("spans cover it in order", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 100 });
    const pieces = [
      "'",
      "’",
      "s",
      "n't",
      ".",
      "U.S",
      " ",
      "\n",
      "-",
      "/",
      "$",
      "5",
      "m",
      "“",
      "http://a",
      "@b.c",
      "\ud83d",
      "…",
      "a",
      "B",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((found) => found.join("")),
        check,
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    ["a".repeat(200_000), "a word without end"],
    ["a.".repeat(100_000), "initials without end"],
    ["word ".repeat(60_000), "a sentence without end"],
    ["(".repeat(100_000), "brackets"],
    ["http://".repeat(20_000), "addresses"],
    ["a@".repeat(50_000), "mail"],
    ["1-".repeat(50_000), "numbers"],
    ["don't".repeat(30_000), "apostrophes"],
    ["\n".repeat(200_000), "empty lines"],
    ["\ud800".repeat(50_000), "half surrogate pairs"],
    [`http://${").".repeat(50_000)}a`, "an address that ends in marks"],
  ])("is read in one pass: %#", (text) => {
    const sentences = splitText(text);
    expect(Math.max(0, ...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(301);
  });
});
