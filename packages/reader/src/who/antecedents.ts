import type { LocatedMention, Quotation } from "../stages.js";
import { featuresOf } from "./features.js";
import { genderOf } from "./gender.js";
import type { Draft, Roster } from "./roster.js";
import type { View } from "./view.js";

export type Pronoun = "male" | "female" | "they" | "it";

const SENTENCES_BACK = 3;

const TOKENS_BACK = 120;

const TOKENS_AHEAD = 30;

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
