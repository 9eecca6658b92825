import { expect, test } from "vitest";
import { scoreActors } from "./measure.js";

test.each([
  ["both right", { country: "XAR", code_1: "GOV" }, { country: "XAR", sector: "GOV" }, [1, 1, 1, 1]],
  ["nothing read", { country: "XAR", code_1: "GOV" }, undefined, [0, 1, 0, 1]],
  ["none asked, none read", { country: "", code_1: "UNK" }, { country: undefined }, [1, 1, 1, 1]],
  ["none asked, one read", { country: "", code_1: null }, { country: "XBE" }, [0, 1, 0, 0]],
  ["coder did not know", { country: "XAR", code_1: "????" }, { country: "XAR", sector: "MIL" }, [1, 1, 0, 0]],
])("%s", (_, expected, read, [countryRight, countries, sectorRight, sectors]) => {
  const [country, sector] = scoreActors([{ text: "Arvania's cabinet", expected }], () => read).figures;
  expect([country!.value * country!.of, country!.of, sector!.value * sector!.of, sector!.of]).toEqual([
    countryRight,
    countries,
    sectorRight,
    sectors,
  ]);
});
