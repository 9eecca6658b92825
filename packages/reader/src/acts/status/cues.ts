import type { Sentence, Token } from "@coranto/language";
import { loadActs } from "@coranto/lexicon";

/** True when the word, with the word after it, is of the kind in `lexicon/data/acts/status.yaml`. */
export function isCue(kind: string, word: Token, sentence: Sentence): boolean {
  const words = loadActs().cues[kind];
  if (!words) throw new RangeError(`status.yaml has no words of kind ${kind}`);
  const lemma = word.lemma.toLowerCase();
  if (words.has(lemma) || words.has(word.form.toLowerCase())) return true;
  const next = sentence.tokens[word.index];
  return !!next && words.has(`${lemma} ${next.lemma.toLowerCase()}`);
}
