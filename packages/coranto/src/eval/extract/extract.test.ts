import { expect, test } from "vitest";
import { emptyTally } from "../tally.js";
import { addPage } from "./measure.js";

test.each([
  ["all there", "Talks  ended\non Monday.", { found: 1, predicted: 1, gold: 1 }],
  ["frame kept", "Talks ended on Monday. Subscribe now", { found: 1, predicted: 2, gold: 1 }],
  ["lost", "Subscribe now", { found: 0, predicted: 1, gold: 1 }],
])("%s", (_, text, expected) => {
  const tally = emptyTally();
  addPage(tally, { with: [" Talks ended on Monday"], without: ["Subscribe now"] }, text);
  expect(tally).toEqual(expected);
});
