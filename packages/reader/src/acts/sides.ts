import type { Sentence, Token } from "@coranto/language";
import type { EntityId } from "../contract/reading.js";
import { obliquesOf } from "../syntax/clause.js";
import { childrenBy } from "../syntax/tree.js";
import { entitiesAt, type Scene, sentenceAt, unique } from "./scene.js";

/** Who a noun phrase stands for, and whether its head names them or only a modifier: "Arvania" against "Arvanian forces". */
export interface Sides {
  readonly entities: readonly EntityId[];
  /** Words that named them. */
  readonly tokens: readonly Token[];
  readonly by: "head" | "modifier";
}

const NOBODY: Sides = { entities: [], tokens: [], by: "head" };

/** Modifiers in which a phrase's owner stands, best first; prepositions last. */
const OWNERS = ["by", "of", "from"] as const;
const PLACES = ["in", "on", "against", "to", "at", "for", "with", "between"] as const;

/** Entities of the phrase headed here and of what is coordinated with it. */
export function namedSides(scene: Scene, sentenceIndex: number, at: Token): Sides {
  const sentence = sentenceAt(scene, sentenceIndex);
  const tokens: Token[] = [];
  const entities: EntityId[] = [];
  const visit = (word: Token, depth: number): void => {
    const here = entitiesAt(scene, sentenceIndex, word);
    if (here.length) tokens.push(word);
    entities.push(...here);
    if (depth > 8) return;
    for (const child of childrenBy(sentence, word.index, "conj")) if (isNominal(child)) visit(child, depth + 1);
  };
  visit(at, 0);
  if (!entities.length) {
    for (const child of childrenBy(sentence, at.index, "appos")) {
      const here = entitiesAt(scene, sentenceIndex, child);
      if (here.length) return { entities: here, tokens: [child], by: "head" };
    }
    return NOBODY;
  }
  return { entities: unique(entities), tokens, by: "head" };
}

/**
 * Entities of a phrase, through its modifiers when its head names nobody: "Arvania's decision", "troops of Arvania".
 *
 * @param wide also looks into "in", "on", "against": the target of a deed rather than its owner
 */
export function sidesOf(scene: Scene, sentenceIndex: number, at: Token, wide = false, depth = 0): Sides {
  const direct = namedSides(scene, sentenceIndex, at);
  if (direct.entities.length || depth > 3) return direct;
  const sentence = sentenceAt(scene, sentenceIndex);
  for (const word of modifiersOf(sentence, at, wide)) {
    const found = sidesOf(scene, sentenceIndex, word, wide, depth + 1);
    if (found.entities.length) return { ...found, by: "modifier" };
  }
  for (const other of childrenBy(sentence, at.index, "conj")) {
    const found = isNominal(other) ? sidesOf(scene, sentenceIndex, other, wide, depth + 1) : NOBODY;
    if (found.entities.length) return { ...found, by: "modifier" };
  }
  return NOBODY;
}

function modifiersOf(sentence: Sentence, noun: Token, wide: boolean): readonly Token[] {
  const near = [
    ...childrenBy(sentence, noun.index, "nmod:poss"),
    ...childrenBy(sentence, noun.index, "amod", "compound", "nmod:unmarked", "flat").filter(
      (word) => !isByOthers(sentence, word),
    ),
  ];
  const obliques = obliquesOf(sentence, noun);
  const by = (list: readonly string[]): Token[] =>
    list.flatMap((preposition) => obliques.filter((o) => o.preposition === preposition).map((o) => o.token));
  return [...near, ...by(OWNERS), ...(wide ? by(PLACES) : []), ...childrenBy(sentence, noun.index, "appos")];
}

/** "Arvania-backed rebels", "the Arvania-brokered deal": what stands before the hyphen helps them, and is not them; who leads them is. */
function isByOthers(sentence: Sentence, { index, xpos, lemma }: Token): boolean {
  const hyphen = sentence.tokens[index - 2];
  return (
    xpos === "VBN" && hyphen !== undefined && /^[-‐‑–]$/u.test(hyphen.form) && !/^(lead|run|own|draft)$/.test(lemma)
  );
}

function isNominal({ upos }: Token): boolean {
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "ADJ" || upos === "NUM" || upos === "X";
}

/** True where the phrase stands for more than one side by itself: "both countries", "Arvania and Belmark". */
export function isPlural(sides: Sides): boolean {
  return sides.entities.length > 1;
}
