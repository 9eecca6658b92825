import type { LocatedMention } from "../stages.js";
import { mentionsBefore } from "./around.js";
import type { Described } from "./described.js";
import { alike } from "./holders.js";
import { makeMention } from "./mention.js";
import { isMainSubject } from "./roles.js";
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
      sameKind(draft.officeKey, described.office!),
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
  const fits = (draft: Draft): boolean =>
    draft.kind === "person" &&
    draft.officeKey !== undefined &&
    !(state && draft.country !== state) &&
    !!described.former === (draft.office?.former ?? false) &&
    sameKind(draft.officeKey, office);
  const before = mentionsBefore(views, roster, view.index, first, 12).filter((one) => fits(roster.get(one.entity)));
  const nearest = before[0] && roster.get(before[0].entity);
  const subject = state ? undefined : subjectBefore(views, view, before);
  const best =
    (subject && roster.get(subject.entity)) ?? nearest ?? (state ? laterHolder(roster, state, described) : undefined);
  if (!best) return false;
  // two who could be meant, one nearer, one more prominent: told with less confidence
  const doubtful = subject !== undefined && best !== nearest;
  if (!best.office && !described.former)
    best.office = {
      title: titleText(view, first, last),
      ...(best.country ? { of: best.country } : {}),
      former: best.sector === "ELI",
    };
  const why = doubtful ? ["who:office-again", "who:subject-before"] : ["who:office-again"];
  const mention = makeMention(view, first, last, best, "nominal", why, doubtful ? 0.55 : 0.75);
  roster.mention(doubtful && nearest ? { ...mention, near: nearest.id } : mention);
  return true;
}

/** Of several in the nearest sentence that has one, the subject of its main clause: whom the text goes on about. */
function subjectBefore(
  views: readonly View[],
  view: View,
  before: readonly LocatedMention[],
): LocatedMention | undefined {
  const sentence = before[0]?.sentence;
  if (sentence === undefined || sentence === view.index) return undefined;
  return before.find((one) => one.sentence === sentence && isMainSubject(views[sentence]!, one.head));
}

const RULERS: readonly RegExp[] = [
  /^(prime minister|premier|chancellor|taoiseach|head of government)\b/,
  /^(king|queen|emperor|empress|sultan|emir|monarch|pope|pontiff|prince|princess)\b/,
  /^(president|head of state)\b/,
];

/** The head of a state or of its government. */
export function isRuler(office: string): boolean {
  return RULERS.some((kind) => kind.test(office));
}

/** "The premier" is a prime minister, "the leader" anybody who leads; a queen is no prime minister. */
export function sameKind(held: string, office: string): boolean {
  if (held === office || held.endsWith(` ${office}`)) return true;
  if (!alike(held, office)) return false;
  const kinds = [held, office].map((title) => RULERS.findIndex((kind) => kind.test(title)));
  return kinds[0] === kinds[1] || kinds.includes(-1);
}
