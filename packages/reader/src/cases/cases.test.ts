import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { testDomain } from "./index.js";

const language = loadLanguage();
const ACTORS = "phrase\tdate\tcode\n";
const PLACES = "name\tstate\tcountry\tlat\tlon\n";

test.each([
  ["times", "", 0],
  ["speech", "", 0],
  ["actors", `${ACTORS}Belmark's navy\t\tXBEMIL\n`, 0],
  ["actors", `${ACTORS}Belmark's navy\t\tXARMIL\nnobody we know\t\t-\n`, 1],
  ["places", `${PLACES}Paris\t\tFRA\t48.9\t2.4\n`, 0],
  ["places", `${PLACES}Paris\t\tFRA\t8.9\t2.4\nParis\t\tnone\t\t\n`, 2],
] as const)("%s: %j has %i faults", (domain, table, faults) => {
  const report = testDomain(domain, language, table);
  expect(report.cases).toBeGreaterThan(0);
  expect(report.faults).toHaveLength(faults);
  for (const { text, entry } of report.faults) expect([text, entry]).not.toContain("");
});

test.each(["actors", "places"] as const)("%s without a table, or with half a row, break nothing", (domain) => {
  expect(testDomain(domain, language)).toEqual({ domain, cases: 0, faults: [] });
  expect(testDomain(domain, language, "head\nhalf\n").faults).toHaveLength(1);
});
