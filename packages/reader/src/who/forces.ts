import { loadActors } from "@coranto/lexicon";
import type { Draft, Roster } from "./roster.js";
import { type Found, form, isCapitalised, isHyphen, isPossessive, meaningOf, type View } from "./view.js";

/** Words between a state and the noun it owns: "Arvanian overnight artillery fire". */
const REACH = 4;

/** "Arvanian air raids", "Belmark's shelling": the state stands before a deed of its armed forces, in one noun phrase. */
export function beforeForces(view: View, state: Found): boolean {
  if (isHyphen(view, state.last + 1)) return false;
  let at = state.last + 1;
  if (isPossessive(view, at)) at++;
  const stop = at + REACH;
  while (at <= view.tokens.length && at < stop) {
    const found = view.at[at];
    if (found && meaningOf(found, "force")) {
      const next = view.tokens[found.last];
      return view.tokens[found.last - 1]!.upos !== "VERB" && !(next && /^(NOUN|PROPN)$/.test(next.upos));
    }
    if (found && (meaningOf(found, "country") || meaningOf(found, "body") || meaningOf(found, "office"))) return false;
    const { upos } = view.tokens[at - 1]!;
    if (isCapitalised(form(view, at)) || !/^(ADJ|NOUN|NUM)$/.test(upos)) return false;
    at++;
  }
  return false;
}

/** The armed forces of a state: the entity of "the army", "the military" of that state when it is named. */
export function forcesEntity(roster: Roster, code: string): Draft {
  return roster.entity(`institution ${code} military`, () => ({
    name: `${loadActors().adjective.get(code) ?? loadActors().countryName.get(code) ?? code} military`,
    kind: "organisation",
    code: `${code}MIL`,
    country: code,
    sector: "MIL",
    pieces: ["military"],
    why: new Set(["actors:force"]),
    confidence: 0.8,
  }));
}
