import type { Sentence } from "@coranto/language";
import { loadCodes } from "@coranto/lexicon";
import type { Trigger } from "../triggers.js";
import { nearestTold, type Reach, type WordTable } from "./nearest.js";

const REACH: Reach = { before: 5, after: 14 };
/** What was used and what it did to whom is told anywhere in a sentence on an attack. */
const WIDE: Reach = { before: 16, after: 18 };
/** Protests whose demand is told: the last digit says which. */
const DEMANDING = /^14[1-5]$/;

const tables = new WeakMap<object, Map<string, WordTable | undefined>>();

/** The words of an act, or of an act and its pattern's code: `RETREAT/0841`. */
function tableOf(act: string, base: string): WordTable | undefined {
  const { done } = loadCodes().subcodes;
  let known = tables.get(done);
  if (!known) {
    known = new Map();
    tables.set(done, known);
  }
  const key = `${act}/${base}`;
  if (!known.has(key)) {
    const fits = Object.keys(done).filter((names) =>
      names.split(" ").some((name) => name === act || (name.includes("/") && key.startsWith(name))),
    );
    known.set(key, fits.length ? Object.assign({}, ...fits.map((name) => done[name])) : undefined);
  }
  return known.get(key);
}

/** CAMEO code of the act as done: its pattern's, made finer by the words around it. */
export function codeAsDone(sentence: Sentence, trigger: Trigger): string {
  const { act, pattern } = trigger.entry;
  const table = tableOf(act, pattern.cameo);
  const told = table && nearestTold(sentence, trigger, table, act === "ASSAULT" ? WIDE : REACH);
  const code = told?.key ?? pattern.cameo;
  if (act !== "PROTEST" || !DEMANDING.test(code)) return code;
  const demand = nearestTold(sentence, trigger, loadCodes().subcodes.demand, WIDE);
  return demand ? code + demand.key : code;
}
