// Writes data/actors/countries.yaml from npm world-countries: tsx packages/lexicon/tools/countries.ts
// What that list lacks or has in an unusual form is in data/actors/names.yaml, by hand.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import countries from "world-countries";

/** The list gives Kosovo no code; CODEBOOK section 2 uses the common one. */
const CODES: Readonly<Record<string, string>> = { UNK: "XKX" };
/** Territories without inhabitants of their own, whose "people" would claim the words of another state. */
const SKIP = new Set([
  "ATF",
  "BES",
  "BVT",
  "HMD",
  "IOT",
  "MNP",
  "SJM",
  "ATA",
  "GGY",
  "JEY",
  "SGS",
  "PCN",
  "GUM",
  "PRI",
  "VIR",
  "UMI",
]);
/** Adjectives that the list gives in a form no newspaper uses; names.yaml has the right ones. */
const ODD = new Set([
  "New Zealander",
  "Icelander",
  "Luxembourger",
  "Liechtensteiner",
  "Motswana",
  "Kirghiz",
  "Tadzhik",
]);
/** Capitals that are first of all something else in the news: people, other cities, or the state itself. */
const AMBIGUOUS = new Set([
  "Sofia",
  "Victoria",
  "Stanley",
  "Douglas",
  "Hamilton",
  "George Town",
  "Georgetown",
  "Kingston",
  "Plymouth",
  "The Valley",
  "Jamestown",
  "Washington D.C.",
  "Brussels",
  "Santiago",
  "San José",
  "San Juan",
  "Malé",
  "Bern",
  "Lobamba",
  "Alofi",
  "Saipan",
  "Gibraltar",
  "Bloemfontein",
  "Cape Town",
  "Vatican City",
  "City of Victoria",
  "Jerusalem",
  "Amsterdam",
]);

/** Names that newspapers use where the list has the state's own newer one. */
const USUAL: Readonly<Record<string, string>> = { TUR: "Turkey" };

const lines = [...countries]
  .filter((one) => !SKIP.has(one.cca3))
  .sort((a, b) => (a.cca3 < b.cca3 ? -1 : 1))
  .map((one) => {
    const plain = (word: string) => word.length > 3 && /^[\p{Script=Latin} .'’&-]+$/u.test(word);
    const names = [
      ...new Set([
        ...(USUAL[one.cca3] ? [USUAL[one.cca3]!] : []),
        one.name.common,
        one.name.official,
        ...one.altSpellings.filter(plain),
      ]),
    ];
    const demonym = one.demonyms?.eng?.m ?? "";
    const adjectives = demonym.split(/, | or /).filter((word) => word && !ODD.has(word) && word !== one.name.common);
    const capitals = one.capital.filter((word) => !AMBIGUOUS.has(word) && word !== one.name.common);
    const list = (words: readonly string[]) => `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
    return `  - { code: ${CODES[one.cca3] ?? one.cca3}, names: ${list(names)}, adjectives: ${list(adjectives)}, capitals: ${list(capitals)} }`;
  });
const home = join(dirname(fileURLToPath(import.meta.url)), "..");
writeFileSync(
  join(home, "data", "actors", "countries.yaml"),
  `# Made by tools/countries.ts from world-countries (ODbL facts; codes ISO 3166-1 alpha-3). Edit names.yaml instead.\nkind: countries\ncountries:\n${lines.join("\n")}\n`,
);
