import { z } from "zod";

const code = z.string().regex(/^\d{3,4}$/);
/** Lemmas; `a+b` asks for both. */
const words = z.array(z.string().min(1)).min(1);
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
  z.strictObject({
    kind: z.literal("subcodes"),
    /** By act, or act and beginning of the pattern's code (`RETREAT/084`): finer code -> words near the trigger. */
    done: z.record(z.string(), z.record(code, words)),
    /** What a request, promise or refusal is about: last digits -> words. */
    about: z.record(z.string().regex(/^\d{1,2}$/), words),
    /** Threat code -> words. */
    threat: z.record(code, words),
    /** What a protest demands: last digit -> words. */
    demand: z.record(z.string().regex(/^\d$/), words),
    /** Beginning of the code of what would be done -> last digits; -> code of the threat. */
    digits: z.record(z.string(), z.string()),
    threats: z.record(z.string(), code),
    /** By family, what the first of the last digits becomes where CAMEO numbers it otherwise. */
    layout: z.record(z.string().regex(/^\d\d$/), z.record(z.string(), z.string().regex(/^\d$/))),
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
