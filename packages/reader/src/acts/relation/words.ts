import type { Sentence } from "@coranto/language";
import { loadCodes } from "@coranto/lexicon";
import type { Act } from "../../contract/vocabulary.js";
import { lookupLemmas } from "../hyphen.js";

interface Hint {
  readonly act: Act;
  readonly code: string;
}

let known: ReadonlyMap<string, readonly Hint[]> | undefined;

/** What the words of the sub-code tables hint at, each word under every act that lists it. */
function hints(): ReadonlyMap<string, readonly Hint[]> {
  if (known) return known;
  const made = new Map<string, Hint[]>();
  for (const [names, table] of Object.entries(loadCodes().subcodes.done)) {
    const act = names.split("/")[0] as Act;
    for (const [code, words] of Object.entries(table))
      for (const word of words) {
        if (/[+~=]/.test(word)) continue;
        const list = made.get(word) ?? [];
        if (!list.some((hint) => hint.act === act)) made.set(word, [...list, { act, code }]);
      }
  }
  known = made;
  return made;
}

/**
 * What a sentence without a telling word is most likely on: the act for which its words speak, a word of several acts for
 * each with its share. `undefined` when less than one whole word speaks.
 */
export function actByWords(sentences: readonly Sentence[]): Hint | undefined {
  const votes = new Map<Act, { votes: number; code: string }>();
  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      if (token.upos === "PROPN") continue;
      const found = lookupLemmas(sentence, token).flatMap((lemma) => hints().get(lemma) ?? []);
      for (const { act, code } of found) {
        const sum = votes.get(act);
        votes.set(act, { votes: (sum?.votes ?? 0) + 1 / found.length, code: sum?.code ?? code });
      }
    }
  let best: (Hint & { votes: number }) | undefined;
  for (const [act, { votes: sum, code }] of votes)
    if (sum >= 1 && (!best || sum > best.votes)) best = { act, code, votes: sum };
  return best && { act: best.act, code: best.code };
}
