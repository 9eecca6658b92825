import { opensArticle } from "../where/dateline.js";
import { type FoundPlace, findNamedPlaces } from "../where/find.js";
import { free } from "./heads.js";
import { isWhere } from "./isWhere.js";
import { addPlace } from "./places.js";
import type { Roster } from "./roster.js";
import { type View, words } from "./view.js";

const CONFIDENCE = 0.7;

/** Names of two words and more that are no town: the network cuts them ("the Gulf" of the Gulf of Mexico). */
export function nameWaters(views: readonly View[], view: View, roster: Roster): void {
  for (const found of placesOf(views, view))
    if (!/^(?:country|city|region)$/.test(found.place.kind))
      enter(view, found, roster, (first, last) => first < last && !isMeantOtherwise(view, first, last));
}

/** Places that neither the network nor the lists of actors saw, where the words before say that something is there. */
export function nameMissedPlaces(views: readonly View[], view: View, roster: Roster): void {
  for (const found of placesOf(views, view))
    if (found.place.kind !== "country")
      enter(
        view,
        found,
        roster,
        (first, last) => isWhere(view, first, last) || opensArticle(view.tokens, view.index, first, last),
      );
}

function enter(
  view: View,
  { span, place }: FoundPlace,
  roster: Roster,
  allows: (first: number, last: number) => boolean,
): void {
  const first = view.tokens.find((token) => token.span.end > span.start)?.index;
  if (first === undefined) return;
  let last = first;
  while (last < view.tokens.length && view.tokens[last]!.span.start < span.end) last++;
  if (/^the$/i.test(view.tokens[first - 1]!.form) && first < last) return;
  if (!free(view, roster, first, last) || !allows(first, last)) return;
  const stands = opensArticle(view.tokens, view.index, first, last) ? "dateline" : undefined;
  addPlace(view, first, last, words(view, first, last), undefined, ["places:found"], CONFIDENCE, roster, stands, place);
}

/** "White House": a body of the lists stands there, not only a building. */
function isMeantOtherwise(view: View, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (view.at[at]?.meanings.some(({ kind }) => kind !== "place")) return true;
  return false;
}

const cache = new WeakMap<readonly View[], readonly (readonly FoundPlace[])[]>();

/** The places the gazetteer finds in one sentence; those of the whole article are found at once. */
function placesOf(views: readonly View[], view: View): readonly FoundPlace[] {
  let bySentence = cache.get(views);
  if (!bySentence) {
    bySentence = spread(views);
    cache.set(views, bySentence);
  }
  return bySentence[view.index] ?? [];
}

function spread(views: readonly View[]): readonly (readonly FoundPlace[])[] {
  const out: FoundPlace[][] = views.map(() => []);
  let at = 0;
  for (const found of findNamedPlaces(views[0]?.text ?? "")) {
    if (found.adjective) continue;
    while (at < views.length && views[at]!.sentence.span.end <= found.span.start) at++;
    const view = views[at];
    if (view && view.sentence.span.start <= found.span.start && found.span.end <= view.sentence.span.end)
      out[at]!.push(found);
  }
  return out;
}
