import { z } from "zod";

const words = z.array(z.string().min(1));

/**
 * A pattern: words of one meaning, and who stands where around them.
 *
 * A verb entry is `lemma [particle …] [@preposition] [> object …]`: `lash out @at` needs the words "out" and "at",
 * `sign > $treaty` needs an object (or a passive subject, or a complement) out of the class `treaty`,
 * `see > minister king` one of these nouns. A noun entry is a noun with the words right before or after it.
 */
export const patternSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  mode: z.string().optional(),
  /** CAMEO code of the act when it happened. */
  cameo: z.string().regex(/^\d{3,4}$/),
  verbs: words.optional(),
  nouns: words.optional(),
  adjectives: words.optional(),
  /** Auxiliaries that make a demand of a clause: "must", "should". */
  modals: words.optional(),
  /** Nouns that, as the object, make the verb mean something else. */
  without: words.optional(),
  /** Where the recipient stands, best first: `obj`, `iobj`, `comp` (the complement's subject), `subject`, a preposition. */
  to: words.default(["obj", "against", "on", "with", "to", "at"]),
  /** What "of" after the noun names. */
  of: z.enum(["actor", "recipient"]).default("recipient"),
  /** `speaker`: whoever says the words acts, on whom the words are about: "Arvania must pay". */
  by: z.enum(["speaker"]).optional(),
  /** All participants are actors. */
  reciprocal: z.boolean().default(false),
  /** Status when nothing in the sentence says otherwise. */
  status: z.enum(["happened", "ongoing", "planned", "proposed", "cancelled"]).optional(),
  /** `foreign`: two countries; `political`: a political party on each side; `actor`: an actor by syntax. */
  needs: z.enum(["foreign", "political", "actor"]).optional(),
  /** Sentences in which the pattern must find its act between Arvania and Belmark, and in which it must find nothing. */
  finds: words.min(1),
  leaves: words.min(1),
});

export const fileSchema = z.union([
  z.strictObject({ act: z.string(), patterns: z.array(patternSchema).min(1) }),
  z.strictObject({ classes: z.record(z.string(), words) }),
  z.strictObject({ cues: z.record(z.string(), words) }),
  z.strictObject({
    /** First score from which a candidate is a mention at all. */
    floor: z.number().min(0).max(1),
    /** Second score from which an event is told. */
    threshold: z.number().min(0).max(1),
    /** Of a candidate's features, and of an event's among the article's others. */
    weights: z.record(z.string(), z.number()),
    events: z.record(z.string(), z.number()),
  }),
]);

export type ActPattern = z.infer<typeof patternSchema>;
export type ActsFile = z.infer<typeof fileSchema>;
