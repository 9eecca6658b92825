import { piecesOf } from "./pieces.js";
import type { Match, Meaning } from "./types.js";

/** Most nodes are leaves or passed through: they carry no map or no entries. */
interface Node {
  next?: Map<string, Node>;
  entries?: { readonly surface: readonly string[]; readonly meaning: Meaning }[];
}

/** Phrases by their pieces: one walk over a text finds the longest phrase that starts at each place. */
export interface Phrases {
  /** @param surface its pieces, where they are known already */
  add(phrase: string, meaning: Meaning, surface?: readonly string[]): void;
  remove(phrase: string, meaning: (one: Meaning) => boolean): void;
  /** Longest phrase from `at`, with every meaning its writing allows. */
  longest(pieces: readonly string[], at: number): Match | undefined;
}

export function createPhrases(): Phrases {
  const root: Node = { next: new Map() };
  const find = (pieces: readonly string[], make: boolean): Node | undefined => {
    let node: Node | undefined = root;
    for (const piece of pieces) {
      const key = piece.toLowerCase();
      let child: Node | undefined = node.next?.get(key);
      if (!child) {
        if (!make) return undefined;
        child = {};
        node.next ??= new Map();
        node.next.set(key, child);
      }
      node = child;
    }
    return node;
  };
  return {
    add(phrase, meaning, surface = piecesOf(phrase)) {
      const node = find(surface, true)!;
      if (!surface.length) return;
      node.entries ??= [];
      node.entries.push({ surface, meaning });
    },
    remove(phrase, meaning) {
      const node = find(piecesOf(phrase), false);
      if (node?.entries) node.entries = node.entries.filter((entry) => !meaning(entry.meaning));
    },
    longest(pieces, at) {
      let best: Match | undefined;
      let node: Node | undefined = root;
      for (let end = at; end < pieces.length; end++) {
        node = node.next?.get(pieces[end]!.toLowerCase());
        if (!node) break;
        if (!node.entries?.length) continue;
        const meanings = node.entries
          .filter((entry) => written(entry.surface, pieces, at))
          .map((entry) => entry.meaning);
        if (meanings.length) best = { length: end - at + 1, meanings: [...new Set(meanings)] };
      }
      return best;
    },
  };
}

/** A capital in the lexicon asks for a capital in the text, an acronym for all of them; lower case allows both. */
function written(surface: readonly string[], pieces: readonly string[], at: number): boolean {
  return surface.every((word, index) => {
    const piece = pieces[at + index]!;
    const first = word[0]!;
    if (first === first.toLowerCase()) return true;
    if (word.length > 1 && word === word.toUpperCase()) return piece === word;
    return piece[0] === first;
  });
}
