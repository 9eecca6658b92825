import { CopyIndex, type CopyPair } from "@coranto/intake";
import type { ErrorFacts } from "@coranto/intake/errors";
import { z } from "zod";
import { faultOf } from "../io/faults.js";
import type { Line } from "../io/lines.js";
import { parseLine } from "./answer.js";

const text = z.string().nullish();
const InputSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  published: text,
  outlet: text,
});

/** One related pair, as soon as its second text is read; a line that fails gives its error and does not stop the rest. */
export async function* copyPairs(
  all: AsyncIterable<Line>,
): AsyncGenerator<CopyPair | { readonly id: null; readonly error: ErrorFacts }> {
  const index = new CopyIndex();
  for await (const line of all)
    try {
      if (line.error) yield { id: null, error: line.error };
      else {
        const { id, text, published, outlet } = InputSchema.parse(parseLine(line));
        yield* index.add({ id, text, ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) });
      }
    } catch (error) {
      yield { id: null, error: faultOf(error) };
    }
}
