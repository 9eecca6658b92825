import type { Sentence } from "@coranto/language";
import { lookupLemmas } from "../hyphen.js";
import type { Trigger } from "../triggers.js";

/** What words tell: key -> lemmas, `a+b` asking for both, `~a` telling it only when no other word does nearby, `=a` only as a word of the trigger. */
export type WordTable = Readonly<Record<string, readonly string[]>>;

export interface Told {
  readonly key: string;
  /** Words between trigger and what tells it; those before the trigger count double. */
  readonly distance: number;
}

/** How many words before and after the trigger are looked at. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

interface Row {
  readonly key: string;
  readonly with?: string;
  readonly own?: true;
  /** Words by which it is taken to stand nearer (below 0) or farther than it does. */
  readonly shift: number;
}

/** A pair of words says more than one, a longer code more than a shorter, a weak word hardly anything. */
const PAIR = -6;
const FINER = -4;
const WEAK = 12;

const compiled = new WeakMap<WordTable, ReadonlyMap<string, readonly Row[]>>();

function rowsOf(table: WordTable): ReadonlyMap<string, readonly Row[]> {
  const known = compiled.get(table);
  if (known) return known;
  const rows = new Map<string, Row[]>();
  const add = (word: string, row: Row): void => {
    rows.set(word, [...(rows.get(word) ?? []), row]);
  };
  const finest = Math.max(...Object.keys(table).map((key) => key.length));
  for (const [key, words] of Object.entries(table))
    for (const word of words) {
      const weak = word.startsWith("~");
      const own = word.startsWith("=");
      const [one = "", other] = (weak || own ? word.slice(1) : word).split("+");
      const shift = (key.length === finest ? FINER : 0) + (other ? PAIR : 0) + (weak ? WEAK : 0);
      add(one, { key, shift, ...(other ? { with: other } : {}), ...(own ? { own } : {}) });
      if (other && !own) add(other, { key, with: one, shift });
    }
  compiled.set(table, rows);
  return rows;
}

const looked = new WeakMap<Sentence, readonly (readonly string[])[]>();

/** Lemmas under which each word of a sentence is looked up; several triggers ask. */
function lemmasOf(sentence: Sentence): readonly (readonly string[])[] {
  let lists = looked.get(sentence);
  if (!lists) {
    lists = sentence.tokens.map((word) => lookupLemmas(sentence, word));
    looked.set(sentence, lists);
  }
  return lists;
}

/**
 * The key whose word stands nearest to the trigger. The trigger's own words go before all others, those beside its head
 * first; names tell nothing.
 */
export function nearestTold(
  sentence: Sentence,
  { words, head }: Trigger,
  table: WordTable,
  { before, after }: Reach,
): Told | undefined {
  const rows = rowsOf(table);
  const own = new Set(words.map(({ index }) => index));
  const first = (words[0] ?? head).index;
  const last = (words.at(-1) ?? head).index;
  const from = Math.max(0, first - 1 - before);
  const to = Math.min(sentence.tokens.length, last + after);
  const lemmas = lemmasOf(sentence);
  const isHeard = (at: number): boolean => {
    const { upos, index } = sentence.tokens[at]!;
    return upos !== "PROPN" || own.has(index);
  };
  const isPresent = (word: string): boolean => {
    for (let at = from; at < to; at++) if (isHeard(at) && lemmas[at]!.includes(word)) return true;
    return false;
  };
  const distanceOf = (index: number): number => {
    if (own.has(index)) return index === head.index ? 0 : -1;
    return index > first ? Math.max(1, index - last) : 2 * (first - index);
  };
  let best: Told | undefined;
  for (let at = from; at < to; at++) {
    const index = at + 1;
    for (const lemma of lemmas[at]!)
      for (const { key, with: other, own: ownOnly, shift } of rows.get(lemma) ?? []) {
        const distance = distanceOf(index) + shift;
        if ((best && distance >= best.distance) || (ownOnly && !own.has(index)) || !isHeard(at)) continue;
        if (!other || isPresent(other)) best = { key, distance };
      }
  }
  return best;
}
