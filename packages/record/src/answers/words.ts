import type { Span } from "@coranto/language";

/** What to look for: words that stand one after the other; a single word is a phrase of one. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last word may go on: `sanction*`. */
  readonly open: boolean;
}

/** Words as the text index takes them: letters, digits and their marks. */
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;
const MAX_PHRASES = 32;
const MAX_QUERY = 1000;

const fold = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Reads what a person typed: words, "phrases in quotation marks", and word* for a beginning. Anything else only separates. */
export function phrasesOf(query: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [whole, quoted] of query.slice(0, MAX_QUERY).matchAll(/["“„]([^"”“]*)["”“]?|[^\s"“„”]+/g)) {
    const open = whole.endsWith("*");
    const words = wordsOf(quoted ?? whole);
    if (words.length > 0 && phrases.length < MAX_PHRASES) phrases.push({ words, open });
  }
  return phrases;
}

/** The query in the language of SQLite's text index: quoted words only, so that nothing typed is ever an operator. */
export function matchOf(phrases: readonly Phrase[]): string {
  return phrases.map(({ words, open }) => `"${words.join(" ")}"${open ? "*" : ""}`).join(" AND ");
}

/** Where the phrases stand in a text, in order, none within another. */
export function marksOf(text: string, phrases: readonly Phrase[]): Span[] {
  const words = [...text.matchAll(WORD)].map((one) => ({
    start: one.index,
    end: one.index + one[0].length,
    word: fold(one[0]),
  }));
  const wanted = phrases.map(({ words: parts, open }) => ({ parts: parts.map(fold), open }));
  const marks: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...wanted.map((phrase) => matchLength(words, at, phrase)));
    if (length === 0) continue;
    marks.push({ start: words[at]!.start, end: words[at + length - 1]!.end });
    at += length - 1;
  }
  return marks;
}

function matchLength(
  words: readonly { readonly word: string }[],
  at: number,
  { parts, open }: { readonly parts: readonly string[]; readonly open: boolean },
): number {
  const fits = parts.every((part, i) => {
    const word = words[at + i]?.word;
    return word !== undefined && (open && i === parts.length - 1 ? word.startsWith(part) : word === part);
  });
  return fits ? parts.length : 0;
}
