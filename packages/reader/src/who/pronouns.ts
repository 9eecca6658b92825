import { antecedents, ask, type Pronoun } from "./antecedents.js";
import type { Asked, Candidate } from "./candidate.js";
import { makeMention } from "./mention.js";
import { pointsOf } from "./points.js";
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
    const asked = ask(view, token.index, kind, stage.quotations);
    const found = best(antecedents(stage, asked), asked)?.draft;
    if (!found) continue;
    const human = kind === "male" || kind === "female";
    if (human) {
      if (found.stranger || found.kind === "organisation" || found.kind === "place") stage.strangers.greet(found);
      if (found.kind === "person") found.called ??= kind;
    }
    roster.mention(makeMention(view, token.index, token.index, found, "pronoun", ["who:pronoun"], human ? 0.7 : 0.55));
  }
}

export function pronounOf(form: string): Pronoun | undefined {
  const word = form.toLowerCase();
  return Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : undefined;
}

function best(candidates: readonly Candidate[], asked: Asked): Candidate | undefined {
  let out: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of candidates) {
    const points = pointsOf(one, asked);
    if (points > most) {
      most = points;
      out = one;
    }
  }
  return out;
}

/** "It is hoped that", "it would be wrong": stands for nothing. */
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
  return /^(clear|unclear|hoped|possible|unlikely|likely|important|time|that|too|difficult|hard|expected|impossible|necessary|believed|understood|wrong|better|premature|up)$/.test(
    lower(view, at + 1),
  );
}
