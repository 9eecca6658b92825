import { z } from "zod";

const words = z.string().optional();

/** The hand-made record of the article Coranto started from (`data/seed/gold.json`). */
export const SeedSchema = z.object({
  published: z.string(),
  outlet: z.string(),
  credit: z.string(),
  boilerplate: z.array(z.string()),
  damage: z.array(z.object({ text: z.string() })),
  people: z.array(z.object({ name: z.string(), office: words, of: words })),
  events: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
      plover: z.string(),
      accept: z.array(z.string()).optional(),
      mode: words,
      status: z.string(),
      when: words,
      where: words,
      evidence: z.string(),
      optional: z.boolean().default(false),
    }),
  ),
  statements: z.array(z.object({ speaker: z.string(), kind: z.string(), text: z.string(), according_to: words })),
  expectations: z.array(z.object({ holder: z.string(), about: z.string(), likelihood: z.string() })),
});
export type Seed = z.infer<typeof SeedSchema>;
