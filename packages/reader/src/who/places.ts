import { foldName, loadActors, loadPlaces, locate, type Place } from "@coranto/lexicon";
import { opensArticle } from "../where/dateline.js";
import { makeMention } from "./mention.js";
import type { Roster } from "./roster.js";
import { form, isPossessive, lower, type View, words } from "./view.js";

/** A place that the network saw; the gazetteer says where it lies. */
export function namePlace(view: View, first: number, last: number, confidence: number, roster: Roster): void {
  let [start, end] = [first, last];
  while (start < end && /^(the|a|an)$/i.test(form(view, start))) start++;
  while (end > start && isPossessive(view, end)) end--;
  const stands = opensArticle(view.tokens, view.index, start, end) ? "dateline" : undefined;
  addPlace(view, start, end, words(view, start, end), undefined, ["model:LOC"], confidence, roster, stands);
}

/** @param at where it lies, if that is known already */
export function addPlace(
  view: View,
  first: number,
  last: number,
  text: string,
  state: string | undefined,
  why: readonly string[],
  confidence: number,
  roster: Roster,
  stands?: "seat" | "dateline",
  at?: Place,
): void {
  const place = at ?? located(text, state, roster);
  const fits = place && (!state || place.country === state) ? place : undefined;
  const key = fits ? fits.why : text.toLowerCase();
  const draft = roster.entity(`${stands === "dateline" ? "dateline" : "place"} ${key}`, () => {
    const country = state ?? fits?.country;
    return {
      name: fits ? nameOf(view, last, text, fits) : text,
      kind: "place",
      ...(country ? { country } : {}),
      ...(country && stands !== "dateline" ? { code: stands === "seat" ? `${country}GOV` : country } : {}),
      ...(stands === "seat" ? { sector: "GOV" } : {}),
      ...(fits?.geonames ? { geonames: fits.geonames } : {}),
      ...(fits ? { lat: fits.lat, lon: fits.lon } : {}),
      pieces: [],
      why: new Set([...why, ...(fits ? [fits.why] : [])]),
      confidence,
    };
  });
  roster.mention(makeMention(view, first, last, draft, "name", why, confidence));
}

/** "The North" is no place of that name. */
function located(text: string, state: string | undefined, roster: Roster): Place | undefined {
  if (loadPlaces().never.has(foldName(text))) return undefined;
  return locate(text, { countries: state ? [state] : statesOfArticle(roster) });
}

/** A town or province with its state, as CODEBOOK section 6 writes places: "Bali, Indonesia", "Anbar province, Iraq". */
function nameOf(view: View, last: number, text: string, { kind, country, name }: Place): string {
  const rank = kind === "region" ? lower(view, last + 1) : "";
  const written = /^[\p{Lu} .'-]{4,}$/u.test(text) ? name : text;
  const full = /^(?:province|region|oblast|governorate)$/.test(rank) ? `${written} ${rank}` : written;
  const state = country && loadActors().countryName.get(country);
  return state && (kind === "city" || kind === "region") && state !== name ? `${full}, ${state}` : full;
}

/** States already on the roster, first named first. */
function statesOfArticle(roster: Roster): string[] {
  const out: string[] = [];
  for (const draft of roster.drafts) {
    if (draft.country && !out.includes(draft.country)) out.push(draft.country);
    if (out.length === 6) break;
  }
  return out;
}
