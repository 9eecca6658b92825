import type { Candidate } from "../../packages/reader/src/acts/candidates.js";
import type { GoldEvent } from "./gold.js";

/** A found event or candidate as the scoring of CODEBOOK section 11 sees it. */
export interface Found {
  readonly act: string;
  /** Projected category, or `(ACT)` when nothing is projected. */
  readonly key: string;
  readonly actor: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
  readonly spots: readonly (readonly [number, number])[];
}

export interface GoldSpot extends Found {
  readonly event: GoldEvent;
  readonly core: boolean;
}

/** Characters between two pieces of evidence that still count as the same or a neighbouring sentence. */
const NEAR = 200;
const UNDIRECTED = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** A candidate as the scoring sees it. */
export function foundOf({ act, projection, actorCountries, recipientCountries, span }: Candidate): Found {
  return {
    act,
    key: projection.plover?.event ?? `(${act})`,
    actor: new Set(actorCountries),
    recipient: new Set(recipientCountries),
    spots: [[span.start, span.end]],
  };
}

export function spotOf(event: GoldEvent, text: string): GoldSpot {
  const at = text.indexOf(event.evidence);
  const head = at < 0 ? text.indexOf(event.evidence.slice(0, 40)) : at;
  return {
    event,
    core: event.core !== false,
    act: event.act,
    key: event.plover ?? `(${event.act})`,
    actor: new Set(event.actor.map((code) => code.slice(0, 3))),
    recipient: new Set(event.recipient.map((code) => code.slice(0, 3))),
    spots: head < 0 ? [] : [[head, head + event.evidence.length]],
  };
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** Country codes agree, undirected where both sides do the same. */
export function partiesMeet(gold: GoldSpot, found: Found): boolean {
  if (UNDIRECTED.has(gold.act) || (gold.recipient.size === 0 && gold.actor.size > 1)) {
    const all = new Set([...gold.actor, ...gold.recipient]);
    const other = new Set([...found.actor, ...found.recipient]);
    return [...all].filter((one) => other.has(one)).length >= Math.min(2, all.size);
  }
  return meets(gold.actor, found.actor) && (gold.recipient.size === 0 || meets(gold.recipient, found.recipient));
}

/** Closeness of the evidence, 0 when too far, 1 when it overlaps. */
export function closeness(gold: GoldSpot, found: Found): number {
  const [span] = gold.spots;
  if (!span) return 0;
  const gap = Math.min(
    ...found.spots.map(([start, end]) => Math.max(0, Math.max(start, span[0]) - Math.min(end, span[1]))),
  );
  return gap <= NEAR ? 1 / (1 + gap) : 0;
}

export interface Tally {
  hits: number;
  found: number;
  gold: number;
}

/** Greedy one-to-one pairing, closest first; optional gold that is found counts neither for nor against. */
export function pairUp(
  gold: readonly GoldSpot[],
  found: readonly Found[],
  fits: (g: GoldSpot, f: Found) => boolean = (g, f) => g.key === f.key && partiesMeet(g, f),
): {
  readonly goldTo: ReadonlyMap<number, number>;
  readonly foundTo: ReadonlyMap<number, number>;
  readonly tally: Tally;
} {
  const all: [number, number, number][] = [];
  for (const [i, g] of gold.entries())
    for (const [j, f] of found.entries()) {
      const near = fits(g, f) ? closeness(g, f) : 0;
      if (near > 0) all.push([near + (g.core ? 1e-6 : 0), i, j]);
    }
  all.sort((a, b) => b[0] - a[0]);
  const goldTo = new Map<number, number>();
  const foundTo = new Map<number, number>();
  for (const [, i, j] of all)
    if (!goldTo.has(i) && !foundTo.has(j)) {
      goldTo.set(i, j);
      foundTo.set(j, i);
    }
  const optional = [...goldTo.keys()].filter((i) => !gold[i]!.core).length;
  return {
    goldTo,
    foundTo,
    tally: {
      hits: goldTo.size - optional,
      found: found.length - optional,
      gold: gold.filter(({ core }) => core).length,
    },
  };
}

export function measures({ hits, found, gold }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found ? hits / found : 0;
  const recall = gold ? hits / gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
