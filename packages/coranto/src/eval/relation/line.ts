import { z } from "zod";
import { readJsonLines } from "../files.js";

/** A coded sentence; sets give parties, PLOVER or CAMEO as they have them. */
export const LineSchema = z.object({
  id: z.string(),
  text: z.string(),
  events: z.array(
    z.object({
      source_text: z.string().nullish(),
      target_text: z.string().nullish(),
      plover: z.string().nullish(),
      cameo: z.string().nullish(),
    }),
  ),
});
export type Line = z.infer<typeof LineSchema>;

export function readCoded(path: string): Line[] {
  return readJsonLines(path).map((line) => LineSchema.parse(line));
}
