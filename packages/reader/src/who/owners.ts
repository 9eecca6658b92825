import { ownerOf, stateNear, stateOf } from "./around.js";
import type { Described } from "./described.js";
import type { Draft, Roster } from "./roster.js";
import { type Found, isPossessive, lower, meaningOf, type View } from "./view.js";

/** "its army", "Doval's government": the state of the owner. */
export function addOwner(
  views: readonly View[],
  view: View,
  first: number,
  article: string,
  described: Described,
  roster: Roster,
): void {
  if (described.country || described.body) return;
  let owner: Draft | undefined;
  if (/^(its|their|his|her)$/.test(article)) owner = ownerOf(views, roster, view, first - 1);
  else if (isPossessive(view, first - 1) || roster.covered(view.index, first - 1)) {
    const at = isPossessive(view, first - 1) ? first - 2 : first - 1;
    const mention = roster.over(view.index, at);
    owner = mention && roster.get(mention.entity);
  }
  if (!owner) return;
  const state = stateOf(owner);
  if (state && state !== "EUR") {
    described.country = state;
    described.why.push("who:owner");
  } else if (owner.body) described.body = owner.body;
}

/** "his counterpart": of the other state of the sentence. */
export function otherState(view: View, first: number, described: Described, roster: Roster): void {
  if (described.country || described.body) return;
  const near = roster.between(view.index, first - 60, first + 60).filter((one) => roster.get(one.entity).country);
  const owner = near.find((one) => one.last < first);
  const own = owner && roster.get(owner.entity).country;
  const other = near.find((one) => own && roster.get(one.entity).country !== own);
  const state = other && roster.get(other.entity).country;
  if (state) {
    described.country = state;
    described.why.push("who:other-state");
  }
}

/** "his counterpart": of his rank, for the same sector. */
export function levelOfOwner(
  views: readonly View[],
  view: View,
  first: number,
  article: string,
  described: Described,
  roster: Roster,
): void {
  const owner = /^(his|her|their)$/.test(article)
    ? ownerOf(views, roster, view, first - 1)
    : isPossessive(view, first - 1)
      ? personAt(view, first - 2, roster)
      : undefined;
  if (owner?.kind !== "person") return;
  if (owner.level && owner.level !== "former") described.level = owner.level;
  if (owner.sector && owner.sector !== "ELI") described.sector = owner.sector;
}

function personAt(view: View, token: number, roster: Roster): Draft | undefined {
  const mention = roster.over(view.index, token);
  return mention && roster.get(mention.entity);
}

/** Institutions and soldiers act for the state that is talked of; others are where they are found. */
export function fillState(
  views: readonly View[],
  view: View,
  head: Found,
  first: number,
  article: string,
  described: Described,
  institution: boolean,
  roster: Roster,
): void {
  const after = lower(view, head.last + 1);
  if (/^(in|from|inside|across)$/.test(after)) {
    const at = lower(view, head.last + 2) === "the" ? head.last + 3 : head.last + 2;
    const found = view.at[at];
    const code = meaningOf(found, "country")?.code ?? meaningOf(found, "place")?.code;
    const mention = roster.over(view.index, at);
    const state = code ?? (mention && roster.get(mention.entity).country);
    if (state) {
      described.country = state;
      described.why.push("who:state-after");
      return;
    }
  }
  if (/^(SOC|JRN|EDU|BUS|UNK|MED|REL)$/.test(described.sector ?? "") && !institution) return;
  if (/^(BUS|EDU|JRN|REL|SOC)$/.test(described.sector ?? "") && article !== "the") return;
  const own = /^(GOV|MIL|LEG|JUD|COP|SPY|OPP|PTY)$/.test(described.sector ?? "");
  const state = stateNear(views, roster, view, first, own ? "own" : "there");
  if (state && state !== "EUR") {
    described.country = state;
    described.why.push("who:state-near");
  }
}
