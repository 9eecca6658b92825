import type { Sentence } from "@coranto/language";
import { conlluBlocks, conlluNumbers, toSvg } from "@coranto/language";
import { createNumbering, type Part } from "./sentences.js";

/** How parsed text is written: pieces of output in order. */
export type Form = (parts: AsyncIterable<Part>) => AsyncGenerator<string>;

/** CoNLL-U, valid at level 2 of the UD validator. */
export async function* asConllu(parts: AsyncIterable<Part>): AsyncGenerator<string> {
  const numbers = conlluNumbers();
  for await (const { text, sentences } of parts) yield* conlluBlocks(text, sentences, numbers);
}

/** One `SentenceLine` a line. */
export async function* asJson(parts: AsyncIterable<Part>): AsyncGenerator<string> {
  const line = createNumbering();
  for await (const part of parts)
    for (const sentence of part.sentences) yield `${JSON.stringify(line(part, sentence))}\n`;
}

/** A picture with more sentences is too long to look at; the rest is not drawn, and `onRest` is told. */
export const MOST_DRAWN = 100;

/** One SVG document. */
export function asSvg(onRest: () => void): Form {
  return async function* (parts) {
    const drawn: Sentence[] = [];
    let rest = false;
    for await (const { sentences } of parts) {
      for (const sentence of sentences) {
        rest = drawn.length === MOST_DRAWN;
        if (rest) break;
        drawn.push(sentence);
      }
      if (rest) break;
    }
    if (rest) onRest();
    yield toSvg(drawn);
  };
}
