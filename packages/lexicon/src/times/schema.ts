import { z } from "zod";

const words = z.array(z.string().min(1)).min(1);
/** `sentence => words => EDTF`, read as if published on 2026-04-20; `leaves` are sentences without a calendar value. */
const cases = { finds: z.array(z.string().regex(/ => .+ => /)).min(1), leaves: words };

/** One file of the domain `times`; `kind` says which. */
export const fileSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("calendar"),
    months: z.record(z.string(), words),
    weekdays: z.record(z.string(), words),
    seasons: z.record(z.string(), words),
    parts: z.record(z.string(), words),
    units: z.record(z.string(), words),
    zones: words,
    ...cases,
  }),
  z.strictObject({
    kind: z.literal("numbers"),
    cardinals: z.record(z.string(), z.int()),
    ordinals: z.record(z.string(), z.int()),
    vague: words,
    decades: z.record(z.string(), z.int()),
    ...cases,
  }),
  z.strictObject({
    kind: z.literal("relative"),
    steps: z.record(z.string(), z.int()),
    days: z.record(z.string(), z.int()),
    early: words,
    middle: words,
    late: words,
    present: words,
    past: words,
    future: words,
    sets: z.record(z.string(), z.string()),
    amounts: z.record(z.string(), words),
    ...cases,
  }),
  z.strictObject({
    kind: z.literal("guards"),
    counted: words,
    numberBefore: words,
    monthBefore: words,
    nameBefore: words,
    ...cases,
  }),
  z.strictObject({ kind: z.literal("tense"), futureWords: words, forwardVerbs: words, pastVerbs: words, ...cases }),
  z.strictObject({
    kind: z.literal("holidays"),
    days: z.array(
      z.strictObject({
        names: words,
        month: z.int().min(1).max(12).optional(),
        day: z.int().optional(),
        weekday: z.int().min(1).max(7).optional(),
        nth: z.int().optional(),
        easter: z.int().optional(),
      }),
    ),
    ...cases,
  }),
  z.strictObject({
    kind: z.literal("actWeights"),
    /** Log-odds of each feature of a time that may be when an act took place; `none` and its like speak for no time. */
    weights: z.record(z.string(), z.number()),
  }),
]);

export type TimesFile = z.infer<typeof fileSchema>;
