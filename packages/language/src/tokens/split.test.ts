import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visibleForm } from "./chars.js";
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
    ["the U.S.'s and NATO’s", "the U.S. 's and NATO ’s", "a possessive after a stop"],
    ["Gimme that, I dunno, you cant", "Gim me that , I du n no , you ca nt", "fused without an apostrophe"],
    ["the 1980's, in 1983's heat", "the 1980's , in 1983 's heat", "decades are one word, years have possessives"],
    ["rock 'n' roll, get 'em, 'tis", "rock 'n' roll , get 'em , 'tis", "apostrophes that begin a word"],
    ["at 10:30a.m. sharp, 7pm", "at 10:30 a.m. sharp , 7 pm", "hours with stops"],
    ["up 10pc to US$3m, 5km, 6ft 2in", "up 10 pc to US$ 3 m , 5 km , 6 ft 2 in", "units and foreign dollars"],
    ["5G, G20, F-16s, COVID-19, T-72", "5G , G20 , F - 16s , COVID - 19 , T - 72", "no units: names with numbers"],
    ["see p. 5, c. 1900 and i.e. that", "see p. 5 , c. 1900 and i.e. that", "small letters with a stop"],
    ["(D-Calif.) and (R-Tex.)", "( D - Calif. ) and ( R - Tex. )", "states in brackets"],
    ["Gen. Roe (ret.) met Messrs. A and B", "Gen. Roe ( ret. ) met Messrs. A and B", "titles"],
    ["word,word and he said;she left", "word , word and he said ; she left", "a space lost after a comma"],
    ["e.g.this and 10.5.Then", "e.g. this and 10.5 . Then", "a space lost after a stop"],
    ["AT&T, Q&A, Arvania&Belmark", "AT&T , Q&A , Arvania & Belmark", "ampersands"],
    [
      "café’s L'Aquila, Xi'an, O’Brien’s",
      "café ’s L'Aquila , Xi'an , O’Brien ’s",
      "names with accents and apostrophes",
    ],
    ["+44 20 7946 0958, 555-0123", "+44 20 7946 0958 , 555-0123", "telephone numbers"],
    ["2025-11-12, 12/11/2025, 2023-24", "2025-11-12 , 12/11/2025 , 2023 - 24", "dates and ranges of years"],
    ["Wait . . . what?!", "Wait . . . what ?!", "an ellipsis with spaces stays as it is written"],
    ["a\u200bb c\u2060d", "a\u200b b c\u2060d", "a zero-width space parts words, a word joiner does not"],
    ["\u2066@Lask\u2069 said\u200e so", "\u2066@Lask\u2069 said\u200e so", "marks nobody sees are part of a word"],
    ["don\u0092t \u0097 no\0w", "do n\u0092t \u0097 no\0 w", "Windows punctuation read as Latin-1, control characters"],
    ["a\u1680b\u2007c\u205fd\u3000e\ufefff", "a b c d e f", "any Unicode space"],
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
    ["Talks ended at 5 p.m. on Monday. Messrs. Roe and Doe left.", 2, "titles end nothing"],
    ["“No,” he said.“We will not go.”", 2, "a space lost before a quotation mark"],
    ["He left in 2019.The talks went on.", 2, "a space lost after a year"],
    ["VELDEN, Arvania, May 4 (EXP) — Talks went on.", 1, "a dateline belongs to its sentence"],
    ["He waited ... and waited.", 1, "an ellipsis inside"],
    ["J. F. Doval and A. B. Roe met.", 1, "initials inside"],
    ["He left.\u200b She stayed.", 2, "a mark nobody sees after the stop"],
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

test.each([
  ["co\u00adoperation", "cooperation"],
  ["\u2066@Lask\u2069", "@Lask"],
  ["n\u0092t", "n’t"],
  ["said\0", "said"],
  ["\u200b", "\u200b"],
  ["plain", "plain"],
])("%j is seen as %j", (form, seen) => {
  expect(visibleForm(form)).toBe(seen);
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
  /** Spans in order, covering each character that is not a space (as JavaScript and Unicode have it), sentences made of their words. */
  function check(text: string): void {
    let at = 0;
    for (const { span, tokens, multiwords } of splitText(text)) {
      expect(tokens.length).toBeGreaterThan(0);
      expect(span).toEqual({ start: tokens[0]!.span.start, end: tokens[tokens.length - 1]!.span.end });
      for (const { form, span: word } of tokens) {
        if (/[^\s\u0085]/.test(text.slice(at, word.start))) throw new Error(`left out at ${at}`);
        if (word.end <= word.start || form !== text.slice(word.start, word.end)) throw new Error(`bad span at ${at}`);
        at = word.end;
      }
      for (const { first, last } of multiwords) expect(first < last && last <= tokens.length).toBe(true);
    }
    expect(text.slice(at)).toMatch(/^[\s\u0085]*$/);
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
