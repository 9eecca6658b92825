import { loadPlaces } from "@coranto/lexicon";

/** A word that may be part of a name. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The first word of a sentence or a line: its capital tells nothing. */
  readonly opens: boolean;
  /** What stands between it and the word before; `possessive` is "'s ". */
  readonly gap: "blank" | "hyphen" | "comma" | "possessive" | "other";
  readonly capital: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}|\b(?:St|Ft|Mt)\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʻ]\p{L}{2,})*/gu;
const GAPS: Readonly<Record<string, NameWord["gap"]>> = {
  " ": "blank",
  "\u00a0": "blank",
  "-": "hyphen",
  ", ": "comma",
  "'s ": "possessive",
  "’s ": "possessive",
};
const SENTENCE_END = /[.!?:;"“”\n•—–|]/;

/** Words of a text with what a reader of names must know about each. */
export function nameWords(text: string): NameWord[] {
  const out: NameWord[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    // The s of a possessive is no word: "People's Republic".
    if (match[0] === "s" && /['’]/.test(text[start - 1] ?? "") && before === start - 1) continue;
    const between = text.slice(before, start);
    const gap = GAPS[between] ?? "other";
    const opens = out.length === 0 || (gap === "other" && SENTENCE_END.test(between) && !/^['’]s?\s*$/.test(between));
    out.push({ text: match[0], start, end: start + match[0].length, opens, gap, capital: /^\p{Lu}/u.test(match[0]) });
    before = start + match[0].length;
  }
  return out;
}

/** Longest name looked up, in words. */
export const LONGEST_NAME = 6;

/** Small words inside names: "Isle of Man", "Rio de Janeiro". */
const INNER = new Set([
  "of",
  "de",
  "del",
  "da",
  "do",
  "la",
  "el",
  "al",
  "and",
  "the",
  "upon",
  "sur",
  "am",
  "an",
  "der",
  "es",
  "ez",
  "e",
]);

/** True when word `at` may follow the word before it in one name. */
export function continues(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (!word || word.gap === "comma" || word.gap === "other") return false;
  return (
    word.capital ||
    INNER.has(word.text) ||
    (word.gap === "hyphen" && /^\p{L}/u.test(word.text)) ||
    loadPlaces().signs.regionAfter.includes(word.text)
  );
}
