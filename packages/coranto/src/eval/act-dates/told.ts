import type { Figure } from "../measured.js";
import { share } from "../tally.js";

/** Data that may be told or not: how often gold asks for one, how often one is told, how often rightly. */
export interface Told {
  asked: number;
  told: number;
  right: number;
  /** Cases without one in gold, and how many of them have one told. */
  unasked: number;
  toldUnasked: number;
}

export const emptyTold = (): Told => ({ asked: 0, told: 0, right: 0, unasked: 0, toldUnasked: 0 });

/** @returns false when gold asks for one and the right one is not told */
export function addTold(
  into: Told,
  wanted: readonly string[],
  got: string | undefined,
  fits: (gold: string, read: string) => boolean,
): boolean {
  if (!wanted.length) {
    into.unasked++;
    if (got !== undefined) into.toldUnasked++;
    return true;
  }
  into.asked++;
  if (got === undefined) return false;
  into.told++;
  const right = wanted.some((one) => fits(one, got));
  if (right) into.right++;
  return right;
}

export function toldFigures(name: string, { asked, told, right, unasked, toldUnasked }: Told): Figure[] {
  return [
    { name: `${name} right, of all`, value: share(right, asked), of: asked },
    { name: `${name} right, of told`, value: share(right, told), of: told },
    { name: `${name} told where gold has none`, value: share(toldUnasked, unasked), of: unasked },
  ];
}
