import { mentionsBefore } from "./around.js";
import { codeOf } from "./code.js";
import type { Described } from "./described.js";
import { bestInstitution } from "./describeHead.js";
import type { Draft, Roster } from "./roster.js";
import { type Found, lower, meaningOf, type View, words } from "./view.js";

export function institutionEntity(roster: Roster, described: Described, head: Found, view: View, text: string): Draft {
  const noun = words(view, head.first, head.last).toLowerCase();
  const institution = bestInstitution(head, described);
  const owner = described.body ? described.body.name : (described.country ?? "");
  const sector = described.sector ?? institution?.sector;
  const draft = roster.entity(`institution ${owner} ${noun}`, () => ({
    name: text,
    kind: "organisation",
    ...(described.country ? { country: described.country } : {}),
    ...(described.body ? { body: described.body } : {}),
    ...(sector ? { sector } : {}),
    pieces: [noun],
    why: new Set(described.why),
    confidence: described.why.includes("who:state-near") ? 0.55 : 0.9,
  }));
  setCode(draft);
  return draft;
}

/** "the ministry": the foreign ministry named before. */
export function sameInstitution(views: readonly View[], roster: Roster, view: View, head: Found): Draft | undefined {
  const noun = words(view, head.first, head.last).toLowerCase();
  const back = head.last > head.first ? 30 : 8;
  for (const mention of mentionsBefore(views, roster, view.index, head.first, back)) {
    const draft = roster.get(mention.entity);
    if (
      draft.kind === "organisation" &&
      draft.pieces[0] &&
      (draft.pieces[0] === noun || draft.pieces[0].endsWith(` ${noun}`) || draft.pieces[0].startsWith(`${noun} of`))
    )
      return draft;
  }
  return undefined;
}

/** "The ministers" after "the Arvanian ministers": the group of that noun last named, when its words told whose it is. */
export function sameGroup(
  views: readonly View[],
  view: View,
  head: Found,
  first: number,
  article: string,
  roster: Roster,
): Draft | undefined {
  if (article !== "the" || first !== head.first) return undefined;
  const group = meaningOf(head, "group") ?? meaningOf(head, "office");
  const after = lower(view, head.last + 1);
  if (!group || /^(of|in|from|at|for|who)$/.test(after)) return undefined;
  const noun = (meaningOf(head, "group")?.singular ?? meaningOf(head, "office")!.title).toLowerCase();
  for (const mention of mentionsBefore(views, roster, view.index, head.first, 8)) {
    const draft = roster.get(mention.entity);
    const own = draft.pieces[0] === noun || draft.pieces[0]?.endsWith(` ${noun}`);
    if (draft.kind === "group" && own && (draft.country || draft.body) && !draft.why.has("who:state-near"))
      return draft;
  }
  return undefined;
}

export function groupEntity(roster: Roster, described: Described, text: string, noun: string): Draft {
  const owner = described.body ? described.body.name : (described.country ?? "");
  const draft = roster.entity(`group ${owner} ${described.former ? "former " : ""}${noun}`, () => ({
    name: text,
    kind: "group",
    ...(described.country ? { country: described.country } : {}),
    ...(described.body ? { body: described.body } : {}),
    ...(described.sector ? { sector: described.sector } : {}),
    ...(described.level ? { level: described.level } : {}),
    unnamed: true,
    plural: described.plural ?? false,
    pieces: [noun],
    why: new Set(described.why.length ? described.why : ["who:noun"]),
    confidence: described.why.includes("who:state-near") ? 0.5 : 0.85,
  }));
  setCode(draft);
  return draft;
}

export function setCode(draft: Draft): void {
  const code = codeOf(draft);
  if (code) draft.code = code;
}
