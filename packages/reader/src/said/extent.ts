import type { Sentence } from "@coranto/language";

/** First and last token index under every token, itself included; index 0 is unused. */
export interface Extents {
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const cache = new WeakMap<Sentence, Extents>();

/** Extents of all subtrees in one pass, leaves first: linear, and safe when the heads do not form a tree. */
export function extentsOf(sentence: Sentence): Extents {
  const known = cache.get(sentence);
  if (known) return known;
  const { tokens } = sentence;
  const first = [0, ...tokens.map((token) => token.index)];
  const last = [...first];
  const waiting = new Array<number>(tokens.length + 1).fill(0);
  for (const { head } of tokens) if (head > 0) waiting[head]!++;
  const ready = tokens.filter((token) => waiting[token.index] === 0).map((token) => token.index);
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    const up = tokens[index - 1]!.head;
    if (up === 0) continue;
    first[up] = Math.min(first[up]!, first[index]!);
    last[up] = Math.max(last[up]!, last[index]!);
    if (--waiting[up]! === 0) ready.push(up);
  }
  const made = { first, last };
  cache.set(sentence, made);
  return made;
}
