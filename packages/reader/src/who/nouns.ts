import { isNoActor } from "./bareNouns.js";
import { describe } from "./describe.js";
import { forcesEntity } from "./forces.js";
import { groupEntity, institutionEntity, sameGroup, sameInstitution } from "./groups.js";
import { isHead } from "./heads.js";
import { makeMention } from "./mention.js";
import { resolveOffice } from "./officeAgain.js";
import { addOwner, fillState, levelOfOwner, otherState } from "./owners.js";
import { articleBefore, isNominal, reachBack, reachState } from "./reach.js";
import type { Roster } from "./roster.js";
import { type Found, isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** An institution, group or office by its noun, with the state before or after it. */
export function nameHead(views: readonly View[], view: View, head: Found, roster: Roster): void {
  const institution = meaningOf(head, "institution");
  const group = meaningOf(head, "group");
  const office = meaningOf(head, "office");
  const next = view.tokens[head.last];
  const compound =
    next !== undefined &&
    (isHyphen(view, head.last + 1) || /^(NOUN|PROPN)$/.test(next.upos)) &&
    !isPossessive(view, head.last + 1);
  if (isHyphen(view, head.last + 1)) return;
  if (!isNominal(view, head) || (compound && !institution)) return;
  if (compound && view.at[head.last + 1] && isHead(view.at[head.last + 1]!)) return;
  const first = reachBack(view, head, roster);
  const last = reachState(view, head);
  const described = describe(view, first, last);
  const article = articleBefore(view, first);
  if (group?.singular === "counterpart") {
    otherState(view, first, described, roster);
    levelOfOwner(views, view, first, article, described, roster);
  } else addOwner(views, view, first, article, described, roster);
  if (
    office &&
    !institution &&
    !described.plural &&
    resolveOffice(views, view, first, last, article, described, roster)
  )
    return;
  if (isNoActor(view, head, first, described)) return;
  if (group?.thing && !described.country && !described.body) return;
  const same = described.country || described.body ? undefined : sameGroup(views, view, head, first, article, roster);
  if (same) {
    roster.mention(makeMention(view, first, last, same, "nominal", ["who:group-again"], 0.7));
    return;
  }
  if (!described.country && !described.body)
    fillState(views, view, head, first, article, described, institution !== undefined, roster);
  const text = words(view, first, last);
  const draft =
    group?.thing && described.country && described.country !== "EUR" && meaningOf(head, "force")
      ? forcesEntity(roster, described.country)
      : institution && !group && !(office && !institution)
        ? (article === "the" && first === head.first && sameInstitution(views, roster, view, head)) ||
          institutionEntity(roster, described, head, view, text)
        : groupEntity(
            roster,
            described,
            text,
            (described.singular ?? described.office ?? lower(view, head.last)).toLowerCase(),
          );
  roster.mention(
    makeMention(
      view,
      first,
      last,
      draft,
      "nominal",
      described.why.length ? described.why : ["who:noun"],
      described.country ? 0.85 : 0.6,
    ),
  );
}
