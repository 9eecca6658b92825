import type { Unit } from "@coranto/lexicon";
import type { Word } from "../words.js";
import { is, isDash, isPhrase, lexicon, lower } from "./found.js";

/** How much of a unit: "two weeks", "more than 20 years", "several months", "a year and a half". */
export interface Amount {
  readonly to: number;
  /** Undefined for "several", "a few", bare plurals. */
  readonly count?: number;
  /** Upper end of "10 to 15 years". */
  readonly most?: number;
  readonly unit: Unit;
  readonly mod?: string;
}

/** A number in digits or words: "20", "twenty-five", "a hundred", "a dozen". */
export function cardinalAt(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const digits = words[at]?.kind === "number" ? Number(words[at]!.text.replaceAll(",", "")) : undefined;
  if (digits !== undefined) {
    if (is(words, at + 1, ".") && words[at + 1]!.joined && words[at + 2]?.kind === "number" && words[at + 2]!.joined)
      return { value: Number(`${digits}.${words[at + 2]!.text}`), to: at + 3 };
    // "2 1/2 years"
    const half = isDash(words, at + 1) ? at + 2 : at + 1;
    if (isPhrase(words, half, ["1", "/", "2"]) && words[half + 2]!.joined) return { value: digits + 0.5, to: half + 3 };
    if (is(words, at + 1, "½")) return { value: digits + 0.5, to: at + 2 };
    return { value: digits, to: at + 1 };
  }
  const { cardinals } = lexicon();
  const first = cardinals.get(lower(words, at));
  if (first === undefined) return undefined;
  let to = at + 1;
  let value = first;
  if (first >= 20) {
    const second = isDash(words, to) ? to + 1 : to;
    const ones = cardinals.get(lower(words, second));
    if (ones !== undefined && ones < 10 && !is(words, second, "a", "an")) {
      value += ones;
      to = second + 1;
    }
  }
  if (is(words, to, "hundred")) return { value: value * 100, to: to + 1 };
  if (is(words, to, "thousand")) return { value: value * 1000, to: to + 1 };
  if (is(words, to, "dozen")) return { value: value * 12, to: to + 1 };
  return { value, to };
}

/** The amount that begins at `at`, with words like "about" before it. */
export function amountAt(words: readonly Word[], at: number): Amount | undefined {
  const { amounts, units } = lexicon();
  const before = amounts.find((entry) => isPhrase(words, at, entry.words));
  const from = before ? at + before.words.length : at;
  const mod = before ? { mod: before.mod } : {};
  const vague = vagueAt(words, from);
  if (vague !== undefined) {
    const dashed = isDash(words, vague) && words[vague]!.joined;
    const unitAt = dashed ? vague + 1 : vague;
    const unit = units.get(lower(words, unitAt));
    return unit && lower(words, unitAt).endsWith("s") !== dashed ? { to: unitAt + 1, unit, ...mod } : undefined;
  }
  const couple = is(words, from, "a") ? from + 1 : from;
  if (is(words, couple, "couple") && is(words, couple + 1, "of")) {
    const unit = units.get(lower(words, couple + 2));
    return unit && { to: couple + 3, count: 2, unit, ...mod };
  }
  const number = cardinalAt(words, from);
  if (!number) return undefined;
  let to = number.to;
  let most: number | undefined;
  if (is(words, to, "to", "or") || isDash(words, to)) {
    const second = cardinalAt(words, to + 1);
    if (second && second.value > number.value) {
      most = second.value;
      to = second.to;
    }
  }
  let half = 0;
  if (is(words, to, "and") && is(words, to + 1, "a") && is(words, to + 2, "half")) {
    half = 0.5;
    to += 3;
  }
  if (isDash(words, to) && words[to]!.joined) to++;
  while (is(words, to, "more", "full", "straight", "consecutive", "whole", "additional", "long", "calendar", "trading"))
    to++;
  const unit = units.get(lower(words, to));
  if (!unit) return undefined;
  to++;
  if (is(words, to, "and") && is(words, to + 1, "a") && is(words, to + 2, "half")) {
    half = 0.5;
    to += 3;
  }
  if (is(words, to, "or") && is(words, to + 1, "two") && number.value === 1) {
    most = 2;
    to += 2;
  } else if (is(words, to, "or") && is(words, to + 1, "so")) to += 2;
  return { to, count: number.value + half, ...(most === undefined ? {} : { most }), unit, ...mod };
}

/** Index after "several", "a few", "a couple of", "some", or undefined. */
function vagueAt(words: readonly Word[], at: number): number | undefined {
  if (is(words, at, "several", "few", "many", "some", "countless", "numerous")) return at + 1;
  if (is(words, at, "a") && is(words, at + 1, "few", "number")) return is(words, at + 2, "of") ? at + 3 : at + 2;
  return undefined;
}

const LETTERS: Readonly<Record<Unit, readonly [prefix: string, letter: string, times: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  fortnight: ["P", "W", 2],
  weekend: ["P", "D", 2],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** ISO 8601 duration of an amount: `P2W`, `PXM`. */
export function durationOf({ count, unit }: Pick<Amount, "count" | "unit">): string {
  const [prefix, letter, times] = LETTERS[unit];
  if (count === undefined) return unit === "decade" ? "PXE" : unit === "century" ? "PXC" : `${prefix}X${letter}`;
  const whole = count * times;
  if (Number.isInteger(whole)) return `${prefix}${whole}${letter}`;
  if (letter === "Y") return `P${Math.floor(whole)}Y6M`;
  if (letter === "H") return `PT${Math.floor(whole)}H30M`;
  return `${prefix}${whole}${letter}`;
}
