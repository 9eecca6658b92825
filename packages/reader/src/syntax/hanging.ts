import type { Sentence, Token } from "@coranto/language";
import { head } from "./tree.js";

/** Steps up the tree that are looked at: longer chains come from broken text. */
const MOST_STEPS = 30;

/**
 * How a word hangs on another in the tree, as a coarse name that a scorer can count.
 *
 * @returns `on1` … `on3`: the word stands under the act, so many steps down; `clause`: under it, but in a clause of its own;
 * `SIDE:DEPTH` when a word above both joins them, SIDE being how the act hangs there (`content`, `conj`, `noun` …) and DEPTH
 * how the word does (`direct`, `noun`, `clause`); `over`: the act hangs on the word itself; `apart`: nothing joins them
 */
export function hanging(sentence: Sentence, word: Token, act: Token): string {
  const up = upwards(sentence, word);
  const steps = up.findIndex(({ index }) => index === act.index);
  if (steps === 0) return "on1";
  if (steps > 0) return up.slice(0, steps).some(opensClause) ? "clause" : `on${Math.min(steps, 3)}`;
  const from = upwards(sentence, act);
  const joint = from.findIndex(({ index }) => up.some((one) => one.index === index));
  if (joint < 0) return "apart";
  const meeting = up.findIndex(({ index }) => index === from[joint]!.index);
  if (meeting === 0) return "over";
  const between = up.slice(0, meeting);
  const depth = between.some(opensClause) ? "clause" : meeting === 1 ? "direct" : "noun";
  return `${sideOf(from.slice(0, joint))}:${depth}`;
}

function upwards(sentence: Sentence, word: Token): readonly Token[] {
  const out = [word];
  for (let up = head(sentence, word); up && out.length < MOST_STEPS; up = head(sentence, up)) out.push(up);
  return out;
}

const CLAUSE = /^(?:acl|advcl|ccomp|csubj|parataxis)\b/;

const opensClause = ({ deprel }: Token): boolean => CLAUSE.test(deprel);

/** How a word hangs on one above it, by the strongest boundary on the way. */
function sideOf(way: readonly Token[]): string {
  const has = (...relations: string[]): boolean => way.some(({ deprel }) => relations.includes(deprel.split(":")[0]!));
  if (has("ccomp", "parataxis", "csubj")) return "content";
  if (has("advcl")) return "adverb";
  if (has("acl")) return "relative";
  if (has("xcomp")) return "open";
  if (has("conj")) return "conj";
  return "noun";
}
