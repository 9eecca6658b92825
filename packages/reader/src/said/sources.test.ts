import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { createReader } from "../read.js";
import { countSources } from "./sources.js";

const reader = createReader(loadLanguage());
const countIn = (text: string): ReturnType<typeof countSources> => {
  const article = { id: "test", published: null, language: "en", text, removed: [], damage: [] };
  return countSources(reader.read(article as unknown as Parameters<typeof reader.read>[0]));
};

test("named, unnamed and institutional, each source once", () => {
  const { named, unnamed, institutional, sources } = countIn(
    "The talks had failed, John Smith said. A senior French official said the border was closed. Smith said the truce would hold. The foreign ministry of France said the embassy would reopen.",
  );
  expect({ named, unnamed, institutional }).toEqual({ named: 1, unnamed: 1, institutional: 1 });
  expect(sources[0]?.statements).toHaveLength(2);
});

test.each([
  ["A senior French official said the talks had failed.", "A senior French official", "FRA", "senior"],
  ["Two residents said the hall was empty.", "Two residents", undefined, "private"],
])("an unnamed source keeps its description, side and level: %s", (text, name, side, level) => {
  const [source] = countIn(text).sources;
  expect(source?.kind).toBe("unnamed");
  expect(source?.name).toBe(name);
  expect(source?.side).toBe(side);
  expect(source?.level).toBe(level);
});

test("no statement, no source", () => {
  expect(countIn("The river rose on Monday.")).toEqual({ named: 0, unnamed: 0, institutional: 0, sources: [] });
});
