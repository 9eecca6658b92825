import { antecedents, ask, type Pronoun } from "./antecedents.js";
import type { Asked, Candidate } from "./candidate.js";
import { firstNameGender } from "./gender.js";
import { joinedBefore } from "./joined.js";
import { makeMention } from "./mention.js";
import { pointsOf } from "./points.js";
import type { Draft } from "./roster.js";
import type { CastStage } from "./stage.js";
import { lower, type View } from "./view.js";

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
 * Third-person pronouns of one sentence, each to the mention that fits it best; none where nothing fits.
 *
 * @param end only tokens before this one
 */
export function findPronouns(stage: CastStage, view: View, end = view.tokens.length + 1): void {
  const { roster } = stage;
  for (const token of view.tokens) {
    if (token.index >= end) return;
    const kind = pronounOf(token.form);
    if (!kind || roster.covered(view.index, token.index)) continue;
    if (kind === "it" && expletive(view, token.index)) continue;
    if (anybody(view, token.index)) continue;
    const asked = ask(view, token.index, kind, stage.quotations);
    const choice = choose(antecedents(stage, asked), asked);
    const together = kind === "they" ? meantTogether(stage, view, token.index, asked, choice?.draft) : undefined;
    if (together) {
      for (const draft of together)
        roster.mention(
          makeMention(view, token.index, token.index, draft, "pronoun", ["who:pronoun", "who:joined"], 0.6),
        );
      continue;
    }
    if (!choice) continue;
    const found = choice.draft;
    if (isOfOther(found, kind)) continue;
    const human = kind === "male" || kind === "female";
    if (human) {
      if (found.stranger || found.kind === "organisation" || found.kind === "place") stage.strangers.greet(found);
      if (found.kind === "person") found.called ??= kind;
    }
    const mention = makeMention(
      view,
      token.index,
      token.index,
      found,
      "pronoun",
      ["who:pronoun"],
      sureness(choice, human),
    );
    roster.mention(choice.near ? { ...mention, near: choice.near.id } : mention);
  }
}

/**
 * "They" for names joined by "and": all of them where the best reading is one of them, and a pair of people where it is
 * nobody or a single body that stands no nearer.
 */
function meantTogether(
  { views, roster }: CastStage,
  view: View,
  at: number,
  { role }: Asked,
  best: Draft | undefined,
): readonly Draft[] | undefined {
  const all = joinedBefore(views, roster, view, at);
  const around = best && all.find(({ members }) => members.includes(best));
  if (around) return around.members;
  if (best && (best.kind === "group" || best.plural)) return undefined;
  const pair = all.find(({ members }) => members.every(({ kind }) => kind === "person"));
  return pair && pair.role === "subject" && role !== "object" ? pair.members : undefined;
}

/** Right on GAP about as often as this says; "it" and "they" were not learned and stay below. */
function sureness({ share }: Choice, human: boolean): number {
  return human ? 0.4 + 0.5 * share : 0.35 + 0.3 * share;
}

export function pronounOf(form: string): Pronoun | undefined {
  const word = form.toLowerCase();
  return Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : undefined;
}

/** The best there is has, before a family name, a first name of the other gender, and no pronoun before called the person so: better nobody. */
function isOfOther(draft: Draft, kind: Pronoun): boolean {
  const name = draft.pieces.length > 1 ? firstNameGender(draft) : undefined;
  return (kind === "male" || kind === "female") && name !== undefined && name !== kind && draft.called !== kind;
}

/** Below this share of the weight a reading is told as a doubt, with the next one. */
const SURE = 0.5;
/** The next reading must have this share to be worth a word. */
const NEAR = 0.3;

interface Choice {
  readonly draft: Draft;
  /** Of all the weight of the candidates, 0 to 1. */
  readonly share: number;
  /** Another reading nearly as good. */
  readonly near?: Draft;
}

/** The candidate with the most points; shares are by entity, whatever the number of its mentions. */
function choose(candidates: readonly Candidate[], asked: Asked): Choice | undefined {
  if (!candidates.length) return undefined;
  const points = candidates.map((one) => pointsOf(one, asked));
  const most = Math.max(...points);
  const weight = new Map<Draft, number>();
  let total = 0;
  candidates.forEach(({ draft }, at) => {
    const own = Math.exp(points[at]! - most);
    weight.set(draft, (weight.get(draft) ?? 0) + own);
    total += own;
  });
  const { draft } = candidates[points.indexOf(most)]!;
  const share = weight.get(draft)! / total;
  const [next] = [...weight].filter(([one]) => one !== draft).sort((a, b) => b[1] - a[1]);
  return { draft, share, ...(next && share < SURE && next[1] / total >= NEAR ? { near: next[0] } : {}) };
}

/** "He or she", "his or her": nobody named. */
function anybody(view: View, index: number): boolean {
  return [index - 2, index + 2].some((at) => {
    const joint = lower(view, (index + at) / 2);
    return (joint === "or" || joint === "/") && pronounOf(lower(view, at)) !== undefined;
  });
}

/** "It is hoped that", "it would be wrong", "it was the first meeting": stands for nothing. */
function expletive(view: View, index: number): boolean {
  const token = view.tokens[index - 1]!;
  if (token.deprel.startsWith("expl")) return true;
  if (token.form.toLowerCase() !== "it") return false;
  let at = index + 1;
  if (/^(would|will|may|might|could)$/.test(lower(view, at))) {
    if (lower(view, at + 1) === "not") at++;
    if (lower(view, at + 1) !== "be") return false;
    at++;
  } else if (!/^(is|was|'s|’s|seems|appears|remains)$/.test(lower(view, at))) return false;
  if (lower(view, at + 1) === "not") at++;
  if (lower(view, at + 1) === "the" && /^(first|second|third|last|latest|only)$/.test(lower(view, at + 2))) return true;
  return /^(clear|unclear|hoped|possible|unlikely|likely|important|time|that|too|difficult|hard|expected|impossible|necessary|believed|understood|wrong|better|premature|up)$/.test(
    lower(view, at + 1),
  );
}
