import type { Sentence, Span, Token } from "@coranto/language";

/** Children of every token, by UD index; `[0]` holds the root. Cached per sentence, so any stage may ask. */
const cache = new WeakMap<Sentence, readonly (readonly Token[])[]>();

function childLists(sentence: Sentence): readonly (readonly Token[])[] {
  let lists = cache.get(sentence);
  if (!lists) {
    const made: Token[][] = Array.from({ length: sentence.tokens.length + 1 }, () => []);
    for (const token of sentence.tokens) made[token.head]?.push(token);
    lists = made;
    cache.set(sentence, lists);
  }
  return lists;
}

/** Direct dependants of a token in text order. Pass 0 for the root. */
export function children(sentence: Sentence, index: number): readonly Token[] {
  return childLists(sentence)[index] ?? [];
}

export function token(sentence: Sentence, index: number): Token | undefined {
  return sentence.tokens[index - 1];
}

export function head(sentence: Sentence, of: Token): Token | undefined {
  return sentence.tokens[of.head - 1];
}

/** True when the relation, without its subtype, is one of `relations`; a relation with `:` must match whole. */
export function isRelation(of: Token, ...relations: string[]): boolean {
  return isAmong(of.deprel, relations);
}

/** Asked for every word of every sentence many times over: no new array, and a new string only for subtypes. */
function isAmong(deprel: string, relations: readonly string[]): boolean {
  if (relations.includes(deprel)) return true;
  const colon = deprel.indexOf(":");
  return colon > 0 && relations.includes(deprel.slice(0, colon));
}

/** Direct dependants with one of the relations. */
export function childrenBy(sentence: Sentence, index: number, ...relations: string[]): readonly Token[] {
  return children(sentence, index).filter((child) => isAmong(child.deprel, relations));
}

/** Smallest span that covers the tokens; throws on none. */
export function spanOf(tokens: readonly Token[]): Span {
  const first = tokens[0];
  if (!first) throw new RangeError("spanOf needs at least one token");
  let { start, end } = first.span;
  for (const { span } of tokens) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** A token and everything coordinated with it, first conjunct first. */
export function conjuncts(sentence: Sentence, of: Token): readonly Token[] {
  let first = of;
  while (isRelation(first, "conj")) {
    const up = head(sentence, first);
    if (!up) break;
    first = up;
  }
  const out: Token[] = [];
  const visit = (at: Token): void => {
    out.push(at);
    for (const child of childrenBy(sentence, at.index, "conj")) visit(child);
  };
  visit(first);
  return out;
}

/** From a token up to the root, itself first. */
export function ancestors(sentence: Sentence, of: Token): readonly Token[] {
  const out = [of];
  for (let up = head(sentence, of); up; up = head(sentence, up)) out.push(up);
  return out;
}

/** The word that introduces a dependant: "with" in "talks with Arvania". Lower-case, fixed expressions joined by `_`. */
export function caseOf(sentence: Sentence, of: Token): string | undefined {
  const marker = childrenBy(sentence, of.index, "case")[0];
  if (!marker) return undefined;
  const fixed = childrenBy(sentence, marker.index, "fixed").map((part) => part.lemma.toLowerCase());
  return [marker.lemma.toLowerCase(), ...fixed].join("_");
}

/** True for a passive clause: its subject or auxiliary is marked `:pass`. */
export function isPassive(sentence: Sentence, verb: Token): boolean {
  return children(sentence, verb.index).some(
    (child) => child.deprel === "nsubj:pass" || child.deprel === "aux:pass" || child.deprel === "csubj:pass",
  );
}
