import { z } from "zod";

/** Half-open range of UTF-16 code units in `Article.text`. */
export const SpanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const ArticleIdSchema = z.string().min(1).brand("ArticleId");
export type ArticleId = z.infer<typeof ArticleIdSchema>;

/** Where the publication date comes from: given by the caller, page metadata, the text (dateline), or inferred bounds. */
export const PublishedSchema = z.strictObject({
  /** EDTF: a day, a minute with or without zone, or an interval. */
  value: z.string().min(4),
  source: z.enum(["given", "metadata", "text", "inferred"]),
  why: z.string().optional(),
});

/** Text that was in the source and is not part of the article. */
export const RemovedSchema = z.strictObject({ text: z.string(), why: z.string() });

/** A place where the text was damaged on its way; the text itself is never altered. */
export const DamageSchema = z.strictObject({
  span: SpanSchema,
  kind: z.string(),
  /** What the sentence probably read before. */
  repair: z.string().optional(),
  why: z.array(z.string()).min(1),
});

/** One news article as it is read: clean text, and what is known of where it came from. DESIGN.md, "The Reading". */
export const ArticleSchema = z.strictObject({
  id: ArticleIdSchema,
  url: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  byline: z.string().optional(),
  published: PublishedSchema.nullable(),
  /** The agency or outlet the text is credited to, e.g. `VOA`. */
  credit: z.string().optional(),
  dateline: z.string().optional(),
  language: z.string(),
  text: z.string(),
  removed: z.array(RemovedSchema),
  damage: z.array(DamageSchema),
});
export type Article = Readonly<z.infer<typeof ArticleSchema>>;
export type Published = z.infer<typeof PublishedSchema>;
export type Damage = z.infer<typeof DamageSchema>;
