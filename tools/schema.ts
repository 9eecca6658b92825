// Publishes the Reading contract as JSON Schema. usage: npm run schema
import { writeFileSync } from "node:fs";
import { readingJsonSchema } from "@coranto/reader";

writeFileSync("docs/reading.schema.json", `${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
