import { z } from "zod";

/** One value or several accepted ones; always read as a list. */
const accepted = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one)]).transform((value) => (Array.isArray(value) ? value : [value]));
const words = z.string().nullish();
const core = z.boolean().default(true);

/** A coded article: every string marked exact in the codebook's gold format is a piece of the article's text. */
export const GoldSchema = z.object({
  id: z.string(),
  events: z.array(
    z.object({
      actor: z.array(z.string()),
      recipient: z.array(z.string()).default([]),
      act: z.string(),
      mode: accepted(words),
      status: accepted(z.string()),
      plover: z.string().nullish(),
      when: accepted(words),
      where: accepted(words),
      according_to: accepted(words),
      evidence: z.string(),
      /** The word or words of the evidence that name the act. */
      trigger: z.string().optional(),
      /** Borderline data (`false`) are neither needed nor wrong. */
      core,
    }),
  ),
  statements: z
    .array(z.object({ speaker: z.string(), kind: z.string(), content: z.array(z.string()), addressee: words, core }))
    .default([]),
  times: z.array(z.object({ text: z.string(), occurrence: z.int().default(1), value: z.string() })).default([]),
  people: z.array(z.object({ name: z.string(), office: words, country: words })).default([]),
  expectations: z.array(z.object({ content: z.string(), likelihood: z.string(), core })).default([]),
});
export type Gold = z.infer<typeof GoldSchema>;
