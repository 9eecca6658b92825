import type { Sentence } from "@coranto/language";
import { lookupLemmas } from "../hyphen.js";
import type { Trigger } from "../triggers.js";

/** What words tell: key -> lemmas, `a+b` asking for both. */
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
}

const compiled = new WeakMap<WordTable, ReadonlyMap<string, readonly Row[]>>();

function rowsOf(table: WordTable): ReadonlyMap<string, readonly Row[]> {
  const known = compiled.get(table);
  if (known) return known;
  const rows = new Map<string, Row[]>();
  const add = (word: string, row: Row): void => {
    rows.set(word, [...(rows.get(word) ?? []), row]);
  };
  for (const [key, words] of Object.entries(table))
    for (const word of words) {
      const [one = "", other] = word.split("+");
      add(one, other ? { key, with: other } : { key });
      if (other) add(other, { key, with: one });
    }
  compiled.set(table, rows);
  return rows;
}

/** The key whose word stands nearest to the trigger; two words that tell together go before one, and its own words before all. */
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
  const scope = sentence.tokens.slice(Math.max(0, first - 1 - before), last + after);
  const lemmas = scope.map((word) => lookupLemmas(sentence, word));
  const present = new Set(lemmas.flat());
  let best: Told | undefined;
  for (const [at, { index }] of scope.entries()) {
    const distance = own.has(index) ? 0 : index > first ? Math.max(1, index - last) : 2 * (first - index);
    for (const lemma of lemmas[at] ?? [])
      for (const row of rows.get(lemma) ?? []) {
        if (row.with && !present.has(row.with)) continue;
        const closer = distance - (row.with ? PAIR : 0);
        if (!best || closer < best.distance) best = { key: row.key, distance: closer };
      }
  }
  return best;
}

/** Words by which a pair is taken to stand nearer than a single word. */
const PAIR = 6;
