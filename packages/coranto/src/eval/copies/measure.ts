import { type CopyKind, type CopyPair, findCopies } from "@coranto/intake";
import { readJsonLines } from "../files.js";
import type { Measured } from "../measured.js";
import { emptyTally, rateFigures, type Tally } from "../tally.js";
import { GroupSchema, groupOf, pairsOf, textsOf } from "./groups.js";

const KINDS: readonly CopyKind[] = ["revision", "copy", "partial"];

/** Kinds of related pairs. All texts are compared at once; only pairs inside a group have a label, so only those count. */
export async function measureCopies(path: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const groups = readJsonLines(path).map((line) => GroupSchema.parse(line));
  const gold = new Map(groups.flatMap((group) => [...pairsOf(group)]));
  const found = findCopies(groups.flatMap(textsOf)).filter(({ a, b }) => groupOf(a) === groupOf(b));
  const { tallies, related, faults } = scoreCopies(gold, found);
  const figures = [
    ...[...tallies].flatMap(([kind, tally]) => rateFigures(kind, tally)),
    ...rateFigures("related at all", related),
  ];
  return { set: "copies", figures, errors: errors ? faults : [] };
}

/** @param gold accepted kinds by `a|b`; where several are accepted, a missed pair counts as the first */
export function scoreCopies(
  gold: ReadonlyMap<string, readonly CopyKind[]>,
  found: readonly Pick<CopyPair, "a" | "b" | "kind">[],
): { tallies: Map<CopyKind, Tally>; related: Tally; faults: string[] } {
  const tallies = new Map(KINDS.map((kind) => [kind, emptyTally()]));
  const related = { found: 0, predicted: found.length, gold: gold.size };
  const faults: string[] = [];
  const kindRead = new Map(found.map(({ a, b, kind }) => [`${a}|${b}`, kind]));
  for (const [key, kind] of kindRead) {
    const wanted = gold.get(key);
    const tally = tallies.get(kind)!;
    tally.predicted++;
    if (wanted) related.found++;
    if (wanted?.includes(kind)) tally.found++;
    else faults.push(`${kind} for ${wanted?.join(" or ") ?? "independent"}\t${key}`);
  }
  for (const [key, wanted] of gold) {
    const kind = kindRead.get(key);
    tallies.get(kind && wanted.includes(kind) ? kind : wanted[0]!)!.gold++;
    if (!kind) faults.push(`missed ${wanted.join(" or ")}\t${key}`);
  }
  return { tallies, related, faults };
}
