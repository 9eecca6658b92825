import { expect, test } from "vitest";
import type { RawSentence } from "../tokens/index.js";
import type { Sentence } from "../types.js";
import { cutPieces, joinPieces, LONGEST_PIECE } from "./pieces.js";

function sentenceOf(forms: readonly string[]): RawSentence {
  const tokens = forms.map((form, i) => ({ form, span: { start: i, end: i + 1 } }));
  return { span: { start: 0, end: forms.length }, paragraph: 2, tokens, multiwords: [{ first: 1, last: 2 }] };
}

const words = (n: number, comma?: number) => Array.from({ length: n }, (_, i) => (i === comma ? "," : "word"));

test.each([
  ["a short sentence stays", words(LONGEST_PIECE), [LONGEST_PIECE]],
  ["one word too many", words(LONGEST_PIECE + 1), [LONGEST_PIECE, 1]],
  ["a comma ends a piece", words(300, 200), [201, 99]],
  ["a comma near the start does not", words(300, 20), [LONGEST_PIECE, 50]],
  ["many pieces", words(1000), [250, 250, 250, 250]],
])("%s", (_, forms, sizes) => {
  expect(cutPieces(sentenceOf(forms)).map(({ tokens }) => tokens.length)).toEqual(sizes);
});

test("pieces join to one tree, names keep their words", () => {
  const raw = sentenceOf(words(300));
  const pieces = cutPieces(raw).map(
    (piece): Sentence => ({
      ...piece,
      tokens: piece.tokens.map(({ form, span }, i) => {
        const head = i === 1 ? 0 : 2;
        return {
          index: i + 1,
          form,
          span,
          lemma: form,
          upos: "NOUN",
          xpos: "NN",
          feats: {},
          head,
          deprel: head ? "dep" : "root",
        };
      }),
      names: [{ span: piece.tokens[3]!.span, kind: "PER", first: 4, last: 4, confidence: 1 }],
    }),
  );
  const joined = joinPieces(raw, pieces);
  expect(joined.tokens.map(({ index }) => index)).toEqual(words(300).map((_, i) => i + 1));
  expect(joined.tokens.filter(({ head }) => head === 0).map(({ index }) => index)).toEqual([2]);
  expect(joined.tokens[251]).toMatchObject({ head: 2, deprel: "parataxis" });
  expect(joined.tokens[299]).toMatchObject({ head: 252, deprel: "dep" });
  for (const { first, span } of joined.names) expect(joined.tokens[first - 1]!.span).toEqual(span);
  expect(joined).toMatchObject({ paragraph: 2, multiwords: raw.multiwords });
});
