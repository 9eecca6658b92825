import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "./segments.ts";

const mark = (key: string, start: number, end: number) => ({ key, start, end });
const shown = (text: string, ...marks: ReturnType<typeof mark>[]) =>
  segments(text, marks)
    .map(({ text: words, keys }) => (keys.length ? `[${words}|${keys.join(" ")}]` : words))
    .join("");

describe("segments", () => {
  test.each([
    ["no mark", [], "abcdef"],
    ["one mark", [mark("a", 1, 3)], "a[bc|a]def"],
    ["overlapping marks", [mark("a", 0, 3), mark("b", 2, 5)], "[ab|a][c|a b][de|b]f"],
    ["nested marks, the first given first", [mark("b", 2, 3), mark("a", 0, 6)], "[ab|a][c|b a][def|a]"],
    ["touching marks", [mark("a", 0, 2), mark("b", 2, 4)], "[ab|a][cd|b]ef"],
    ["the same key twice", [mark("a", 0, 3), mark("a", 1, 4)], "[a|a][bc|a][d|a]ef"],
    ["an empty and a turned mark", [mark("a", 2, 2), mark("b", 4, 1)], "abcdef"],
    ["a mark beyond the text", [mark("a", 4, 99)], "abcd[ef|a]"],
  ])("%s", (_case, marks, expected) => {
    expect(shown("abcdef", ...marks)).toBe(expected);
  });

  test("only a part of the text", () => {
    expect(segments("abcdef", [mark("a", 0, 4)], { start: 2, end: 6 }).map(({ text }) => text)).toEqual(["cd", "ef"]);
  });

  test("joined they are the text, whatever covers it", () => {
    const marks = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c"), start: fc.nat(40), end: fc.nat(40) }));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), marks, (text, given) => {
        const parts = segments(text, given);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        for (const { start, end, keys } of parts) {
          const covering = given.filter(
            (one) => one.start <= start && Math.min(one.end, text.length) >= end && one.start < one.end,
          );
          expect(new Set(keys)).toEqual(new Set(covering.map(({ key }) => key)));
        }
      }),
    );
  });
});
