// The sample libraries end to end: what the reader finds against what a person found, row by row.
// `not-yet.tsv` lists the rows the reader does not get right. A row that goes wrong fails here, and so does one that came right
// and is still listed: the list says the truth.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LIBRARIES, readLibrary, rowKey, TABLES, table } from "./check/library.js";
import { factsOf } from "./check/record.js";

const here = dirname(fileURLToPath(import.meta.url));
describe.each(LIBRARIES)("%s", (name) => {
  const folder = join(here, name);
  const readings = readLibrary(folder);
  const notYet = new Set(
    table(join(folder, "not-yet.tsv")).map((row) => [row.table, row.article, row.what, row.words].join("\t")),
  );

  for (const { file, find } of TABLES.filter((one) => existsSync(join(folder, one.file))))
    test.each(table(join(folder, file)).map((row) => ({ row, key: rowKey(file, row) })))("$key", ({ row, key }) => {
      const reading = readings.get(row.article!);
      expect(reading, `there is no article ${row.article}`).toBeDefined();
      expect(reading!.article.text).toContain(row.words);
      expect(
        find(reading!, row) !== undefined,
        `why: ${reading!.events.map((e) => `${e.act}/${e.status} ${e.why.join(" ")}`).join(" | ")}`,
      ).toBe(!notYet.has(key));
    });

  const record = join(folder, "record.json");
  if (existsSync(record))
    test.each(factsOf(record).map((fact) => ({ fact, key: rowKey("record.json", fact.row) })))(
      "$key",
      ({ fact, key }) => {
        expect(fact.isIn(readings.get(fact.row.article!)!)).toBe(!notYet.has(key));
      },
    );
});
