import { expect, test } from "vitest";
import { webAddress } from "./links.ts";
import { needsMarks } from "./quotation.ts";
import { paragraphs, spanOf } from "./spans.ts";

test.each([
  ["will meet in Geneva", true],
  ['"We shall talk," he said', true],
  ['"We shall talk"', false],
  ["“We shall talk.”", false],
  ["‘We shall talk’.", false],
  ["", true],
])("%s needs quotation marks: %s", (words, needs) => expect(needsMarks(words)).toBe(needs));

test.each([
  ["https://example.org/a", "https://example.org/a"],
  ["javascript:alert(1)", undefined],
  [" javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["//example.org", undefined],
  ["http://", undefined],
  ["", undefined],
  [null, undefined],
])("%s as a link: %s", (given, link) => expect(webAddress(given)).toBe(link));

test.each([
  ["a\n\nb", ["a", "b"]],
  ["a\nb\r\nc", ["a", "b", "c"]],
  ["\n \n", []],
  ["", []],
])("paragraphs of %j", (text, parts) => {
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});

test.each([
  ["12-40", { start: 12, end: 40 }],
  ["40-12", undefined],
  ["1-99999999999", undefined],
  ["x", undefined],
  [null, undefined],
])("%s as a range", (value, span) => expect(spanOf(value)).toEqual(span));
