import { mentionsBefore, ownerOf, stateNear, stateOf } from "./around.js";
import type { Described } from "./described.js";
import { isHead } from "./heads.js";
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
  if ((described.country && !described.assumed) || described.body) return;
  let owner: Draft | undefined;
  if (/^(its|their|his|her)$/.test(article)) owner = ownerOf(views, roster, view, first - 1);
  else if (isPossessive(view, first - 1) || roster.covered(view.index, first - 1)) {
    const at = isPossessive(view, first - 1) ? first - 2 : first - 1;
    const mention = roster.over(view.index, at);
    owner = mention ? roster.get(mention.entity) : countryMeant(views, view, at, roster);
  }
  if (!owner) return;
  const state = stateOf(owner);
  if (state && state !== "EUR") {
    described.country = state;
    described.assumed = false;
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
  if (ofNoState(view, first, head.first)) return;
  const sent = described.level === "envoy" ? bodyBetween(view, first, head.first) : undefined;
  if (sent) {
    described.body = sent;
    return;
  }
  const after = lower(view, head.last + 1);
  const owner = ownerAfter(view, head, after, roster);
  if (owner) {
    described.country = owner;
    described.why.push("who:state-after");
    return;
  }
  // ambassadors, diplomats in a capital are not its own
  if (/^(in|from|inside|across)$/.test(after) && !(after === "in" && described.level === "envoy")) {
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
  const side = /^(REB|PRM)$/.test(described.sector ?? "") ? rebelsBefore(views, view, first, roster) : undefined;
  if (side) {
    described.country = side;
    described.why.push("who:state-near");
    return;
  }
  const own = /^(GOV|MIL|LEG|JUD|COP|SPY|OPP|PTY)$/.test(described.sector ?? "");
  const state = stateNear(views, roster, view, first, own ? "own" : "there");
  if (state && state !== "EUR") {
    described.country = state;
    described.why.push("who:state-near");
  }
}

/** "International inspectors", "world leaders": of more states than the one that stands near. */
function ofNoState(view: View, first: number, head: number): boolean {
  for (let at = first; at < head; at++)
    if (
      !(view.at[at] && isHead(view.at[at]!)) &&
      /^(international|world|global|foreign|western|regional|european|arab|third|multilateral)$/.test(lower(view, at))
    )
      return true;
  return /^(international|world|global)$/.test(lower(view, first - 1));
}

/** "Head of Corvia's judiciary", "aide to Doval": the state of what or whom the office belongs to. */
function ownerAfter(view: View, head: Found, after: string, roster: Roster): string | undefined {
  if (!/^(of|for|to)$/.test(after) || !isOffice(head)) return undefined;
  const at = lower(view, head.last + 2) === "the" ? head.last + 3 : head.last + 2;
  const person = roster.over(view.index, at);
  const owner = person && roster.get(person.entity);
  if (owner?.kind === "person" && !owner.why.has("who:state-of-article")) return owner.country;
  if (after === "to") return undefined;
  const state = meaningOf(view.at[at], "country");
  const next = state ? (isPossessive(view, view.at[at]!.last + 1) ? 2 : 1) : 0;
  const thing = state && view.at[view.at[at]!.last + next];
  return thing && meaningOf(thing, "institution") ? state.code : undefined;
}

function isOffice(found: Found): boolean {
  return found.meanings.some(({ kind }) => kind === "office" || kind === "group");
}

/** "The country's army": the state last named by its own name or adjective. */
function countryMeant(views: readonly View[], view: View, at: number, roster: Roster): Draft | undefined {
  if (!/^(country|nation|kingdom|republic)$/.test(lower(view, at)) || lower(view, at - 1) !== "the") return undefined;
  const named = mentionsBefore(views, roster, view.index, at, 2).find(
    (one) => one.form === "name" && roster.get(one.entity).kind === "country",
  );
  return named && roster.get(named.entity);
}

/** "NATO ambassadors": of the body, where no state is told. */
function bodyBetween(view: View, first: number, head: number): { code: string; name: string } | undefined {
  for (let at = first; at < head; at++) {
    const body = meaningOf(view.at[at], "body");
    if (body) return { code: body.code, name: body.name };
  }
  return undefined;
}

/** "The rebels", "insurgents": of the state whose armed groups were named before. */
function rebelsBefore(views: readonly View[], view: View, first: number, roster: Roster): string | undefined {
  const found = mentionsBefore(views, roster, view.index, first, 12).find((one) => {
    const draft = roster.get(one.entity);
    return /^(REB|PRM)$/.test(draft.code?.slice(3) ?? "") && !draft.why.has("who:state-near");
  });
  return found && stateOf(roster.get(found.entity));
}
