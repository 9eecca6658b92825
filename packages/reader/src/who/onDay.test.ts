import { expect, test } from "vitest";
import type { Entity } from "../contract/reading.js";
import { codeOnDay } from "./onDay.js";

const person = (name: string, country: string, code: string): Entity => ({
  id: "e1" as Entity["id"],
  name,
  kind: "person",
  code,
  country,
  why: ["model:PER"],
  confidence: 0.9,
});

test.each([
  ["Angela Merkel", "DEU", "DEUELI", "2010-05-01", "2023-05-01", "DEUGOV", "in office when she acted"],
  ["Angela Merkel", "DEU", "DEUELI", "2010", "2023-05-01", "DEUGOV", "a year is enough"],
  ["Angela Merkel", "DEU", "DEUELI", "2022-10-01", "2023-05-01", undefined, "out of office then too"],
  ["Donald Trump", "USA", "USAGOV", "2022-10-01", "2025-05-01", "USAELI", "between two terms"],
  ["Donald Trump", "USA", "USAGOV", "2018-10-01", "2025-05-01", undefined, "in office then too"],
  ["Mira Doval", "XAR", "XARELI", "2010-05-01", "2023-05-01", undefined, "on no list"],
  ["Angela Merkel", "XAR", "XARELI", "2010-05-01", "2023-05-01", undefined, "another state's namesake"],
  ["Angela Merkel", "DEU", "DEUELI", "..", "2023-05-01", undefined, "no day"],
])("%s of %s, %s, on %s: %s (%s)", (name, country, code, when, published, expected) => {
  expect(codeOnDay(person(name, country, code), when, published)).toBe(expected);
});
