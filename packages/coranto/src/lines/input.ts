import { z } from "zod";

/** What every text verb takes. */
export const textInput = z.object({ id: z.union([z.string(), z.number()]).nullish().default(null), text: z.string() });
