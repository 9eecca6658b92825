import { splitText, toConllu } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conlluFaults } from "../../bench/fuzz/conllu.ts";
import { faultsOf } from "../../bench/fuzz/faults.ts";
import { inputAt, OWN_SENTENCES } from "../../bench/fuzz/inputs.ts";

const language = loadLanguage();

/** All that must hold for any text: see `faultsOf` and `conlluFaults`. `bench/fuzz.ts` does the same for 200,000 inputs. */
function check(text: string): void {
  const parsed = language.parse(text);
  expect(faultsOf(text, parsed)).toEqual([]);
  expect(conlluFaults(toConllu(text, parsed))).toEqual([]);
}

test("any string of characters or halves of pairs", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), check), { numRuns: 100, seed: 1 });
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
  fc.assert(
    fc.property(
      units.map((codes) => String.fromCharCode(...codes)),
      check,
    ),
    { numRuns: 100, seed: 1 },
  );
});

test("mutated sentences, runs, brackets, endless words", () => {
  for (let at = 0; at < 250; at++) check(inputAt(3, at, OWN_SENTENCES));
});

test.each([
  ["nothing", ""],
  ["a space of every kind", " \t\n\r\u000b\f\u0085\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff"],
  ["marks nobody sees", "\u200b\u200e \u00ad\u2060"],
  ["control characters", "\0a\u0001\u001f \u007f\u0080b\u009f"],
  ["brackets without end", "(".repeat(3000)],
  ["brackets and words", "(a ".repeat(800)],
  ["a word of clitics", "'s".repeat(500)],
  ["combining marks", `a${"\u0301".repeat(2000)} ${"\u0301".repeat(50)}`],
  ["Hangul in pieces", "\u1100\u1161\u11a8 \u1100 \u1161"],
  ["a tab and an underscore", "_ \t _|_=_ # _"],
])("%s", (_, text) => check(text));

test("the check finds what is wrong", () => {
  const text = "Lask left. He went.";
  const [first, second] = language.parse(text);
  expect(faultsOf(text, [first!])).toContain("left out at 10");
  expect(faultsOf(text, [second!, first!])).not.toEqual([]);
  const tokens = first!.tokens.map((token) => ({ ...token, head: token.index === 1 ? 2 : 1 }));
  expect(faultsOf(text, [{ ...first!, tokens }, second!])).toContain("0 roots");
  const conllu = toConllu(text, [first!, second!]);
  expect(conlluFaults(conllu)).toEqual([]);
  expect(conlluFaults(conllu.replace("SpaceAfter=No", "_"))).not.toEqual([]);
  expect(conlluFaults(conllu.replace("\t0\troot", "\t1\tdep"))).not.toEqual([]);
  expect(splitText(text).length).toBe(2);
});
