import { findAcronyms } from "./acronyms.js";
import { nameMissedPlaces, nameWaters } from "./gazetteer.js";
import { free, isHead } from "./heads.js";
import { nameKnown } from "./known.js";
import { nameHead } from "./nouns.js";
import { nameOrganisation } from "./organisations.js";
import { namePlace } from "./places.js";
import type { Roster } from "./roster.js";
import type { Found, View } from "./view.js";

/** Puts the states, bodies, institutions, groups, offices and places of one sentence on the roster. */
export function findBodies(views: readonly View[], view: View, roster: Roster): void {
  nameWaters(views, view, roster);
  for (const name of view.names)
    if (name.kind === "ORG") nameOrganisation(view, name.first, name.last, name.confidence, roster);
  for (const found of view.found) if (!taken(view, roster, found) && !isHead(found)) nameKnown(view, found, roster);
  for (const name of view.names)
    if (name.kind === "LOC" && !isOnlyHead(view.at[name.first], name) && free(view, roster, name.first, name.last))
      namePlace(view, name.first, name.last, name.confidence, roster);
  for (const found of view.found)
    if (isHead(found) && !taken(view, roster, found)) nameHead(views, view, found, roster);
  findAcronyms(view, roster);
  nameMissedPlaces(views, view, roster);
}

function taken(view: View, roster: Roster, found: Found): boolean {
  return !free(view, roster, found.first, found.last);
}

/** An institution that one state alone has, spelled out: surer than the network's place. */
function isOnlyHead(found: Found | undefined, name: { first: number; last: number }): boolean {
  return (
    found?.first === name.first &&
    found.last === name.last &&
    found.meanings.some((one) => one.kind === "institution" && one.state !== undefined)
  );
}
