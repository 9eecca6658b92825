import { loadPlaces } from "@coranto/lexicon";

/** A word that may be part of a name. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The first word of a sentence or a line: its capital tells nothing. */
  readonly opens: boolean;
  /** What stands between it and the word before; `possessive` is "'s ". */
  readonly gap: "blank" | "hyphen" | "comma" | "bracket" | "possessive" | "other";
  readonly capital: boolean;
  /** Written to a sum: "US$", "$US". */
  readonly money: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|\b(?:St|Ft|Mt|ST|FT|MT)\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʻ]\p{L}{2,})*/gu;
const GAPS: Readonly<Record<string, NameWord["gap"]>> = {
  " ": "blank",
  "\u00a0": "blank",
  "-": "hyphen",
  ", ": "comma",
  " (": "bracket",
  "'s ": "possessive",
  "’s ": "possessive",
};
/** Also "d'Ivoire", "l'Aquila". */
const CAPITAL = /^(?:\p{Lu}|[dl]['’]\p{Lu})/u;
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
    const end = start + match[0].length;
    out.push({
      text: match[0],
      start,
      end,
      opens,
      gap,
      capital: CAPITAL.test(match[0]),
      money: text[end] === "$" || text[start - 1] === "$",
    });
    before = end;
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
  if (!word || word.gap === "comma" || word.gap === "bracket" || word.gap === "other") return false;
  return (
    word.capital ||
    INNER.has(word.text) ||
    (word.gap === "hyphen" && /^\p{L}/u.test(word.text)) ||
    loadPlaces().signs.regionAfter.includes(word.text) ||
    word.text === "crossing"
  );
}

const JOINTS: Readonly<Record<NameWord["gap"], string>> = {
  blank: " ",
  hyphen: "-",
  comma: ", ",
  bracket: " ",
  possessive: "'s ",
  other: " ",
};

/** Words `first` to `last` as they stand in the text, blanks normalised. */
export const nameOf = (words: readonly NameWord[], first: number, last: number): string => {
  let name = words[first]!.text;
  for (let at = first + 1; at <= last; at++) name += JOINTS[words[at]!.gap] + words[at]!.text;
  return name;
};
