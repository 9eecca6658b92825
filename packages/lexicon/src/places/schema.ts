import { z } from "zod";

const degrees = { lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) };
const iso3 = z.string().regex(/^[A-Z]{3}$/);

/** What a named place is; `city` comes from GeoNames, the others from the lexicon. */
export const PLACE_KINDS = ["country", "city", "region", "area", "water", "island", "mountains", "site"] as const;

/** One file of the domain `places`; `kind` says which. */
export const fileSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("countries"),
    places: z.array(
      z.strictObject({
        name: z.string(),
        iso3,
        iso2: z.string().regex(/^[A-Z]{2}$/),
        ...degrees,
        geonames: z.int().optional(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal("stateNames"), places: z.record(iso3, z.array(z.string().min(2))) }),
  z.strictObject({
    kind: z.literal("regions"),
    /** GeoNames code, GeoNames id, names. */
    places: z.array(z.tuple([z.string(), z.int()], z.string())),
  }),
  z.strictObject({
    kind: z.literal("centres"),
    /** Middle of a large region, where the mean of its cities lies far from it: code → [lat, lon]. */
    places: z.record(z.string(), z.tuple([degrees.lat, degrees.lon])),
  }),
  z.strictObject({
    kind: z.literal("named"),
    places: z.array(
      z.strictObject({
        /** Best name first. */
        names: z.array(z.string().min(2)).min(1),
        is: z.enum(PLACE_KINDS),
        country: iso3.optional(),
        ...degrees,
        geonames: z.int().optional(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("counties"),
    /** GeoNames code of a first-level region → its counties: name without rank, degrees north and east. */
    places: z.record(z.string(), z.array(z.tuple([z.string(), degrees.lat, degrees.lon]))),
  }),
  z.strictObject({
    kind: z.literal("shortNames"),
    /** GeoNames code of a region → how newspapers shorten it: alone, and only behind a town ("Slidell, La."). */
    places: z.record(
      z.string(),
      z.strictObject({ sure: z.array(z.string()).optional(), afterTown: z.array(z.string()).optional() }),
    ),
  }),
  z.strictObject({
    kind: z.literal("adjectives"),
    /** Name of a place that is no state → its adjectives. */
    places: z.record(z.string(), z.array(z.string())),
  }),
  z.strictObject({
    kind: z.literal("aliases"),
    /** GeoNames' name and country of a city → other names the press uses for it. */
    places: z.array(z.tuple([z.string(), z.string().regex(/^[A-Z]{2}$/)], z.string())),
  }),
  z.strictObject({
    kind: z.literal("doubtful"),
    /** Names of cities that are more often a word, a person or a firm: a place only with a sign of place beside them. */
    words: z.array(z.string()),
    /** Names of towns that news never means by the bare word. */
    never: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("signs"),
    /** Words after a name that make it a region: "province". */
    regionAfter: z.array(z.string()),
    /** Words before a name that make it a region: "province of". */
    regionBefore: z.array(z.string()),
    /** Words before a name that leave the place as it is: "northern". */
    directions: z.array(z.string()),
    /** Prepositions that stand before a place. */
    locative: z.array(z.string()),
    /** Words after a name that make it something else than a place: "Post", "University". */
    otherAfter: z.array(z.string()),
    /** Last words of the public bodies of a place, which name it too: "Department" of "Sela Police Department". */
    bodyAfter: z.array(z.string()),
    /** Last words of names of sites, which lie where the text is: "Street", "Hospital", "Valley". */
    siteAfter: z.array(z.string()),
    /** First words of such names: "Lake", "Mount". */
    siteBefore: z.array(z.string()),
    /** Words of rank before "of" or behind a name that no gazetteer has: "village of Tarsa", "Tarsa district". */
    settlements: z.array(z.string()),
    /** Words behind an adjective that make it the name of a language or a people: "English lessons". */
    notCountry: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("actWeights"),
    /** Log-odds of each feature of a place that may be where an act took place; `none` and its like speak for no place. */
    weights: z.record(z.string(), z.number()),
  }),
]);

export type PlacesFile = z.infer<typeof fileSchema>;
