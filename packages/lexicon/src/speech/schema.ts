import { z } from "zod";

const words = z.array(z.string().min(1)).min(1);
const id = z.string().regex(/^[a-z-]+$/);

/**
 * Where the content of a saying stands after its verb:
 * `quote` a quotation · `clause` "that talks failed" · `aside` "talks failed, X said" · `infinitive` "to retaliate" ·
 * `person` "Belmark to withdraw" · `object` a noun phrase · `of`, `for`, `on`, `against`, `about`, `as` a phrase after that word ·
 * `deed` "Belmark of stalling", "Belmark for the delay" · `naming` "the pact a farce".
 */
export const FRAMES = [
  "quote",
  "clause",
  "aside",
  "infinitive",
  "person",
  "object",
  "of",
  "for",
  "on",
  "against",
  "about",
  "as",
  "deed",
  "naming",
] as const;

/** Who is spoken to: the object ("told Belmark that"), the word after "to", the person asked, or nobody. */
export const ADDRESSEES = ["object", "to", "person", "none"] as const;

/** `finds` lines are `sentence => speaker | cue | content`; `leaves` lines hold no statement of the entry. */
const cases = { finds: words, leaves: words };

export const verbsSchema = z.strictObject({
  verbs: z
    .array(
      z.strictObject({
        id,
        /** Lemmas, with a particle where the meaning needs it: "point out". */
        verbs: words,
        takes: z.array(z.enum(FRAMES)).min(1),
        addressee: z.enum(ADDRESSEES).default("to"),
        /** `saying` makes a statement; `thought` only with a named holder; `attitude` counts in the wide sense of `attributions` alone. */
        sense: z.enum(["saying", "thought", "attitude"]).default("saying"),
        ...cases,
      }),
    )
    .min(1),
});

export const nounsSchema = z.strictObject({
  nouns: z
    .array(
      z.strictObject({
        id,
        nouns: words,
        /** `about`: "criticism of the law", in the wide sense of `attributions` alone. */
        takes: z.array(z.enum(["clause", "infinitive", "about"])).min(1),
        sense: z.enum(["saying", "thought", "attitude"]).default("saying"),
        ...cases,
      }),
    )
    .min(1),
  /** Verbs that only carry a noun of saying: "issue a warning", "express concern". */
  carriers: words,
  /** Writings that speak for their makers: "a statement saying". */
  writings: words,
  /** Writings and speeches that somebody makes: "the statement said" is what its maker says. */
  authored: words,
  /** "The paper said": nouns that take up the medium named before. */
  media: words,
  /** Nouns for those who can speak: people in office, bodies, groups. */
  speakers: words,
});

export const phrasesSchema = z.strictObject({
  phrases: z.array(z.strictObject({ id, phrases: words, ...cases })).min(1),
  /** "in a statement", "at a news conference": the noun of a place or paper in which something is said. */
  venues: words,
  /** Talks and letters that have another side: "in an interview with X", "in a letter to X". */
  talks: words,
});

export const LIKELIHOOD_BANDS = ["certain", "likely", "possible", "unlikely", "ruled out"] as const;

export const likelihoodSchema = z.strictObject({
  likelihood: z
    .array(
      z.strictObject({
        id,
        band: z.enum(LIKELIHOOD_BANDS),
        /** The band when the word is denied: "is not expected". */
        denied: z.enum(LIKELIHOOD_BANDS).optional(),
        form: z.enum(["modal", "verb", "adjective", "adverb", "noun", "phrase"]),
        words,
        /** Where a noun follows that stands for the thing expected: `object`, or the word before it ("warned of"). */
        after: words.optional(),
        /** Only such a noun is meant; a clause after the word has its own word of likelihood ("warned that it would"). */
        nounOnly: z.boolean().default(false),
        /** `finds` lines are `sentence => band | content`. */
        ...cases,
      }),
    )
    .min(1),
  /** What is said of a chance: "remains slim", "a good chance". */
  verdicts: z.strictObject({ likely: words, unlikely: words }),
});

/** Logistic weights by feature of an expectation, with the date and corpus they come from. */
export const expectedSchema = z.strictObject({
  source: z.string().min(1),
  /** Expectations scored below this are left out. */
  threshold: z.number().min(0).max(1),
  expected: z.record(z.string(), z.number()),
});

/** Logistic weights by feature of a statement; those scored below the threshold are left out. */
export const saidSchema = z.strictObject({
  source: z.string().min(1),
  threshold: z.number().min(0).max(1),
  said: z.record(z.string(), z.number()),
});

/** Kinds of predicates (lemmas) and of cues (beginnings of words), which the score of an expectation looks at. */
export const predicatesSchema = z.strictObject({
  predicates: z.record(z.string(), words),
  cues: z.record(z.string(), words),
});

export const fileSchema = z.union([
  verbsSchema,
  nounsSchema,
  phrasesSchema,
  likelihoodSchema,
  expectedSchema,
  saidSchema,
  predicatesSchema,
]);

export type SpeechFrame = (typeof FRAMES)[number];
export type SpeechVerb = z.infer<typeof verbsSchema>["verbs"][number];
export type SpeechNoun = z.infer<typeof nounsSchema>["nouns"][number];
export type SpeechPhrase = z.infer<typeof phrasesSchema>["phrases"][number];
export type LikelihoodWord = z.infer<typeof likelihoodSchema>["likelihood"][number];
