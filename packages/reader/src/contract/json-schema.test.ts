import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readingJsonSchema } from "./json-schema.js";

test("docs/reading.schema.json is the schema of this version (npm run schema renews it)", () => {
  const published = readFileSync(new URL("../../../../docs/reading.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(readingJsonSchema())));
});
