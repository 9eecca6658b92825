import type { DamageFinder, Found } from "./finding.js";

/** A paragraph this long does not stand twice by chance. UTF-16 units. */
const LEAST_PARAGRAPH = 80;
const FUNCTION_WORDS = /\b(the|an?|of|to|and|with|from|by|at|for|into|between|against) \1\b(?![-’'])/gi;
/** Words that make up a doubled stretch. */
const LEAST_WORDS = 4;
const MOST_WORDS = 14;

/** Finds paragraphs that stand twice, stretches that are repeated at once, doubled small words. */
export const doubledWords: DamageFinder = {
  name: "damage.doubled",
  find(text) {
    return [...doubledParagraphs(text), ...repeatedStretches(text), ...doubledSmallWords(text)];
  },
};

function doubledParagraphs(text: string): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words.length >= LEAST_PARAGRAPH) {
      if (seen.has(words)) found.push({ start: at, end: at + line.length, kind: "doubled paragraph", repair: "" });
      seen.add(words);
    }
    at += line.length + 1;
  }
  return found;
}

/** "signed the pact on Monday signed the pact on Monday" */
function repeatedStretches(text: string): Found[] {
  const words = [...text.matchAll(/\S+/g)];
  const found: Found[] = [];
  for (let at = 0; at + 2 * LEAST_WORDS <= words.length; at++) {
    const length = repeatAt(words, at);
    if (length === 0) continue;
    const last = words[at + 2 * length - 1]!;
    const start = words[at]!.index;
    const repair = text.slice(start, words[at + length - 1]!.index + words[at + length - 1]![0].length);
    found.push({ start, end: last.index + last[0].length, kind: "doubled words", repair });
    at += 2 * length - 1;
  }
  return found;
}

/** @returns how many words at `at` are said again at once, 0 for none */
function repeatAt(words: readonly RegExpExecArray[], at: number): number {
  const first = words[at]![0];
  for (let length = LEAST_WORDS; length <= MOST_WORDS && at + 2 * length <= words.length; length++) {
    if (words[at + length]![0] !== first) continue;
    let same = 1;
    while (same < length && words[at + same]![0] === words[at + length + same]![0]) same++;
    // "again and again and again": a stretch of short words is rhetoric
    if (same === length && words.slice(at, at + length).some(([word]) => word.length > 4)) return length;
  }
  return 0;
}

function doubledSmallWords(text: string): Found[] {
  return [...text.matchAll(FUNCTION_WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "doubled words",
    repair: match[1]!,
  }));
}
