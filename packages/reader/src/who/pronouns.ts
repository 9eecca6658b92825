import { loadActors } from "@coranto/lexicon";
import type { LocatedMention, Quotation } from "../stages.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { lower, type View } from "./view.js";

export type Pronoun = "male" | "female" | "they" | "it";

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

/**
 * Weights of what speaks for an antecedent, in the order of `features`. Learned by softmax over the
 * candidates on the GAP development set, November 2026, but for `speaker` and `together`, which GAP has not and which are
 * set by hand; docs/method/who.md.
 */
const WEIGHTS: readonly number[] = [
  -1.37, -2.31, -2.45, -0.27, 0.25, 0.78, 0.17, 0.83, -0.02, 0, -0.76, -1.5, -2.46, -1.39, -1.77, 0.04, 0, 0.9, 1, 0.19,
  0.28, -0.33, 0.7,
];

const SENTENCES_BACK = 3;
const TOKENS_BACK = 120;
const TOKENS_AHEAD = 30;

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

function resolve(
  views: readonly View[],
  view: View,
  at: number,
  kind: Pronoun,
  roster: Roster,
  quotations: readonly Quotation[],
): Draft | undefined {
  const candidates = antecedents(views, view, at, kind, roster, quotations);
  let best: Draft | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { draft, features } of candidates) {
    let points = 0;
    for (let index = 0; index < WEIGHTS.length; index++) points += WEIGHTS[index]! * features[index]!;
    if (points > most) {
      most = points;
      best = draft;
    }
  }
  return best;
}

interface Antecedent {
  readonly mention: LocatedMention;
  readonly draft: Draft;
  readonly features: readonly number[];
}

/** Every mention a pronoun could stand for, with what speaks for it. */
export function antecedents(
  views: readonly View[],
  view: View,
  at: number,
  kind: Pronoun,
  roster: Roster,
  quotations: readonly Quotation[],
): Antecedent[] {
  const seen = new Map<Draft, number>();
  const list: { mention: LocatedMention; draft: Draft }[] = [];
  for (let sentence = Math.max(0, view.index - SENTENCES_BACK); sentence <= view.index; sentence++)
    for (const mention of window(views, view, sentence, at, roster)) {
      const draft = roster.get(mention.entity);
      if (!compatible(draft, kind)) continue;
      if (mention.first <= at && mention.last >= at && sentence === view.index) continue;
      if (mention.why.includes("who:together") && kind !== "they") continue;
      if (sentence < view.index || mention.first < at) seen.set(draft, (seen.get(draft) ?? 0) + 1);
      list.push({ mention, draft });
    }
  list.sort((a, b) => b.mention.sentence - a.mention.sentence || b.mention.first - a.mention.first);
  const out: Antecedent[] = [];
  const drafts = new Set<Draft>();
  let subjects = 0;
  for (const { mention, draft } of list) {
    const features = featuresOf(views, view, at, mention, draft, kind, quotations);
    if (!features) continue;
    const subject = features[4] === 1;
    out.push({
      mention,
      draft,
      features: [
        ...features,
        Math.min(3, Math.max(0, (seen.get(draft) ?? 0) - 1)),
        drafts.size === 0 ? 1 : 0,
        Math.min(3, [...drafts].filter((one) => one !== draft).length),
        subject && subjects === 0 ? 1 : 0,
      ],
    });
    drafts.add(draft);
    if (subject) subjects++;
  }
  return out;
}

/** Mentions within reach: so many tokens back, and a few ahead in the pronoun's own sentence. */
function window(views: readonly View[], view: View, sentence: number, at: number, roster: Roster): LocatedMention[] {
  const to = sentence === view.index ? at + TOKENS_AHEAD : views[sentence]!.tokens.length;
  return roster.between(sentence, Math.max(to, sentence === view.index ? at : 0) - TOKENS_BACK, to);
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

const MALE =
  /(^|\W)(man|boy|husband|father|brother|son|king|prince|uncle|policeman|spokesman|businessman|congressman|chairman|gunman|priest|monk|grandfather|emperor|sultan)$/;
const FEMALE =
  /(^|\W)(woman|girl|wife|mother|sister|daughter|queen|princess|aunt|policewoman|spokeswoman|businesswoman|congresswoman|chairwoman|widow|actress|nun|grandmother|empress)$/;

function genderOf(draft: Draft): "male" | "female" | undefined {
  if (draft.gender) return draft.gender;
  const noun = draft.kind === "group" ? draft.pieces[0]! : (draft.officeKey ?? "");
  if (MALE.test(noun)) return "male";
  if (FEMALE.test(noun)) return "female";
  if (draft.kind !== "person" || draft.pieces.length < 2) return undefined;
  return loadActors().gender.get(draft.pieces[0]!);
}

/** What speaks for or against one antecedent; undefined where grammar forbids it. */
function featuresOf(
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

function isMainSubject(view: View, index: number): boolean {
  const token = view.tokens[index - 1]!;
  return /^nsubj/.test(token.deprel) && view.tokens[token.head - 1]?.deprel === "root";
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
