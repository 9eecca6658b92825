import { z } from "zod";
import { readJsonLines } from "../files.js";

/** One stretch of words, or several that name the same side, of which the first is taken. */
const side = z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).nullish();

/** A coded sentence; sets give parties, PLOVER or CAMEO as they have them. */
export const LineSchema = z.object({
  id: z.string(),
  text: z.string(),
  events: z.array(
    z.object({
      /** Codes of the sides where a set does not tell their words. */
      source: z.string().nullish(),
      target: z.string().nullish(),
      source_text: side,
      target_text: side,
      plover: z.string().nullish(),
      cameo: z.string().nullish(),
    }),
  ),
});
export type Line = z.infer<typeof LineSchema>;

export function readCoded(path: string): Line[] {
  return readJsonLines(path).map((line) => LineSchema.parse(line));
}
