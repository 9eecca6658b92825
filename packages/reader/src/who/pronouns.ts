import type { Quotation } from "../stages.js";
import { antecedents, type Pronoun } from "./antecedents.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
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
 * Weights of what speaks for an antecedent, in the order of `features`. Learned by softmax over the
 * candidates on the GAP development set, November 2026, but for `speaker` and `together`, which GAP has not and which are
 * set by hand; docs/method/who.md.
 */
const WEIGHTS: readonly number[] = [
  -1.37, -2.31, -2.45, -0.27, 0.25, 0.78, 0.17, 0.83, -0.02, 0, -0.76, -1.5, -2.46, -1.39, -1.77, 0.04, 0, 0.9, 1, 0.19,
  0.28, -0.33, 0.7,
];

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
