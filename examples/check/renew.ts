// Writes not-yet.tsv of each sample library anew: the rows of the hand-made record that the reader does not get right.
// usage: npm run samples      Review the change as a diff: a row that comes in is a loss.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIBRARIES, readLibrary, rowKey, TABLES, table } from "./library.js";
import { factsOf } from "./record.js";

for (const name of LIBRARIES) {
  const folder = join("examples", name);
  const readings = readLibrary(folder);
  const rows = TABLES.filter(({ file }) => existsSync(join(folder, file))).flatMap(({ file, find }) =>
    table(join(folder, file)).map((row) => ({
      key: rowKey(file, row),
      right: Boolean(find(readings.get(row.article!)!, row)),
    })),
  );
  const record = join(folder, "record.json");
  if (existsSync(record))
    for (const { row, isIn } of factsOf(record))
      rows.push({ key: rowKey("record.json", row), right: isIn(readings.get(row.article!)!) });
  const wrong = rows.filter(({ right }) => !right).map(({ key }) => key);
  writeFileSync(join(folder, "not-yet.tsv"), `${["table\tarticle\twhat\twords", ...wrong].join("\n")}\n`);
  console.log(`${name}: ${rows.length - wrong.length} of ${rows.length} rows right`);
}
