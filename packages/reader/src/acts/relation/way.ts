import type { Sentence, Token } from "@coranto/language";
import type { LocatedMention } from "../../stages.js";
import { ancestors, isRelation } from "../../syntax/tree.js";

/** Where a word stands in the tree to the two sides. */
export interface Way {
  /** Above the source. */
  readonly governs: boolean;
  /** On the way from one side to the other. */
  readonly onWay: boolean;
  /** The lowest word above both. */
  readonly joint: boolean;
  /** In a clause that only describes one of the sides or hangs on it. */
  readonly aside: boolean;
  /** Subordinate clauses between the word and the word above both sides, or the root. */
  readonly clauses: number;
  /** Steps to the root. */
  readonly depth: number;
}

const DESCRIBING = ["acl", "appos", "parataxis"] as const;
const SUBORDINATE = ["acl", "advcl", "parataxis"] as const;

export function wayOf(
  sentence: Sentence,
  word: Token,
  source: LocatedMention | undefined,
  target: LocatedMention | undefined,
): Way {
  const up = ancestors(sentence, word);
  const heads = [source, target].flatMap((m) => sentence.tokens[(m?.head ?? 0) - 1] ?? []);
  const chains = heads.map((head) => ancestors(sentence, head));
  const [first = [], second = []] = chains;
  const secondSet = new Set(second.map(({ index }) => index));
  const top = chains.length === 2 ? first.find(({ index }) => secondSet.has(index)) : undefined;
  const until = (chain: readonly Token[]): readonly Token[] => {
    const end = top ? chain.findIndex(({ index }) => index === top.index) : -1;
    return end < 0 ? chain : chain.slice(0, end + 1);
  };
  const path = new Set(chains.length === 2 ? [...until(first), ...until(second)].map(({ index }) => index) : []);
  const sides = new Set(heads.map(({ index }) => index));
  const stop = up.findIndex(({ index }) => index === top?.index || (sides.has(index) && index !== word.index));
  const climbed = stop < 0 ? up : up.slice(0, stop);
  const below = up.find(({ index }, at) => at > 0 && sides.has(index));
  return {
    governs: first.some(({ index }, at) => at > 0 && index === word.index),
    onWay: path.has(word.index),
    joint: top?.index === word.index,
    aside: below !== undefined && !path.has(word.index) && climbed.some((step) => isRelation(step, ...DESCRIBING)),
    clauses: path.has(word.index) ? 0 : climbed.filter((step) => isRelation(step, ...SUBORDINATE)).length,
    depth: up.length - 1,
  };
}
