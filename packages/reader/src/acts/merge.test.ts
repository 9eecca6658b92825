import { readArticle } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";
import { findCandidates } from "./candidates.js";
import { mergeMentions } from "./merge.js";
import { makeScene } from "./scene.js";

const reader = createReader(loadLanguage());

/** Acts of an article by "act/mode/status date", each candidate being as good as the next. */
function acts(text: string, act: string): string[] {
  const article = readArticle(new TextEncoder().encode(text), { id: "a", published: "2023-06-14" });
  const { document, cast, times, reading } = reader.stages(article);
  const scored = findCandidates(makeScene(document, cast, times, reading.statements))
    .filter(({ actorChoice, recipientChoice }) => actorChoice === 0 && recipientChoice === 0)
    .map((candidate) => ({ candidate, score: 0.5 }));
  return mergeMentions(scored)
    .filter(({ best: { candidate } }) => candidate.act === act)
    .map(({ best: { candidate: c } }) => `${c.mode ?? "-"}/${c.status.status}`);
}

test.each([
  [
    "France's minister met Germany's minister in Lyon on Monday. The talks lasted an hour.",
    "CONSULT",
    ["meet/happened"],
  ],
  [
    "France's minister met Germany's minister on 5 June. France's minister met Germany's minister on 12 June.",
    "CONSULT",
    ["meet/happened", "meet/happened"],
  ],
  [
    "France's president met Germany's chancellor in Paris on Monday. France's president phoned Germany's chancellor.",
    "CONSULT",
    ["meet/happened", "phone/happened"],
  ],
  ["France cancelled a meeting with Germany.", "CONSULT", ["meet/cancelled"]],
  ["France and Germany agreed to resume talks.", "CONSULT", []],
  ["The weather was mild.", "CONSULT", []],
])("%s -> %s %j", (text, act, expected) => {
  expect(acts(text, act)).toEqual(expected);
});
