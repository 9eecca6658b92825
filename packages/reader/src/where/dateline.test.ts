import type { Token } from "@coranto/language";
import { expect, test } from "vitest";
import { opensArticle } from "./dateline.js";

/** Tokens of a text in which blanks part words, as the tokenizer gives them; spans as in the text. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}.]+|\d+|--|[^\s\p{L}\d]/gu)].map((match, at) => ({
    index: at + 1,
    form: match[0],
    lemma: match[0].toLowerCase(),
    upos: "X",
    head: 0,
    deprel: "root",
    feats: {},
    span: { start: match.index, end: match.index + match[0].length },
  })) as unknown as Token[];
}

test.each([
  ["TARSA, May 5 - The minister left.", 0, 1, 1, true],
  ["TARSA, Arvania — The minister left.", 0, 1, 1, true],
  ["TARSA, Arvania — The minister left.", 0, 3, 3, true],
  ["Velden (AP) — The minister left.", 0, 1, 1, true],
  ["VELDEN (Reuters) The minister left.", 0, 1, 1, true],
  ["Velden (Xinhua) -- The minister left.", 0, 1, 1, true],
  ["SELA —", 0, 1, 1, true],
  ["Tarsa — the seat of the council — is small.", 0, 4, 4, false],
  ["Tarsa (pop. 300) lies in the hills.", 0, 1, 1, false],
  ["Arvania-Belmark talks failed.", 0, 1, 1, false],
  ["Arvania said it would leave.", 0, 1, 1, false],
  ["Officials in Tarsa, May 5 - the day of talks - left.", 0, 3, 3, false],
  ["TARSA, May 5 - The minister left.", 2, 1, 1, false],
  ["", 0, 1, 1, false],
])("%s in sentence %i, words %i to %i: %s", (text, sentence, first, last, expected) => {
  expect(opensArticle(tokensOf(text), sentence, first, last)).toBe(expected);
});
