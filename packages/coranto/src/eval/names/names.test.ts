import { expect, test } from "vitest";
import { namesOfTags } from "./measure.js";

test.each([
  [
    ["O", "B-PER", "I-PER", "O", "B-LOC"],
    ["PER 2 3", "LOC 5 5"],
  ],
  [
    ["B-ORG", "B-ORG", "I-PER"],
    ["ORG 1 1", "ORG 2 2"],
  ],
  [["B-MISC", "I-PER", "O"], []],
  [[], []],
])("%j gives %j", (tags, names) => {
  expect(namesOfTags(tags)).toEqual(names);
});
