import type { Sentence, Token } from "@coranto/language";
import { loadPlaces } from "@coranto/lexicon";
import type { LocatedMention } from "../stages.js";
import { caseOf, token as tokenAt } from "../syntax/tree.js";
import { PREPOSITIONS } from "./words.js";

/** How a name without a preposition stands: whose, what kind, what is done to it. */
export function roleOf(head: Token): string {
  const relation = head.deprel.split(":")[0]!;
  if (head.deprel === "nmod:poss") return "whose";
  return /^(?:amod|compound|flat|nsubj|obj|conj|appos|root|obl|nmod)$/.test(relation) ? relation : "other";
}

/** The preposition by the tree, else the word right before the name and its articles and directions. */
export function prepositionOf(sentence: Sentence, mention: LocatedMention, head: Token): string | undefined {
  const told = caseOf(sentence, head) ?? conjunctCase(sentence, head);
  if (told) return PREPOSITIONS.has(told) ? told : "by-other";
  const { directions } = loadPlaces().signs;
  for (let at = mention.first - 1; at >= Math.max(1, mention.first - 3); at--) {
    const word = tokenAt(sentence, at)!.form.toLowerCase();
    if (PREPOSITIONS.has(word)) return word;
    if (word !== "the" && !directions.includes(word)) return undefined;
  }
  return undefined;
}

/** "In Sela and Velden": the second has the first one's preposition. */
function conjunctCase(sentence: Sentence, head: Token): string | undefined {
  if (head.deprel !== "conj") return undefined;
  const first = tokenAt(sentence, head.head);
  return first && caseOf(sentence, first);
}
