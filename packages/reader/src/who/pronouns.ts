import { loadActors } from "@coranto/lexicon";
import type { LocatedMention, Quotation } from "../stages.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { lower, type View } from "./view.js";

type Pronoun = "male" | "female" | "they" | "it";

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  they: "they",
  them: "they",
  their: "they",
  theirs: "they",
  themselves: "they",
  it: "it",
  its: "it",
  itself: "it",
};

/** Points for an antecedent; tuned on the GAP development set, November 2026, docs/method/who.md. */
const POINTS = {
  sentence: -2.2,
  token: -0.02,
  subject: 1.6,
  object: 0.4,
  possessive: -0.1,
  parallel: 0.5,
  ownClause: 0.8,
  often: 0.25,
  first: 0.3,
  cataphora: -3,
  speaker: -2,
};

const SENTENCES_BACK = 3;

/** Third-person pronouns of one sentence, each to the nearest mention that fits it best; none where nothing fits. */
export function findPronouns(
  views: readonly View[],
  view: View,
  roster: Roster,
  quotations: readonly Quotation[],
): void {
  for (const token of view.tokens) {
    const kind = PRONOUNS[token.form.toLowerCase()];
    if (!kind || roster.covered(view.index, token.index)) continue;
    if (kind === "it" && expletive(view, token.index)) continue;
    const found = resolve(views, view, token.index, kind, roster, quotations);
    if (!found) continue;
    if (kind === "male" || kind === "female") if (found.kind === "person" && !found.gender) found.gender = kind;
    roster.mention(
      makeMention(
        view,
        token.index,
        token.index,
        found,
        "pronoun",
        ["who:pronoun"],
        kind === "it" || kind === "they" ? 0.55 : 0.7,
      ),
    );
  }
}

interface Candidate {
  readonly mention: LocatedMention;
  readonly draft: Draft;
}

function resolve(
  views: readonly View[],
  view: View,
  at: number,
  kind: Pronoun,
  roster: Roster,
  quotations: readonly Quotation[],
): Draft | undefined {
  const seen = new Map<Draft, number>();
  const candidates: Candidate[] = [];
  for (let sentence = Math.max(0, view.index - SENTENCES_BACK); sentence <= view.index; sentence++)
    for (const mention of roster.of(sentence)) {
      const draft = roster.get(mention.entity);
      if (!compatible(draft, kind)) continue;
      if (mention.first <= at && mention.last >= at && sentence === view.index) continue;
      if (mention.why.includes("who:together") && kind !== "they") continue;
      seen.set(draft, (seen.get(draft) ?? 0) + 1);
      candidates.push({ mention, draft });
    }
  let best: Draft | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { mention, draft } of candidates) {
    const points = score(views, view, at, mention, kind, quotations) + POINTS.often * Math.min(3, seen.get(draft)! - 1);
    if (points > most) {
      most = points;
      best = draft;
    }
  }
  return most > -9 ? best : undefined;
}

function compatible(draft: Draft, kind: Pronoun): boolean {
  if (kind === "male" || kind === "female") {
    if (draft.kind !== "person" && !(draft.kind === "group" && draft.plural === false)) return false;
    return genderOf(draft) === undefined || genderOf(draft) === kind;
  }
  if (kind === "it") return draft.kind === "country" || draft.kind === "organisation";
  return (
    draft.kind === "country" || draft.kind === "organisation" || (draft.kind === "group" && draft.plural !== false)
  );
}

function genderOf(draft: Draft): "male" | "female" | undefined {
  if (draft.gender) return draft.gender;
  if (draft.kind !== "person" || draft.pieces.length < 2) return undefined;
  return loadActors().gender.get(draft.pieces[0]!);
}

function score(
  views: readonly View[],
  view: View,
  at: number,
  mention: LocatedMention,
  kind: Pronoun,
  quotations: readonly Quotation[],
): number {
  const own = mention.sentence === view.index;
  const other = views[mention.sentence]!;
  const role = roleOf(other, mention.head);
  const mine = roleOf(view, at);
  let points = POINTS.sentence * (view.index - mention.sentence);
  if (role === "subject") points += POINTS.subject;
  else if (role === "object") points += POINTS.object;
  else if (role === "possessive") points += POINTS.possessive;
  if (role === mine && role !== "other") points += POINTS.parallel;
  if (mention.first <= 3) points += POINTS.first;
  if (own) {
    if (mention.first > at) {
      if (!mayLookAhead(view, at, mention)) return -100;
      points += POINTS.cataphora;
    } else points += POINTS.token * (at - mention.last);
    if (clashes(view, at, mine, mention, role)) return -100;
    if (mine === "possessive" && role === "subject" && clauseOf(view, at) === clauseOf(view, mention.head))
      points += POINTS.ownClause;
  } else points += POINTS.token * (other.tokens.length - mention.last) * 0.5;
  if (kind === "they" && mention.why.includes("who:together")) points += 1;
  if (
    insideQuotation(view, at, quotations) &&
    role === "subject" &&
    own &&
    !insideQuotation(view, mention.head, quotations)
  )
    points += POINTS.speaker;
  return points;
}

type Role = "subject" | "object" | "possessive" | "other";

function roleOf(view: View, index: number): Role {
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
function clauseOf(view: View, index: number): number {
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

/** "Lask met him": two arguments of one verb are not the same person; nor is "his friend Lask" him. */
function clashes(view: View, at: number, mine: Role, mention: LocatedMention, role: Role): boolean {
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
function mayLookAhead(view: View, at: number, mention: LocatedMention): boolean {
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

/** "It is hoped that": stands for nothing. */
function expletive(view: View, index: number): boolean {
  const token = view.tokens[index - 1]!;
  if (token.deprel.startsWith("expl")) return true;
  return (
    token.form.toLowerCase() === "it" &&
    /^(is|was|'s|’s|seems|appears|remains|would|will)$/.test(lower(view, index + 1)) &&
    /^(clear|unclear|hoped|possible|unlikely|likely|important|time|not|be|that|too|difficult|hard|expected|impossible|necessary|believed|understood)$/.test(
      lower(view, index + 2),
    )
  );
}
