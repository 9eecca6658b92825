import { citiesNamed, foldName, loadPlaces, type Place } from "./index.js";

/** What is known around a name. */
export interface PlaceHints {
  /** ISO 3166-1 alpha-3 of states named near it, nearest or most frequent first. */
  readonly countries?: readonly string[];
  /** GeoNames codes of regions named near it: `US.IL`. */
  readonly regions?: readonly string[];
}

/** Points a candidate gets; the most wins. Chosen on GeoWebNews and GeoVirus, November 2026, docs/method/places.md. */
const POINTS = {
  country: 40,
  area: 34,
  /** A region the press of the world knows by its bare name, and any other. */
  greatRegion: 24,
  region: 17,
  seatOfState: 10,
  seatOfRegion: 2,
  hinted: 12,
  hintedRegion: 18,
  container: 60,
  rank: 30,
};

/** States whose first-level regions are written without naming the state. */
const GREAT_REGIONS = new Set(["USA", "CAN", "AUS"]);

/**
 * The place a name most probably means.
 *
 * @param name as written: "Kiev", "Springfield, Illinois", "northern Gaza", "Anbar province"
 * @param hints states and regions named around it
 * @returns the place, or `undefined` when no gazetteer entry has the name. Whether the words name a place at all,
 *   and not a person or a firm, is for the caller to say.
 * @example locate("Kiev")?.geonames // => 703448
 */
export function locate(name: string, hints: PlaceHints = {}): Place | undefined {
  if (name.length > 120) return undefined;
  const comma = name.indexOf(",");
  if (comma > 0) {
    const container = locateContainer(name.slice(comma + 1), hints);
    const inside = locateWithin(name.slice(0, comma), hints, container);
    if (inside) return inside;
  }
  return locateWithin(name, hints, undefined);
}

/** What stands behind a town and a comma: a place, or the short name of a region that means nothing elsewhere ("La."). */
export function locateContainer(name: string, hints: PlaceHints = {}): Place | undefined {
  const { afterTown, areas } = loadPlaces();
  const key = foldName(name);
  return (
    afterTown.get(key) ??
    areas.get(key)?.find(({ kind }) => kind === "region" || kind === "country") ??
    locate(name, hints)
  );
}

function locateWithin(name: string, hints: PlaceHints, container: Place | undefined): Place | undefined {
  const { signs } = loadPlaces();
  let key = foldName(name).replace(/^the /, "");
  const whole = best(key, hints, container, false);
  if (whole) return whole;
  for (;;) {
    const [first = "", ...rest] = key.split(" ");
    if (rest.length && (signs.directions.includes(first) || first === "city" || first === "of" || first === "old")) {
      key = rest.join(" ");
      const found = best(key, hints, container, false);
      if (found) return found;
      continue;
    }
    break;
  }
  const rank = signs.regionAfter.find((word) => key.endsWith(` ${word}`));
  if (rank) return best(key.slice(0, -rank.length - 1), hints, container, true);
  const before = signs.regionBefore.find((words) => key.startsWith(`${words} `));
  if (before) return best(key.slice(before.length + 1), hints, container, true);
  if (key.endsWith(" city")) return best(key.slice(0, -5), hints, container, false);
  return undefined;
}

function best(key: string, hints: PlaceHints, container: Place | undefined, asRegion: boolean): Place | undefined {
  if (key.length < 2) return undefined;
  let top: Place | undefined;
  let most = Number.NEGATIVE_INFINITY;
  const weigh = (place: Place): void => {
    const points = pointsOf(place, hints, container) + (asRegion && place.kind === "region" ? POINTS.rank : 0);
    if (points > most) {
      most = points;
      top = place;
    }
  };
  for (const place of loadPlaces().areas.get(key) ?? []) weigh(place);
  const cities = citiesNamed(key);
  for (const place of cities) weigh(place);
  // "New York": a metropolis of its region's name is meant, unless the text says otherwise.
  if (top?.kind === "region" && !asRegion && !container)
    return cities.find(({ size, region }) => size >= METROPOLIS && region === top?.region) ?? top;
  return top;
}

/** A power of two of people. */
const METROPOLIS = 22;

function pointsOf(place: Place, hints: PlaceHints, container: Place | undefined): number {
  let points =
    place.kind === "country"
      ? POINTS.country
      : place.kind === "region"
        ? place.country && GREAT_REGIONS.has(place.country)
          ? POINTS.greatRegion
          : POINTS.region
        : place.kind === "city"
          ? place.size +
            (place.seat === "state" ? POINTS.seatOfState : place.seat === "region" ? POINTS.seatOfRegion : 0)
          : POINTS.area;
  if (container && isWithin(place, container)) points += POINTS.container;
  if (place.region && hints.regions?.includes(place.region))
    points += place.kind === "region" ? POINTS.hintedRegion : POINTS.hinted;
  const rank = place.country ? (hints.countries?.indexOf(place.country) ?? -1) : -1;
  if (rank >= 0) points += POINTS.hinted / (1 + rank / 3);
  return points;
}

/** True when the inner place lies in the state or region that the outer one is. */
function isWithin(inner: Place, outer: Place): boolean {
  if (inner === outer) return false;
  if (outer.kind === "region") return inner.region === outer.region;
  return outer.country !== undefined && inner.country === outer.country && inner.kind !== "country";
}
