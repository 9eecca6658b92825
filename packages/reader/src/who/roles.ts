import type { Token } from "@coranto/language";
import type { View } from "./view.js";

export function isMainSubject(view: View, index: number): boolean {
  const token = view.tokens[index - 1]!;
  return /^nsubj/.test(token.deprel) && view.tokens[token.head - 1]?.deprel === "root";
}

export type Role = "subject" | "object" | "possessive" | "other";

/** The token that holds a name's place in its clause: past appositions, parts of names and conjuncts. */
export function topOf(view: View, index: number): Token {
  let token = view.tokens[index - 1]!;
  for (let up = 0; up < 3 && /^(flat|appos|conj|compound)/.test(token.deprel); up++) {
    const head = view.tokens[token.head - 1];
    if (!head) break;
    token = head;
  }
  return token;
}

export function roleOf(view: View, index: number): Role {
  const { deprel } = topOf(view, index);
  if (/^nsubj|^csubj/.test(deprel)) return "subject";
  if (/^(obj|iobj)/.test(deprel)) return "object";
  if (/^(nmod:poss|det:poss)/.test(deprel)) return "possessive";
  return "other";
}

/** The verb whose clause a token is in. */
export function clauseOf(view: View, index: number): number {
  let token = view.tokens[index - 1];
  for (let up = 0; token && up < 40; up++) {
    if (isClause(token)) return token.index;
    token = view.tokens[token.head - 1];
  }
  return 0;
}

/** Heads of the clauses a token is in, innermost at 0. */
export function clausesAround(view: View, index: number): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  let token = view.tokens[index - 1];
  for (let up = 0; token && up < 40; up++) {
    if (isClause(token) && !out.has(token.index)) out.set(token.index, out.size);
    token = view.tokens[token.head - 1];
  }
  return out;
}

function isClause(token: Token): boolean {
  return (
    /^(root|ccomp|xcomp|advcl|acl|parataxis|csubj)/.test(token.deprel) ||
    (token.deprel.startsWith("conj") && /^(VERB|AUX)$/.test(token.upos))
  );
}
