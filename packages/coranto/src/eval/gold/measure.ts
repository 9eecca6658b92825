import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import type { Figure, Measured } from "../measured.js";
import { f1Figure, rateFigures, share } from "../tally.js";
import { binsOf } from "./calibration.js";
import { factsOfGold, factsOfReading } from "./facts.js";
import { readGoldFolder } from "./folder.js";
import { addArticle, emptyScores, type Scores } from "./score.js";

/** Tallies of which only the F1 is of interest. */
const BRIEF = /only$/;
/** From this confidence on, events are to be right as often as they say. */
const SURE = 0.8;

/** Reads a folder of coded articles and scores the Readings by CODEBOOK section 11. */
export async function measureGold(
  folder: string,
  options: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const reader = createReader(loadLanguage());
  const scores = emptyScores();
  for (const { id, article, body, gold } of readGoldFolder(folder))
    addArticle(scores, id, factsOfGold(gold, body), factsOfReading(reader.read(article), body));
  return {
    set: options.set,
    figures: figuresOf(scores),
    errors: options.errors ? errorLines(scores) : [],
    calibration: binsOf(scores.told),
  };
}

function figuresOf({ tallies, shares, told }: Scores): Figure[] {
  const counted = [...tallies].flatMap(([name, tally]) =>
    BRIEF.test(name) ? [f1Figure(name, tally)] : rateFigures(name, tally),
  );
  const given = [...shares].map(
    ([name, { right, of }]): Figure => ({ name: `given a match: ${name}`, value: right / of, of }),
  );
  const sure = told.filter(({ confidence }) => confidence >= SURE);
  const kept: Figure = {
    name: `events at least ${SURE} sure: right`,
    value: share(sure.filter(({ right }) => right).length, sure.length),
    of: sure.length,
  };
  return [...counted, ...given, kept];
}

function errorLines({ differences }: Scores): string[] {
  return differences.map(
    ({ article, kind, what, fact }) => `${article} ${kind.padEnd(7)} ${what}  “${fact.words.slice(0, 110)}”`,
  );
}
