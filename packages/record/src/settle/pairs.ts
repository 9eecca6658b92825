import type { Act } from "@coranto/reader";
import { countryOf, type KeyParty } from "./key.js";

/** Two sides between which an event stands; `a` is before `b` in the alphabet. */
export interface Sides {
  readonly a: string;
  readonly b: string;
  /** 1: a acts on b; 2: b acts on a; 0: both act together. */
  readonly way: 0 | 1 | 2;
}

/**
 * Every two sides that deal with each other in an event: each actor with each recipient; actors among themselves where no
 * recipient is named, and in talks, where a mediator or a third participant is one more actor (CODEBOOK section 3).
 */
export function sidesOf(act: Act, actor: readonly KeyParty[], recipient: readonly KeyParty[]): Sides[] {
  const actors = [...new Set(actor.map(({ code }) => countryOf(code)))];
  const recipients = [...new Set(recipient.map(({ code }) => countryOf(code)))];
  const found = new Map<string, Sides>();
  const add = (from: string, to: string, mutual: boolean): void => {
    const [a, b] = from <= to ? [from, to] : [to, from];
    const way = mutual || a === b ? 0 : from === a ? 1 : 2;
    const known = found.get(`${a} ${b}`);
    found.set(`${a} ${b}`, { a, b, way: known && known.way !== way ? 0 : way });
  };
  for (const from of actors) for (const to of recipients) add(from, to, false);
  if (recipients.length === 0 || act === "CONSULT")
    for (const from of actors) for (const to of actors) if (from < to) add(from, to, true);
  return [...found.values()];
}
