/** What the record answers over time: expectations and what became of them, quotes with their places, claims. As in views.ts. */
import { ACTS, LIKELIHOODS } from "@coranto/reader";
import { z } from "zod";
import { EventRowSchema, QuoteSchema } from "./views.js";

export const OutcomeSchema = z.enum(["came about", "did not", "overtaken", "open"]);

/** What somebody expects, and what became of it. */
export const ExpectationRowSchema = z.strictObject({
  /** `ARTICLE#x1`. */
  id: z.string(),
  article: EventRowSchema.shape.article,
  holder: z.strictObject({ name: z.string(), country: z.string().nullable() }),
  content: QuoteSchema,
  likelihood: z.enum(LIKELIHOODS),
  /** EDTF. */
  horizon: z.string().nullable(),
  acts: z.array(z.enum(ACTS)),
  countries: z.array(z.string()),
  confidence: z.number(),
  /** What later articles of the library say, with the report that decides; never changed by a person's decision. */
  outcome: OutcomeSchema,
  evidence: EventRowSchema.nullable(),
  /** What a person decided, kept apart. */
  decision: z.strictObject({ outcome: OutcomeSchema, note: z.string().nullable() }).nullable(),
});
export type ExpectationRow = z.infer<typeof ExpectationRowSchema>;

export const ExpectationsSchema = z.strictObject({
  /** Expectations looked through; `next` goes on where this page stopped. */
  looked: z.int().nonnegative(),
  next: z.string().nullable(),
  expectations: z.array(ExpectationRowSchema),
});
export type Expectations = z.infer<typeof ExpectationsSchema>;

/** One place of a quote: the words as printed there, and how they differ from the earliest. */
export const QuotePlaceSchema = z.strictObject({
  /** `ARTICLE#s1`. */
  statement: z.string(),
  article: EventRowSchema.shape.article,
  speaker: z.string(),
  quote: QuoteSchema,
  /** Against the earliest place: the same words, a part of them, or other words at some places. */
  likeness: z.enum(["first", "same", "part", "changed"]),
  changes: z.array(z.strictObject({ was: z.string(), is: z.string() })),
});
export type QuotePlace = z.infer<typeof QuotePlaceSchema>;

/** The same words wherever they were printed, earliest first. */
export const QuoteRowSchema = z.strictObject({
  speaker: z.string(),
  outlets: z.array(z.string()),
  places: z.array(QuotePlaceSchema).min(1),
});
export type QuoteRow = z.infer<typeof QuoteRowSchema>;

export const QuotesSchema = z.strictObject({ next: z.string().nullable(), quotes: z.array(QuoteRowSchema) });
export type Quotes = z.infer<typeof QuotesSchema>;

/** A claim over time: what somebody says happened or will, through all reports of that happening. */
export const ClaimRowSchema = z.strictObject({
  /** Id of the happening claimed. */
  id: z.string(),
  act: z.enum(ACTS),
  /** How it stands after the newest report. */
  standing: z.enum(["first said", "repeated", "changed", "denied", "came about"]),
  steps: z
    .array(
      z.strictObject({
        step: z.enum(["first said", "repeated", "changed", "denied", "came about"]),
        /** Who says so; `null` for the article's own voice. */
        by: z.string().nullable(),
        /** What changed against the step before: the status or the date, as `was -> is`. */
        change: z.string().nullable(),
        event: EventRowSchema,
      }),
    )
    .min(1),
});
export type ClaimRow = z.infer<typeof ClaimRowSchema>;

export const ClaimsSchema = z.strictObject({ next: z.string().nullable(), claims: z.array(ClaimRowSchema) });
export type Claims = z.infer<typeof ClaimsSchema>;
