import { z } from "zod";
import { ReadingSchema } from "./reading.js";

/** The contract as JSON Schema 2020-12, for users who do not write TypeScript; published as docs/reading.schema.json. */
export function readingJsonSchema(): object {
  const schema = z.toJSONSchema(ReadingSchema, { io: "output" });
  return { $id: "urn:coranto:reading:1", title: "Coranto Reading 1", ...schema };
}
