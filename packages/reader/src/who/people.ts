import { loadActors, locate } from "@coranto/lexicon";
import type { Document } from "../stages.js";
import { enrol } from "./enrol.js";
import type { Roster } from "./roster.js";
import { groupByName, type Person } from "./sameName.js";
import { allSightings } from "./sightings.js";
import { type View, words } from "./view.js";

/** Below this a lone word is no person; from the spread on gold-learn, November 2026. */
const SURE_ALONE = 0.65;
/** Below this a name that the gazetteer has is a place. */
const SURE_BESIDE_PLACE = 0.7;

/** Finds the named people of the article with their offices, and puts them and their mentions on the roster. */
export function findPeople(document: Document, views: readonly View[], roster: Roster): void {
  const day = dayOf(document);
  const sightings = allSightings(views);
  const persons = groupByName(sightings);
  const others = otherNames(views);
  for (const person of persons)
    if (!isDoubtful(person) && !isOtherwise(person, others)) enrol(person, day, views, roster);
}

export function dayOf(document: Document): string | undefined {
  return document.article.published?.value.slice(0, 10);
}

/** A single word without title that only the network, and not surely, takes for a person: more often a firm or a paper. */
function isDoubtful(person: Person): boolean {
  return (
    person.core.length === 1 &&
    person.sightings.every(
      ({ name, titles }) =>
        !titles.length && name.from === name.first && name.confidence < SURE_ALONE && name.pieces.length === 1,
    ) &&
    !loadActors().surnames.has(person.core[0]!)
  );
}

/** How surely the network took each name of the article for a place or organisation, at its best. */
function otherNames(views: readonly View[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const view of views)
    for (const name of view.names) {
      if (name.kind !== "ORG" && name.kind !== "LOC") continue;
      const text = words(view, name.first, name.last).toLowerCase();
      out.set(text, Math.max(out.get(text) ?? 0, name.confidence));
    }
  return out;
}

/** Elsewhere in the article the same words are more surely a place or organisation, or a place of the gazetteer and hardly a person. */
function isOtherwise(person: Person, others: ReadonlyMap<string, number>): boolean {
  return person.sightings.every(({ name, titles }) => {
    if (titles.length || name.from !== name.first || !name.why.some((why) => why.startsWith("model:"))) return false;
    const other = others.get(name.text.toLowerCase());
    if (other !== undefined && other > name.confidence) return true;
    return name.confidence < SURE_BESIDE_PLACE && locate(name.text) !== undefined;
  });
}
