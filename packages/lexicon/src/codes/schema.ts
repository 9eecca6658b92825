import { z } from "zod";

const table = z.record(z.string(), z.string());

/** One file of the domain `codes`; `kind` says which. */
export const fileSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("plover"),
    categories: z.record(
      z.string(),
      z.strictObject({
        quad: z.enum(["V-COOP", "M-COOP", "V-CONF", "M-CONF"]),
        /** PLOVER intensity, −10 to 10. */
        score: z.number().min(-10).max(10),
        modes: z.record(z.string(), z.number().min(-10).max(10)),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("projection"),
    hostileActs: z.array(z.string()),
    plover: z.record(z.string(), table),
    cameo: z.record(z.string(), table),
    modes: z.record(z.string(), table),
  }),
  z.strictObject({ kind: z.literal("contexts"), contexts: z.record(z.string(), z.array(z.string())) }),
  z.strictObject({
    kind: z.literal("cameo"),
    codes: z.record(
      z.string().regex(/^\d{3,4}$/),
      z.strictObject({ goldstein: z.number().min(-10).max(10), label: z.string() }),
    ),
  }),
]);

export type CodesFile = z.infer<typeof fileSchema>;
