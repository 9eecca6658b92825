import { expect, test } from "vitest";
import { readGap } from "./measure.js";

test("a row of GAP", () => {
  const row = [
    "own-1",
    "Ana met Bea. She left.",
    "She",
    "13",
    "Ana",
    "0",
    "TRUE",
    "Bea",
    "8",
    "FALSE",
    "http://x",
  ].join("\t");
  expect(readGap(`ID\tText\n${row}\n`)).toEqual([
    {
      id: "own-1",
      text: "Ana met Bea. She left.",
      pronoun: "She",
      at: 13,
      names: [
        { name: "Ana", start: 0, same: true },
        { name: "Bea", start: 8, same: false },
      ],
    },
  ]);
});
