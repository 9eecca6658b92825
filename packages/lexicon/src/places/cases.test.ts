import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locate } from "./locate.js";

/** Cases added without code: name, state named near it (or nothing), its state (`-`: several, `none`: unknown), degrees. */
const file = new URL("../../data/places/cases.tsv", import.meta.url);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t") as [name: string, near: string, country: string, lat: string, lon: string]);

test.each(rows)("%s near %s lies in %s", (name, near, country, lat, lon) => {
  const found = locate(name, near ? { countries: [near] } : {});
  if (country === "none") return expect(found).toBeUndefined();
  expect(found?.country ?? "-").toBe(country);
  expect(Math.abs(found!.lat - Number(lat))).toBeLessThan(1.5);
  expect(Math.abs(found!.lon - Number(lon))).toBeLessThan(1.5);
});
