import { wordsOf } from "./words.js";

/** Two quotes that differ in more than this share of the shorter one's words are two quotes. */
const MOST_CHANGED = 0.25;
/** Only so many words are aligned: quotes are short, and the cost grows with the square. */
const LONGEST = 400;

/** A place where one version has other words than another; an empty side was left out there. */
export interface Change {
  readonly was: string;
  readonly is: string;
}

/** How a quote stands to another: the same words, a part of them, or the same quote with words changed. */
export type Likeness =
  | { readonly kind: "same" | "part"; readonly changes: readonly [] }
  | { readonly kind: "changed"; readonly changes: readonly Change[] };

/**
 * Compares two quotes word by word; marks and capitals do not count.
 *
 * @returns undefined when they are two quotes
 * @example compareQuotes("We will never yield to them", "We will not yield to them") // changed: never -> not
 */
export function compareQuotes(before: string, after: string): Likeness | undefined {
  const [a, b] = [wordsOf(before).slice(0, LONGEST), wordsOf(after).slice(0, LONGEST)];
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length === b.length && a.every((word, at) => word === b[at])) return { kind: "same", changes: [] };
  const [x, y] = [` ${a.join(" ")} `, ` ${b.join(" ")} `];
  if (x.includes(y) || y.includes(x)) return { kind: "part", changes: [] };
  const { common, changes } = align(a, b);
  if (common < Math.min(a.length, b.length) * (1 - MOST_CHANGED)) return undefined;
  // Words that only one has before or after what both have were cut off, not changed.
  const told = changes.filter(
    ({ was, is, atEnd }) => (!atEnd || (was !== "" && is !== "")) && uncontracted(was) !== uncontracted(is),
  );
  if (told.length === 0) return { kind: changes.some(({ atEnd }) => atEnd) ? "part" : "same", changes: [] };
  return { kind: "changed", changes: told.map(({ was, is }) => ({ was, is })) };
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, "will not"],
  [/\bcan(?:'t|not)\b/g, "can not"],
  [/n't\b/g, " not"],
  [/'re\b/g, " are"],
  [/'m\b/g, " am"],
  [/'ll\b/g, " will"],
  [/'ve\b/g, " have"],
  [/'s\b/g, " is"],
];

/** "he's" as "he is": outlets write either for the same words. */
function uncontracted(words: string): string {
  return CONTRACTED.reduce((text, [short, long]) => text.replace(short, long), words);
}

interface Placed extends Change {
  readonly atEnd: boolean;
}

/** How many words two lists have in common, in order, and the stretches in which they differ: their longest common subsequence. */
function align(
  a: readonly string[],
  b: readonly string[],
): { readonly common: number; readonly changes: readonly Placed[] } {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const out: Placed[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [fromA, fromB] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const skipA = i < a.length ? longest[(i + 1) * width + j]! : -1;
      const skipB = j < b.length ? longest[i * width + j + 1]! : -1;
      if (skipA >= skipB) i++;
      else j++;
    }
    out.push({
      was: a.slice(fromA, i).join(" "),
      is: b.slice(fromB, j).join(" "),
      atEnd: (fromA === 0 && fromB === 0) || (i === a.length && j === b.length),
    });
  }
  return { common: longest[0]!, changes: out };
}
