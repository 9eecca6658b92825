import type { Sentence } from "@coranto/language";
import { loadCodes } from "@coranto/lexicon";

let byFirst:
  | ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly context: string }[]>
  | undefined;

function lookup(): NonNullable<typeof byFirst> {
  if (byFirst) return byFirst;
  const made = new Map<string, { words: string[]; context: string }[]>();
  for (const [context, phrases] of Object.entries(loadCodes().contexts))
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const list = made.get(words[0]!) ?? [];
      list.push({ words, context });
      made.set(words[0]!, list);
    }
  byFirst = made;
  return made;
}

/** PLOVER contexts named by words of the sentence, in the order of the table. */
export function contextsOf(sentence: Sentence): string[] {
  const found = new Set<string>();
  const lemmas = sentence.tokens.map(({ lemma }) => lemma.toLowerCase());
  const table = lookup();
  for (let at = 0; at < lemmas.length; at++)
    for (const { words, context } of table.get(lemmas[at]!) ?? [])
      if (words.every((word, place) => lemmas[at + place] === word)) found.add(context);
  return Object.keys(loadCodes().contexts).filter((context) => found.has(context));
}
