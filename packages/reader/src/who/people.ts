import { loadActors } from "@coranto/lexicon";
import type { Document } from "../stages.js";
import { enrol } from "./enrol.js";
import type { Roster } from "./roster.js";
import { groupByName, type Person } from "./sameName.js";
import { allSightings } from "./sightings.js";
import type { View } from "./view.js";

/** Below this a lone word is no person; from the spread on gold-learn, November 2026. */
const SURE_ALONE = 0.65;

/** Finds the named people of the article with their offices, and puts them and their mentions on the roster. */
export function findPeople(document: Document, views: readonly View[], roster: Roster): void {
  const day = dayOf(document);
  const sightings = allSightings(views);
  const persons = groupByName(sightings);
  for (const person of persons) if (!isDoubtful(person)) enrol(person, day, views, roster);
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
