import { CITIES, MIDDLES } from "../generated/cities.js";
import source from "../generated/places.js";
import { foldName } from "./fold.js";
import type { PLACE_KINDS, PlacesFile } from "./schema.js";

export { foldName } from "./fold.js";

/** A place one can point at. */
export interface Place {
  readonly name: string;
  readonly kind: (typeof PLACE_KINDS)[number];
  /** ISO 3166-1 alpha-3 of the state it lies in; absent where that is disputed or there are several. */
  readonly country?: string;
  /** GeoNames code of its first-level region, `US.IL`. */
  readonly region?: string;
  readonly geonames?: number;
  /** Degrees north and east. */
  readonly lat: number;
  readonly lon: number;
  /** Power of two of the number of people, 0 to 35; only cities. */
  readonly size: number;
  /** Seat of a state, or of a first-level region. */
  readonly seat?: "state" | "region";
  /** The file and entry it comes from. */
  readonly why: string;
}

type Of<K extends PlacesFile["kind"]> = Extract<PlacesFile, { kind: K }>;

interface Gazetteer {
  /** Countries, regions and named areas by folded name. */
  readonly areas: ReadonlyMap<string, readonly Place[]>;
  readonly iso3Of: ReadonlyMap<string, string>;
  readonly doubtful: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Short names of regions that count only behind a town, by folded name: "La." */
  readonly afterTown: ReadonlyMap<string, Place>;
  /** Places that are no states, by adjective. */
  readonly adjectives: ReadonlyMap<string, Place>;
  readonly signs: Omit<Of<"signs">, "kind">;
  /** Weights by which the place of an act is chosen. */
  readonly actWeights: Readonly<Record<string, number>>;
}

let gazetteer: Gazetteer | undefined;

/** The places of the lexicon; read once, at the first look-up. */
export function loadPlaces(): Gazetteer {
  gazetteer ??= build(Object.values(JSON.parse(source) as Record<string, PlacesFile>));
  return gazetteer;
}

function build(files: readonly PlacesFile[]): Gazetteer {
  const all = <K extends PlacesFile["kind"]>(kind: K) => files.filter((file): file is Of<K> => file.kind === kind);
  const areas = new Map<string, Place[]>();
  const add = (name: string, place: Place): void => {
    const key = foldName(name);
    const list = areas.get(key);
    if (list) list.push(place);
    else areas.set(key, [place]);
  };
  const iso3Of = new Map<string, string>();
  const others = Object.assign({}, ...all("stateNames").map((file) => file.places)) as Record<string, string[]>;
  for (const { places } of all("countries"))
    for (const { name, iso3, iso2, lat, lon, geonames } of places) {
      iso3Of.set(iso2, iso3);
      const id = geonames === undefined ? {} : { geonames };
      const why = `places.countries.${iso3}`;
      const place: Place = { name, kind: "country", country: iso3, ...id, lat, lon, size: 0, why };
      for (const key of new Set([name, ...(others[iso3] ?? [])].map(foldName))) add(key, place);
    }
  for (const { places } of all("named"))
    for (const { names, is, country, lat, lon, geonames } of places) {
      const place: Place = {
        name: names[0]!,
        kind: is,
        ...(country ? { country } : {}),
        ...(geonames === undefined ? {} : { geonames }),
        lat,
        lon,
        size: 0,
        why: `places.named.${foldName(names[0]!).replaceAll(" ", "-")}`,
      };
      for (const name of names) add(name, place);
    }
  const centres = Object.assign({}, ...all("centres").map((file) => file.places)) as Record<string, [number, number]>;
  for (const { places } of all("regions"))
    for (const [code, geonames, ...names] of places) {
      const middle = centres[code] ?? MIDDLES[code];
      const country = iso3Of.get(code.slice(0, 2));
      if (!middle || !country) continue;
      const [lat, lon] = middle;
      const plain = names.filter((one) => !/[^\x20-\x7e]/.test(one));
      const name = plain.sort((a, b) => a.length - b.length)[0] ?? names[0]!;
      const place: Place = {
        name,
        kind: "region",
        country,
        region: code,
        geonames,
        lat,
        lon,
        size: 0,
        why: `places.regions.${code}`,
      };
      for (const key of new Set(names.flatMap((one) => [foldName(one), withoutRank(foldName(one))]))) {
        const list = areas.get(key);
        if (list) list.push(place);
        else areas.set(key, [place]);
      }
    }
  /** Only with its rank: the bare name is a town or a person. */
  const addCounty = (code: string, name: string, lat: number, lon: number): void => {
    const full = `${name} ${code === "US.LA" ? "Parish" : "County"}`;
    const country = iso3Of.get(code.slice(0, 2));
    add(full, {
      name: full,
      kind: "region",
      ...(country ? { country } : {}),
      region: code,
      lat,
      lon,
      size: 0,
      why: `places.counties.${code}.${foldName(name).replaceAll(" ", "-")}`,
    });
  };
  const regionOf = new Map([...areas.values()].flat().map((place) => [place.region, place]));
  const afterTown = new Map<string, Place>();
  for (const { places } of all("shortNames"))
    for (const [code, { sure = [], afterTown: behind = [] }] of Object.entries(places)) {
      const place = regionOf.get(code);
      if (!place) continue;
      for (const name of sure) add(name, place);
      for (const name of [...sure, ...behind]) afterTown.set(foldName(name), place);
    }
  for (const { places } of all("counties"))
    for (const [code, list] of Object.entries(places))
      for (const [name, lat, lon] of list) addCounty(code, name, lat, lon);
  const adjectives = new Map<string, Place>();
  for (const { places } of all("adjectives"))
    for (const [name, words] of Object.entries(places)) {
      const place = areas.get(foldName(name))?.[0];
      if (place) for (const word of words) adjectives.set(word, place);
    }
  const { kind: _kind, ...signs } = all("signs")[0]!;
  const doubtful = all("doubtful");
  return {
    areas,
    iso3Of,
    doubtful: new Set(doubtful.flatMap((file) => file.words.map(foldName))),
    never: new Set(doubtful.flatMap((file) => file.never.map(foldName))),
    afterTown,
    adjectives,
    signs,
    actWeights: Object.assign({}, ...all("actWeights").map((file) => file.weights)) as Record<string, number>,
  };
}

