import type { RawSentence } from "../tokens/index.js";
import type { Sentence, Token } from "../types.js";

/** Longer sentences are read in pieces: scores of heads grow with the square of the length. In words. */
export const LONGEST_PIECE = 250;
/** A piece ends after the last sign of punctuation, unless that leaves it shorter than this. */
const SHORTEST_PIECE = 100;

const PUNCTUATION = /^[,;:.!?)\]–—-]+$/;

/** The sentence itself, or pieces of it that are short enough. */
export function cutPieces(sentence: RawSentence): readonly RawSentence[] {
  const { tokens } = sentence;
  if (tokens.length <= LONGEST_PIECE) return [sentence];
  const pieces: RawSentence[] = [];
  for (let first = 0; first < tokens.length; ) {
    let last = Math.min(tokens.length, first + LONGEST_PIECE);
    if (last < tokens.length)
      for (let at = last; at > first + SHORTEST_PIECE; at--)
        if (PUNCTUATION.test(tokens[at - 1]!.form)) {
          last = at;
          break;
        }
    pieces.push({ ...sentence, tokens: tokens.slice(first, last), multiwords: [] });
    first = last;
  }
  return pieces;
}

/** Joins parsed pieces again: the root of the first is the root of all, the other roots hang from it as `parataxis`. */
export function joinPieces(sentence: RawSentence, pieces: readonly Sentence[]): Sentence {
  const tokens: Token[] = [];
  const names: Sentence["names"][number][] = [];
  let root = 0;
  for (const piece of pieces) {
    const shift = tokens.length;
    for (const token of piece.tokens) {
      const index = token.index + shift;
      if (token.head > 0) tokens.push({ ...token, index, head: token.head + shift });
      else if (shift > 0) tokens.push({ ...token, index, head: root, deprel: "parataxis" });
      else {
        root = index;
        tokens.push(token);
      }
    }
    for (const name of piece.names) names.push({ ...name, first: name.first + shift, last: name.last + shift });
  }
  return { span: sentence.span, paragraph: sentence.paragraph, tokens, multiwords: sentence.multiwords, names };
}
