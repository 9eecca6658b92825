import { InvalidArgumentError } from "commander";
import type { Shard } from "../lines/run.js";

/** `--shard 2/8`: the second of eight parts. */
export function shard(value: string): Shard {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const at = { part: Number(part), of: Number(of) };
  if (!(at.of >= 1 && at.part >= 1 && at.part <= at.of))
    throw new InvalidArgumentError("Give PART/OF, such as 1/4 to 4/4.");
  return at;
}

/** A whole number, at least `least`. */
export const whole =
  (least: number) =>
  (value: string): number => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least) throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
    return n;
  };

/** Default library of every verb that needs one. */
export const LIBRARY = "coranto.db";
