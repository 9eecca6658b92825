import { expect, test } from "vitest";
import { pairsOf, textsOf } from "./groups.js";
import { scoreCopies } from "./measure.js";

const group = (kind: string, label: string) => ({
  group: "g1",
  kind,
  members: [{ text: "a", seen: "2026-04-01" }, { text: "b" }],
  pairs_jaccard5_containment5_label: [[0, 1, 0.9, 0.9, label] as [number, number, number, number, string]],
});

test.each([
  ["revision", "independent", ["revision"]],
  ["agency", "near_copy", ["copy"]],
  ["agency", "partial_reuse", ["partial"]],
  ["same_outlet_near_copy", "near_copy", ["copy", "revision"]],
  ["agency", "independent", undefined],
])("%s labelled %s", (kind, label, accepted) => {
  expect(pairsOf(group(kind, label)).get("g1 0|g1 1")).toEqual(accepted);
});

test("the day seen stands in for a missing day of publication", () => {
  expect(textsOf(group("revision", "near_copy")).map(({ id, published }) => [id, published])).toEqual([
    ["g1 0", "2026-04-01"],
    ["g1 1", undefined],
  ]);
});

test("kinds and pairs are counted apart", () => {
  const { tallies, related } = scoreCopies(
    new Map([
      ["a|b", ["copy", "revision"] as const],
      ["a|c", ["partial"] as const],
      ["b|c", ["copy"] as const],
    ]),
    [
      { a: "a", b: "b", kind: "revision" },
      { a: "a", b: "c", kind: "copy" },
      { a: "c", b: "d", kind: "copy" },
    ],
  );
  expect(tallies.get("revision")).toEqual({ found: 1, predicted: 1, gold: 1 });
  expect(tallies.get("copy")).toEqual({ found: 0, predicted: 2, gold: 1 });
  expect(tallies.get("partial")).toEqual({ found: 0, predicted: 0, gold: 1 });
  expect(related).toEqual({ found: 2, predicted: 3, gold: 3 });
});
