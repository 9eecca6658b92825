import type { Document } from "../stages.js";
import { type FoundPlace, findNamedPlaces } from "./find.js";

export { type FoundPlace, findNamedPlaces } from "./find.js";

/** Below this the name model's word is not taken against the gazetteer. */
const SURE_NAME = 0.7;

/** Every named place of an article; names that the model holds for persons are left out. */
export function findPlaces(document: Document): readonly FoundPlace[] {
  const people = document.sentences.flatMap((sentence) =>
    sentence.names.filter(({ kind, confidence }) => kind === "PER" && confidence >= SURE_NAME).map(({ span }) => span),
  );
  let next = 0;
  return findNamedPlaces(document.article.text, (span) => {
    while (next < people.length && people[next]!.end <= span.start) next++;
    const person = people[next];
    return person !== undefined && person.start < span.end && span.start < person.end;
  });
}

/** One place as the verb `places` tells it. */
export interface PlaceIn {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name: string;
  readonly geonames: number | null;
  /** Degrees north and east. */
  readonly lat: number;
  readonly lon: number;
}

/**
 * Named places of a text, resolved.
 *
 * @returns in order of the text, offsets UTF-16 half-open
 * @example findPlacesIn("They met in Geneva.")[0]?.geonames // => 2660646
 */
export function findPlacesIn(text: string): readonly PlaceIn[] {
  return findNamedPlaces(text).map(({ span: { start, end }, place }) => ({
    start,
    end,
    text: text.slice(start, end),
    name: place.name,
    geonames: place.geonames ?? null,
    lat: place.lat,
    lon: place.lon,
  }));
}
