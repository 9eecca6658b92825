import type { Sentence } from "@coranto/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations } from "./quotations.js";

/** Sentences cut at a full stop and a blank, paragraphs at line ends: enough to place a quotation. */
function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim()) {
      const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
      out.push({ span: { start: from, end }, paragraph, tokens: [], multiwords: [], names: [] });
    }
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\n") {
      add(i);
      paragraph++;
    } else if (/[.?!]/.test(text[i]!) && /["”’']?\s/.test(text.slice(i + 1, i + 3)))
      add(/["”’']/.test(text[i + 1] ?? "") ? i + 2 : i + 1);
  }
  add(text.length);
  return out;
}

const cut = (text: string): string[] =>
  findQuotations(sentencesOf(text), text).map(
    ({ inner, closed }) => text.slice(inner.start, inner.end) + (closed ? "" : " …"),
  );

describe("findQuotations", () => {
  test.each([
    ["curly", "“We agree,” the minister said.", ["We agree,"]],
    ["straight", '"We agree," the minister said. "It is over."', ["We agree,", "It is over."]],
    ["over sentences", '"We agree. It is over," he said.', ["We agree. It is over,"]],
    ["single curly with apostrophe", "‘We don’t agree,’ the minister said.", ["We don’t agree,"]],
    ["single straight with apostrophe", "'We don't agree,' the minister said.", ["We don't agree,"]],
    [
      "plural possessive inside single marks",
      "'The ministers' plan is dead,' he said.",
      ["The ministers' plan is dead,"],
    ],
    ["TeX marks", "``We agree,'' the minister said.", ["We agree,"]],
    ["guillemets", "The minister said: «We agree.»", ["We agree."]],
    ["low opening mark", "He called it „a farce“ on Monday.", ["a farce"]],
    ["a quotation inside a quotation", "“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]],
    ["same marks inside", "“The “peace” is over,” she said.", ["The “peace” is over,"]],
    ["after a bracket and a dash", 'The pact ("a joke") — "no more" — fell.', ["a joke", "no more"]],
    [
      "closing mark lost, next mark opens",
      '"We agree, he said. "It is over," he said.',
      ["We agree, he said. …", "It is over,"],
    ],
    ["closing mark lost at the paragraph's end", "He said: “We agree.\nTalks go on.", ["We agree. …"]],
    ["opening mark lost", "We agree,” the minister said.", ["We agree, …"]],
    ["running over paragraphs", "“We agree.\n“It is over,” he said.", ["We agree. …", "It is over,"]],
    ["mixed marks", '“We agree," he said.', ["We agree,"]],
  ])("%s", (_, text, expected) => expect(cut(text)).toEqual(expected));

  test.each([
    ["apostrophes", "Arvania's ministers' plan wasn't Belmark’s."],
    ["decades", "In the '90s and the ’80s talks failed."],
    ["inches", 'A 12" shell fell.'],
    ["feet", "A wall of 5' and 6' fell."],
    ["clipped word", "Rock 'n' roll."],
    ["empty marks", 'He said "" and left.'],
    ["nothing", ""],
  ])("finds nothing: %s", (_, text) => expect(cut(text)).toEqual([]));

  test("any text: spans in order, inside the text, inner inside outer", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab s,.\n\"“”‘’'`«»(1".split("")), maxLength: 80 }), (text) => {
        let last = 0;
        for (const { span, inner } of findQuotations(sentencesOf(text), text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeGreaterThan(inner.start);
          expect(span.end).toBeGreaterThanOrEqual(inner.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
    );
  });
});
