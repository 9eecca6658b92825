import { findNamedPlaces } from "./find.js";

export { type FoundPlace, findNamedPlaces } from "./find.js";

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
  /** Told by an adjective ("Russian officials"): leave these out where only names count. */
  readonly adjective?: true;
}

/**
 * Named places of a text, resolved.
 *
 * @returns in order of the text, offsets UTF-16 half-open
 * @example findPlacesIn("They met in Geneva.")[0]?.geonames // => 2660646
 */
export function findPlacesIn(text: string): readonly PlaceIn[] {
  return findNamedPlaces(text).map(({ span: { start, end }, place, adjective }) => ({
    start,
    end,
    text: text.slice(start, end),
    name: place.name,
    geonames: place.geonames ?? null,
    lat: place.lat,
    lon: place.lon,
    ...(adjective ? { adjective } : {}),
  }));
}
