import { expect, test } from "vitest";
import { bothCounts, counted, grouped, listed, percent } from "./counts.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"],
])("%d is written %s", (n, words) => expect(grouped(n)).toBe(words));

test.each([
  [counted(1, "event"), "1 event"],
  [counted(0, "copy", "copies"), "0 copies"],
  [bothCounts({ once: 14, all: 61 }), "14 events, 61 reports"],
  [bothCounts({ once: 1, all: 1 }), "1 event"],
  [listed([]), ""],
  [listed(["a"]), "a"],
  [listed(["a", "b", "c"]), "a, b and c"],
])("%s", (words, expected) => expect(words).toBe(expected));

test.each([
  [0, "0 %"],
  [0.001, "under 1 %"],
  [0.5, "50 %"],
  [0.999, "over 99 %"],
  [1, "100 %"],
])("a share of %d is %s", (share, words) => expect(percent(share)).toBe(words));
