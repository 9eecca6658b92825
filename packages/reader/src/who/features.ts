import type { LocatedMention, Quotation } from "../stages.js";
import type { Pronoun } from "./antecedents.js";
import { clashes, mayLookAhead } from "./binding.js";
import { genderOf } from "./gender.js";
import { clauseOf, isMainSubject, roleOf } from "./roles.js";
import type { Draft } from "./roster.js";
import type { View } from "./view.js";

/** What speaks for or against one antecedent; undefined where grammar forbids it. */
export function featuresOf(
  views: readonly View[],
  view: View,
  at: number,
  mention: LocatedMention,
  draft: Draft,
  kind: Pronoun,
  quotations: readonly Quotation[],
): number[] | undefined {
  const own = mention.sentence === view.index;
  const other = views[mention.sentence]!;
  const role = roleOf(other, mention.head);
  const mine = roleOf(view, at);
  const ahead = own && mention.first > at;
  if (ahead && !mayLookAhead(view, at, mention)) return undefined;
  if (own && clashes(view, at, mine, mention, role)) return undefined;
  const back = view.index - mention.sentence;
  const distance = own ? Math.abs(at - mention.last) : at + other.tokens.length - mention.last;
  const sameClause = own && clauseOf(view, at) === clauseOf(view, mention.head);
  const yes = (test: boolean): number => (test ? 1 : 0);
  const speaker =
    own &&
    role === "subject" &&
    insideQuotation(view, at, quotations) &&
    !insideQuotation(view, mention.head, quotations);
  return [
    yes(back === 1),
    yes(back === 2),
    yes(back >= 3),
    Math.log2(1 + distance),
    yes(role === "subject"),
    yes(role === "object"),
    yes(role === "possessive"),
    yes(role === mine && role !== "other"),
    yes(mine === "possessive" && role === "subject" && sameClause),
    yes(mention.first <= 3),
    yes(ahead),
    yes(speaker),
    yes(draft.kind === "group" && kind !== "they"),
    yes(mention.form === "pronoun"),
    yes(mention.form === "nominal" && (kind === "male" || kind === "female")),
    yes(genderOf(draft) === kind),
    yes(sameClause && mine !== "possessive"),
    yes(isMainSubject(other, mention.head)),
    yes(kind === "they" && mention.why.includes("who:together")),
  ];
}

function insideQuotation(view: View, index: number, quotations: readonly Quotation[]): boolean {
  const { start } = view.tokens[index - 1]!.span;
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { span } = quotations[middle]!;
    if (span.end <= start) low = middle + 1;
    else if (span.start > start) high = middle - 1;
    else return true;
  }
  return false;
}
