import type { View } from "./view.js";

export function isMainSubject(view: View, index: number): boolean {
  const token = view.tokens[index - 1]!;
  return /^nsubj/.test(token.deprel) && view.tokens[token.head - 1]?.deprel === "root";
}

export type Role = "subject" | "object" | "possessive" | "other";

export function roleOf(view: View, index: number): Role {
  let token = view.tokens[index - 1]!;
  for (let up = 0; up < 3 && /^(flat|appos|conj|compound)/.test(token.deprel); up++) {
    const head = view.tokens[token.head - 1];
    if (!head) break;
    token = head;
  }
  if (/^nsubj|^csubj/.test(token.deprel)) return "subject";
  if (/^(obj|iobj)/.test(token.deprel)) return "object";
  if (/^(nmod:poss|det:poss)/.test(token.deprel)) return "possessive";
  return "other";
}

/** The verb whose clause a token is in. */
export function clauseOf(view: View, index: number): number {
  let token = view.tokens[index - 1];
  for (let up = 0; token && up < 40; up++) {
    if (
      /^(root|ccomp|xcomp|advcl|acl|parataxis|csubj)/.test(token.deprel) ||
      (token.deprel.startsWith("conj") && /^(VERB|AUX)$/.test(token.upos))
    )
      return token.index;
    token = view.tokens[token.head - 1];
  }
  return 0;
}
