import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readArticle } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import type { Figure, Measured } from "../measured.js";
import { factsOfGold, factsOfReading } from "./facts.js";
import { GoldSchema } from "./format.js";
import { squeeze } from "./locate.js";
import { addArticle, emptyScores, rates, type Scores } from "./score.js";

/** Tallies of which only the F1 is of interest. */
const BRIEF = /only$/;

/**
 * Reads a folder of coded articles (`ID.json`, and `text/ID.txt` with header lines, an empty line, the text) and scores the Readings by
 * CODEBOOK section 11. Places are compared in the body of the file, whatever the reader took away from it.
 */
export async function measureGold(
  folder: string,
  options: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const reader = createReader(loadLanguage());
  const scores = emptyScores();
  for (const file of readdirSync(folder)
    .filter((name) => /^[A-Z]\w*\.json$/.test(name))
    .sort()) {
    const id = basename(file, ".json");
    const source = readFileSync(join(folder, "text", `${id}.txt`), "utf8");
    const body = squeeze(source.split(/\n\n/).slice(1).join("\n\n"));
    const gold = GoldSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const reading = reader.read(readArticle(source, { id }));
    addArticle(scores, id, factsOfGold(gold, body), factsOfReading(reading, body));
  }
  return { set: options.set, figures: figuresOf(scores), errors: options.errors ? errorLines(scores) : [] };
}

function figuresOf({ tallies, shares }: Scores): Figure[] {
  const counted = [...tallies].flatMap(([name, tally]): Figure[] => {
    const { precision, recall, f1 } = rates(tally);
    const whole: Figure = { name: `${name} F1`, value: f1, of: tally.gold };
    return BRIEF.test(name)
      ? [whole]
      : [
          whole,
          { name: `${name} precision`, value: precision, of: tally.predicted },
          { name: `${name} recall`, value: recall, of: tally.gold },
        ];
  });
  const given = [...shares].map(
    ([name, { right, of }]): Figure => ({ name: `given a match: ${name}`, value: right / of, of }),
  );
  return [...counted, ...given];
}

function errorLines({ differences }: Scores): string[] {
  return differences.map(
    ({ article, kind, what, fact }) => `${article} ${kind.padEnd(7)} ${what}  “${fact.words.slice(0, 110)}”`,
  );
}
