import type { Candidate } from "./candidates.js";

/** A candidate that the scorer kept, with its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Mentions of one act, best first. */
export interface Merged {
  readonly best: Scored;
  readonly mentions: readonly Scored[];
}

/** Categories in which both sides do the same, so that who is named first does not tell acts apart. */
const UNDIRECTED = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/**
 * One act, one event (CODEBOOK section 1): mentions of the same category, parties and standing become one.
 * The best mention gives the event its words; all keep their evidence.
 */
export function mergeMentions(scored: readonly Scored[]): readonly Merged[] {
  const groups = new Map<string, Scored[]>();
  for (const one of perTrigger(scored)) {
    const key = keyOf(one.candidate);
    const list = groups.get(key) ?? [];
    list.push(one);
    groups.set(key, list);
  }
  return [...groups.values()].map((mentions) => {
    const ordered = mentions.toSorted((a, b) => b.score - a.score || a.candidate.span.start - b.candidate.span.start);
    return { best: ordered[0]!, mentions: ordered };
  });
}

/** Of several readings of one trigger the best; of triggers within another's words the outer. */
function perTrigger(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const key = `${one.candidate.sentence}:${one.candidate.trigger.head.index}`;
    const known = best.get(key);
    if (!known || one.score > known.score) best.set(key, one);
  }
  return [...best.values()];
}

export function keyOf({ act, projection, actorCountries, recipientCountries }: Candidate): string {
  const projected = projection.plover?.event ?? `(${act})`;
  if (UNDIRECTED.has(act))
    return `${projected} ${[...new Set([...actorCountries, ...recipientCountries])].sort().join("+")}`;
  return `${projected} ${[...actorCountries].sort().join("+")}>${[...recipientCountries].sort().join("+")}`;
}
