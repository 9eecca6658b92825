import type { LocatedMention } from "../stages.js";
import { type Role, roleOf } from "./roles.js";
import type { Draft, Roster } from "./roster.js";
import type { View } from "./view.js";

/** Names joined by "and": "Arvania, Belmark and Corvia". */
export interface Joined {
  readonly role: Role;
  /** Token of the first. */
  readonly first: number;
  readonly members: readonly Draft[];
}

const SENTENCES_BACK = 2;
const TOKENS_BACK = 120;

/** Joined names before a token, nearest first, in its sentence and the two before. */
export function joinedBefore(views: readonly View[], roster: Roster, view: View, before: number): readonly Joined[] {
  const out: Joined[] = [];
  for (let sentence = view.index; sentence >= Math.max(0, view.index - SENTENCES_BACK); sentence--) {
    const other = views[sentence]!;
    const to = sentence === view.index ? before - 1 : other.tokens.length;
    out.push(...joinedIn(other, roster, roster.between(sentence, to - TOKENS_BACK, to)));
  }
  return out;
}

function joinedIn(view: View, roster: Roster, mentions: readonly LocatedMention[]): readonly Joined[] {
  const byFirst = new Map<number, LocatedMention[]>();
  for (const mention of mentions) {
    if (mention.form === "pronoun") continue;
    const token = view.tokens[mention.head - 1]!;
    const first = token.deprel === "conj" ? token.head : token.index;
    byFirst.set(first, [...(byFirst.get(first) ?? []), mention]);
  }
  return [...byFirst]
    .map(([first, list]) => ({
      role: roleOf(view, first),
      first,
      members: [...new Set(list.toSorted((a, b) => a.first - b.first).map(({ entity }) => roster.get(entity)))],
    }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.first - a.first);
}
