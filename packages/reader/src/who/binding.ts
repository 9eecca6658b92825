import type { Candidate } from "./candidate.js";
import { clauseOf, type Role, roleOf } from "./roles.js";
import { lower, type View } from "./view.js";

/** "Lask met him": two arguments of one verb are not the same person; nor is "his friend Lask" him. */
export function clashes(view: View, at: number, mine: Role, mention: Candidate["mention"], role: Role): boolean {
  const word = lower(view, at);
  if (/sel(f|ves)$/.test(word)) return false;
  const pronoun = view.tokens[at - 1]!;
  if (mine === "possessive" || /^(his|their|its)$/.test(word)) {
    // "his minister Lask": the owned is not the owner
    return mention.first <= pronoun.head && mention.last >= pronoun.head;
  }
  if (role === "possessive") return false;
  const clause = clauseOf(view, at);
  if (clause !== clauseOf(view, mention.head)) return false;
  const head = view.tokens[mention.head - 1]!;
  if (mine === "subject") return role === "object" || (head.head === pronoun.head && head.index > at);
  return role === "subject" || (role === "object" && head.head === pronoun.head);
}

/** "After he met the envoy, Lask left": only from a clause that stands before its own. */
export function mayLookAhead(view: View, at: number, mention: Candidate["mention"]): boolean {
  const clause = view.tokens[clauseOf(view, at) - 1];
  const other = clauseOf(view, mention.head);
  if (!clause) return false;
  if (/^(advcl|acl)/.test(clause.deprel)) return clause.head === other && mention.first > clause.index;
  return (
    /^(nmod:poss|det)/.test(view.tokens[at - 1]!.deprel) &&
    at < 8 &&
    roleOf(view, mention.head) === "subject" &&
    clause.index === other
  );
}
