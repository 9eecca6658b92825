import type { ConfidenceBin } from "../measured.js";

/** Where the bins of confidence begin. */
const EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Counts told data by how sure the reader was of them; empty bins are left out. */
export function binsOf(told: readonly { readonly confidence: number; readonly right: boolean }[]): ConfidenceBin[] {
  return EDGES.flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const inside = told.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    return inside.length ? [{ from, to, right: inside.filter(({ right }) => right).length, of: inside.length }] : [];
  });
}
