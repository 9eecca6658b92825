import { loadTimes } from "@coranto/lexicon";
import { describe, expect, test } from "vitest";
import { findTimesIn } from "./index.js";

/** The cases that stand in the lexicon beside the words they prove. */
describe("lexicon of times", () => {
  const cases = loadTimes().cases;
  test.each(cases.flatMap(({ finds }) => finds))("%s", (line) => {
    const [sentence = "", words, value] = line.split(" => ");
    const found = findTimesIn(sentence, "2026-04-20").map((time) => `${time.text} => ${time.value}`);
    expect(found).toContain(`${words} => ${value}`);
  });
  test.each(cases.flatMap(({ leaves }) => leaves))("nothing: %s", (sentence) => {
    expect(findTimesIn(sentence, "2026-04-20").filter(({ value }) => value !== null)).toEqual([]);
  });
});
