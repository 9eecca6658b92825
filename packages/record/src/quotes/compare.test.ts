import { expect, test } from "vitest";
import { compareQuotes } from "./compare.js";
import { quotedIn, samplesOf } from "./words.js";

test.each([
  ["the same words", "We will never yield.", "We will never yield", "same", []],
  ["marks and capitals do not count", "We'll go, and soon", "we’ll go and soon", "same", []],
  ["a part", "We will never yield to any threat from abroad", "never yield to any threat", "part", []],
  [
    "one word changed",
    "We will never yield to them",
    "We will not yield to them",
    "changed",
    [{ was: "never", is: "not" }],
  ],
  ["contracted", "He said that he’s ready to talk", "he said that he is ready to talk", "same", []],
  [
    "contracted, cut off",
    "We won’t yield to any threat from any side, and we are ready",
    "We will not yield to any threat from any side",
    "part",
    [],
  ],
  [
    "a word left out",
    "The treaty is completely dead for all of us",
    "The treaty is dead for all of us",
    "changed",
    [{ was: "completely", is: "" }],
  ],
  [
    "cut off at both ends and changed within",
    "Now I say we will never yield to them again",
    "we will not yield to them again today",
    "changed",
    [{ was: "never", is: "not" }],
  ],
])("%s", (_, a, b, kind, changes) => expect(compareQuotes(a, b)).toEqual({ kind, changes }));

test.each([
  ["other words", "The talks have failed", "The border is closed"],
  ["a set phrase in common", "We leave as soon as possible", "They will answer every letter as soon as possible"],
  ["nothing", "", "The talks have failed"],
])("two quotes: %s", (_, a, b) => expect(compareQuotes(a, b)).toBeUndefined());

test("samples: the same of two versions meet; short quotes have none", () => {
  const a = samplesOf("We will never yield to any threat from abroad, the minister said to us");
  const b = samplesOf("We will not yield to any threat from abroad, the minister said to us");
  expect(a.some((sample) => b.includes(sample))).toBe(true);
  expect(samplesOf("We agree now")).toEqual([]);
});

test("quoted parts of a mixed statement, found at their spans", () => {
  const text = "He said the pact was “dead for good”, and that she knew.";
  const [part] = quotedIn(text, "mixed", [{ start: 8, end: text.length }]);
  expect(part && text.slice(part.start, part.end)).toBe("dead for good");
  expect(quotedIn(text, "indirect", [{ start: 8, end: text.length }])).toEqual([]);
});
