import type { Multiword, Span } from "../types.js";
import { Described } from "./features.js";
import { Kind } from "./kinds.js";
import { findBoundaries, wordClass } from "./model.js";
import { splitParagraphs } from "./paragraphs.js";
import { WordList } from "./wordList.js";
import { scanWords } from "./words.js";

/** A word as it stands in the text, before any analysis. */
export interface RawToken {
  readonly form: string;
  readonly span: Span;
}

/** A sentence cut out of the text, before any analysis. */
export interface RawSentence {
  readonly span: Span;
  /** Paragraph number in the text, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly RawToken[];
  /** Words written together; token numbers from 1, inclusive. */
  readonly multiwords: readonly Multiword[];
}

/** `U.S.`, `D.C.`: keeps its stop at the end of a sentence; `etc.`, `p.m.`, `Inc.` leave it to the sentence. */
const INITIALISM = /^(?:\p{Lu}\.){2,}$/u;

/**
 * Cuts a text into paragraphs, sentences and syntactic words of Universal Dependencies (EWT 2.16's way). The spans of
 * the words are in order, do not overlap, and cover every character that is not a space or a control character.
 *
 * @returns sentences in order; none for a blank text
 * @see docs/method/tokens.md
 * @example splitText("I don't know.")[0].tokens.map((token) => token.form) // => ["I", "do", "n't", "know", "."]
 */
export function splitText(text: string): readonly RawSentence[] {
  const words = new WordList();
  const described = new Described();
  const ends: number[] = [];
  const sentences: RawSentence[] = [];
  let paragraph = 0;
  for (const span of splitParagraphs(text)) {
    words.clear();
    scanWords(text, span.start, span.end, words);
    if (words.length === 0) continue;
    described.describe(text, words, wordClass);
    findBoundaries(words, described, ends);
    let first = 0;
    for (const end of ends) {
      sentences.push(sentenceOf(text, words, described, first, end, paragraph));
      first = end;
    }
    paragraph++;
  }
  return sentences;
}

function sentenceOf(
  text: string,
  words: WordList,
  described: Described,
  first: number,
  end: number,
  paragraph: number,
): RawSentence {
  const tokens: RawToken[] = [];
  const multiwords: Multiword[] = [];
  for (let index = first; index < end; index++) {
    const from = words.starts[index]!;
    const to = words.ends[index]!;
    if (index === end - 1 && isLoose(text, described, index, from, to)) {
      tokens.push(tokenAt(text, from, to - 1), tokenAt(text, to - 1, to));
    } else tokens.push(tokenAt(text, from, to));
    const group = words.groups[index]!;
    if (group !== index && (index + 1 >= end || words.groups[index + 1] !== group))
      multiwords.push({ first: group - first + 1, last: index - first + 1 });
  }
  const span = { start: words.starts[first]!, end: words.ends[end - 1]! };
  return { span, paragraph, tokens, multiwords };
}

/** True when the stop of an abbreviation is the sentence's. */
function isLoose(text: string, described: Described, index: number, from: number, to: number): boolean {
  return (
    described.kinds[index] === Kind.Abbreviation &&
    text.charCodeAt(to - 1) === 0x2e &&
    to - from > 1 &&
    !INITIALISM.test(text.slice(from, to))
  );
}

function tokenAt(text: string, start: number, end: number): RawToken {
  return { form: text.slice(start, end), span: { start, end } };
}