const RANK =
  /^(?:state|republic|commonwealth|province) of | (?:province|region|oblast|governorate|prefecture|state|district|county|territory|krai|republic|sheng|shi|wilaya)$/;

/** "anbar province" → "anbar". */
function withoutRank(key: string): string {
  return key.replace(RANK, "");
}

/** Look-ups already made; emptied when full, so that a long run keeps its memory. */
const seen = new Map<string, readonly Place[]>();
const SEEN_AT_MOST = 4096;

/** Cities of that folded name, in a fixed order. A binary search over the sorted text: nothing is built beforehand. */
export function citiesNamed(key: string): readonly Place[] {
  const known = seen.get(key);
  if (known) return known;
  if (seen.size >= SEEN_AT_MOST) seen.clear();
  const found = searchCities(key);
  seen.set(key, found);
  return found;
}

function searchCities(key: string): readonly Place[] {
  let low = 0;
  let high = CITIES.length;
  while (low < high) {
    const middle = CITIES.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
    if (foldName(nameAt(middle)) < key) low = CITIES.indexOf("\n", middle) + 1 || high;
    else high = middle;
  }
  const found: Place[] = [];
  for (let at = low; at < CITIES.length && foldName(nameAt(at)) === key; at = CITIES.indexOf("\n", at) + 1)
    found.push(cityAt(at));
  return found;
}

function nameAt(start: number): string {
  return CITIES.slice(start, CITIES.indexOf("\t", start));
}

/** Fields after the tab: country 2, id 5, latitude 3, longitude 3, size 1, seat 1, region; numbers in base 36. tools/places.ts writes them. */
function cityAt(start: number): Place {
  const tab = CITIES.indexOf("\t", start);
  const fields = CITIES.slice(tab + 1, CITIES.indexOf("\n", tab));
  const iso2 = fields.slice(0, 2);
  const number = (from: number, to: number): number => Number.parseInt(fields.slice(from, to), 36);
  const country = loadPlaces().iso3Of.get(iso2);
  const geonames = number(2, 7);
  const seat = fields[14];
  return {
    name: CITIES.slice(start, tab),
    kind: "city",
    ...(country ? { country } : {}),
    region: `${iso2}.${fields.slice(15)}`,
    geonames,
    lat: Math.round(number(7, 10) - 9000) / 100,
    lon: Math.round(number(10, 13) - 18000) / 100,
    size: number(13, 14),
    ...(seat === "c" ? { seat: "state" as const } : seat === "a" ? { seat: "region" as const } : {}),
    why: `geonames.${geonames}`,
  };
}
