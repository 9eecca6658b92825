import { foldName, loadPlaces, locate, type Place, type PlaceHints } from "@coranto/lexicon";
import { SURE_SIZE } from "./verdict.js";

/** A place as looked up without hints, with "Illinois" after "Springfield" where the text has it. */
interface Named {
  readonly name: string;
  readonly first: Place;
}

/** New York in New York: the city says nothing about the region of its name. */
const namesItsRegion = (city: Place): boolean =>
  loadPlaces()
    .areas.get(foldName(city.name).replace(/ city$/, ""))
    ?.some(({ region }) => region === city.region) ?? false;

/** States and regions of the text, the most named first: they settle which of several namesakes is meant. */
export function hintsOf(candidates: readonly Named[]): PlaceHints {
  const countries = new Map<string, number>();
  const regions = new Set<string>();
  for (const { first, name } of candidates) {
    const place = name.includes(",") ? (locate(name) ?? first) : first;
    if (
      place.region &&
      ((place.kind === "region" && isOnly(place)) || (place.size >= SURE_SIZE && !namesItsRegion(place)))
    )
      regions.add(place.region);
    if (name.includes(",") && place.region) regions.add(place.region);
    if (!place.country) continue;
    const weight = place.kind === "country" ? 2 : place.kind === "city" ? Math.max(0, place.size - 15) / 5 : 1;
    countries.set(place.country, (countries.get(place.country) ?? 0) + weight);
  }
  const ranked = [...countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
  return { countries: ranked.slice(0, 6), regions: [...regions] };
}

/** No other region has its name: one of thirty Washington Counties says nothing. */
const isOnly = ({ name }: Place): boolean =>
  (loadPlaces().areas.get(foldName(name)) ?? []).filter(({ kind }) => kind === "region").length === 1;
