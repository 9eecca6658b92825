import { mentionsBefore } from "./around.js";
import type { Described } from "./described.js";
import { alike } from "./holders.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { titleText } from "./titleText.js";
import { form, isCapitalised, type View } from "./view.js";

/** The only person of the article known to hold that office of that state, though named later. */
function laterHolder(roster: Roster, state: string, described: Described): Draft | undefined {
  if (described.former) return undefined;
  const fits = roster.drafts.filter(
    (draft) =>
      draft.kind === "person" &&
      draft.country === state &&
      draft.sector !== "ELI" &&
      draft.officeKey !== undefined &&
      alike(draft.officeKey, described.office!),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** "the president", "the Belmark minister": the person last named who holds such an office. */
export function resolveOffice(
  views: readonly View[],
  view: View,
  first: number,
  last: number,
  article: string,
  described: Described,
  roster: Roster,
): boolean {
  if (
    !/^(the|this|that|his|her|its|their|'s|’s)$/.test(article) &&
    !described.country &&
    !isCapitalised(form(view, first))
  )
    return false;
  if (/^(a|an|another|any|every|each|no)$/.test(article)) return false;
  const office = described.office!;
  const state = described.country && !described.assumed ? described.country : undefined;
  let best: Draft | undefined;
  for (const mention of mentionsBefore(views, roster, view.index, first, 12)) {
    const draft = roster.get(mention.entity);
    if (draft.kind !== "person" || !draft.officeKey) continue;
    if (state && draft.country !== state) continue;
    if (!!described.former !== (draft.office?.former ?? false)) continue;
    if (draft.officeKey === office || alike(draft.officeKey, office) || draft.officeKey.endsWith(` ${office}`)) {
      best = draft;
      break;
    }
  }
  best ??= state ? laterHolder(roster, state, described) : undefined;
  if (!best) return false;
  if (!best.office && !described.former)
    best.office = {
      title: titleText(view, first, last),
      ...(best.country ? { of: best.country } : {}),
      former: best.sector === "ELI",
    };
  roster.mention(makeMention(view, first, last, best, "nominal", ["who:office-again"], 0.75));
  return true;
}
