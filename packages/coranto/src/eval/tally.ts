import type { Figure } from "./measured.js";

/** Counts of one kind of data in a gold set and in what was read. */
export interface Tally {
  /** Data that both have. */
  found: number;
  predicted: number;
  gold: number;
}

export const emptyTally = (): Tally => ({ found: 0, predicted: 0, gold: 0 });

/** Precision, recall and their harmonic mean, 0 to 1; 0 where there is nothing to count. */
export function rates({ found, predicted, gold }: Tally): { precision: number; recall: number; f1: number } {
  const precision = share(found, predicted);
  const recall = share(found, gold);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

export function share(right: number, of: number): number {
  return of ? right / of : 0;
}

export function f1Figure(name: string, tally: Tally): Figure {
  return { name: `${name} F1`, value: rates(tally).f1, of: tally.gold };
}

/** F1, precision and recall of a tally. */
export function rateFigures(name: string, tally: Tally): Figure[] {
  const { precision, recall } = rates(tally);
  return [
    f1Figure(name, tally),
    { name: `${name} precision`, value: precision, of: tally.predicted },
    { name: `${name} recall`, value: recall, of: tally.gold },
  ];
}

/** Adds one list of data to a tally, both sides as keys. */
export function addKeys(tally: Tally, gold: ReadonlySet<string>, read: ReadonlySet<string>): void {
  tally.gold += gold.size;
  tally.predicted += read.size;
  for (const key of read) if (gold.has(key)) tally.found++;
}
