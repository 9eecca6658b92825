import type { Word } from "./measure.js";

/** A word of gold beside what was read for the same span. */
export interface Fault {
  readonly gold: Word;
  readonly read: Word;
  readonly form: string;
}

/** Rows of each table. */
const ROWS = 15;
const bare = (deprel: string): string => deprel.replace(/:.*/, "");

/** What each table counts; nothing for a fault that is none of its kind. */
const TABLES: Readonly<Record<string, (fault: Fault) => string | undefined>> = {
  "relation, head wrong": ({ gold, read }) => (gold.head === read.head ? undefined : bare(gold.deprel)),
  "relation as another, head right": ({ gold, read }) =>
    gold.head !== read.head || bare(gold.deprel) === bare(read.deprel)
      ? undefined
      : `${bare(gold.deprel)} as ${bare(read.deprel)}`,
  "word, head or relation wrong": ({ gold, read, form }) =>
    gold.head === read.head && bare(gold.deprel) === bare(read.deprel) ? undefined : form.toLowerCase(),
  "UPOS as another": ({ gold, read }) => (gold.upos === read.upos ? undefined : `${gold.upos} as ${read.upos}`),
  "word, UPOS wrong": ({ gold, read, form }) => (gold.upos === read.upos ? undefined : form.toLowerCase()),
  "lemma as another": ({ gold, read }) =>
    gold.lemma === "_" || gold.lemma === read.lemma ? undefined : `${gold.lemma} as ${read.lemma}`,
};

/** The most frequent faults of each sort, as lines `table<TAB>count<TAB>what`. */
export function faultTables(faults: readonly Fault[]): string[] {
  return Object.entries(TABLES).flatMap(([table, sortOf]) => {
    const counts = new Map<string, number>();
    for (const fault of faults) {
      const sort = sortOf(fault);
      if (sort !== undefined) counts.set(sort, (counts.get(sort) ?? 0) + 1);
    }
    return mostFrequent(counts, ROWS).map(([what, count]) => `${table}\t${count}\t${what}`);
  });
}

/** Highest counts first, equal ones by their letters. */
export function mostFrequent(counts: ReadonlyMap<string, number>, rows: number): (readonly [string, number])[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, rows);
}
