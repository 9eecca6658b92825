import { z } from "zod";

const words = z.array(z.string().min(1));
const sector = z.string().regex(/^[A-Z]{3}$/);
const state = z.string().regex(/^[A-Z]{3}$/);
const level = z.enum([
  "leader",
  "minister",
  "senior",
  "working",
  "spokesperson",
  "envoy",
  "military",
  "legislator",
  "former",
  "private",
]);

export const countrySchema = z.strictObject({
  code: state,
  names: words.optional(),
  adjectives: words.optional(),
  /** Nouns for nationals. */
  people: words.optional(),
  capitals: words.optional(),
  /** Capitals and buildings that stand for the government. */
  seats: words.optional(),
  /** Words of an earlier list that do not mean this state. */
  not: words.optional(),
});

/** `Name = Other spelling 2020-01-31/2024-05-01`, `..` while in office. Days may be left out. */
const holder = z.string().regex(/^.+ \d{4}(-\d\d){0,2}\/(\.\.|\d{4}(-\d\d){0,2})$/);

export const fileSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("countries"), countries: z.array(countrySchema).min(1) }),
  z.strictObject({ kind: z.literal("bodies"), bodies: z.record(z.string().regex(/^([A-Z]{3}){1,2}$/), words) }),
  z.strictObject({
    kind: z.literal("institutions"),
    institutions: z.array(z.strictObject({ sector, state: state.optional(), words })),
    heads: z.record(sector, words),
  }),
  z.strictObject({
    kind: z.literal("offices"),
    offices: z.array(z.strictObject({ sector, level, words })),
    /** State meant by a title when the text names none. */
    states: z.record(state, words),
    honorifics: z.strictObject({ male: words, female: words, any: words }),
    modifiers: z.strictObject({ former: words, now: words }),
  }),
  z.strictObject({
    kind: z.literal("groups"),
    groups: z.array(
      z.strictObject({ sector, source: z.boolean().default(false), thing: z.boolean().default(false), words }),
    ),
    collectives: words,
    /** Deeds of armed forces; the state before one means its forces. */
    forces: words,
  }),
  z.strictObject({ kind: z.literal("places"), other: words, within: z.record(state, words) }),
  /** Who held which office of a state, or of a body of states, when; the key is the office's title. Public facts. */
  z.strictObject({
    kind: z.literal("holders"),
    state,
    /** Name of the body, as in bodies.yaml, where `state` is a code of several bodies. */
    body: z.string().optional(),
    holders: z.record(z.string(), z.array(holder)),
  }),
  /** Wikidata's ids of holders, by state and first name listed. Public facts. */
  z.strictObject({
    kind: z.literal("wikidata"),
    people: z.record(state, z.record(z.string(), z.string().regex(/^Q[1-9]\d*$/))),
  }),
  /** Weights of what speaks for an antecedent, by the names of features. */
  z.strictObject({
    kind: z.literal("pronouns"),
    of: z.enum(["people", "things"]),
    source: z.string(),
    weights: z.record(z.string(), z.number()),
  }),
  z.strictObject({ kind: z.literal("names"), male: z.string(), female: z.string() }),
]);

export type ActorsFile = z.infer<typeof fileSchema>;
export type Of<K extends ActorsFile["kind"]> = Extract<ActorsFile, { kind: K }>;
export type OfficeLevel = z.infer<typeof level>;
