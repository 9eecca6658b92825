import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArticle } from "@coranto/intake";
import { CorantoError } from "@coranto/intake/errors";
import { LEXICON_VERSION } from "@coranto/reader";
import { openLibrary, overview } from "@coranto/record";
import { type Incoming, ingest } from "../ingest/ingest.js";
import { defaultReader } from "../library.js";
import { holdingsText } from "../print/totals.js";

/** What each sample is, in the words of the first run. */
const SAMPLES = [
  { folder: "arvania-belmark", says: "invented articles about two invented states" },
  { folder: "thaw-2023", says: "short reports on US–China contacts in 2023, written for this library" },
] as const;

/**
 * Makes the sample library. It is made beside its place and moved there when it is whole: a run that is killed leaves none.
 *
 * @param say told what is done, one line at a time
 */
export async function makeSample(db: string, say: (line: string) => void): Promise<void> {
  say(`No library here yet. Making one: ${basename(db)}, lexicon pinned at ${LEXICON_VERSION}`);
  const making = `${db}.making`;
  forget(making);
  const library = openLibrary(making);
  try {
    library.sample = true;
    await ingest(library, articles(), { reader: defaultReader() });
    const counts = SAMPLES.map(({ folder, says }) => `${readdirSync(folderOf(folder)).length} ${says}`);
    say(`Sample library: ${counts.join("; ")}. Nothing was fetched.`);
    say(`  ${holdingsText(overview(library.driver))}`);
    library.driver.exec("pragma wal_checkpoint(truncate)"); // the whole library in the one file that is moved
  } finally {
    library.close();
  }
  renameSync(making, db);
  forget(making);
}

/** A library's file and the two that SQLite keeps beside it. */
const forget = (path: string): void => {
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
};

function* articles(): Generator<Incoming> {
  for (const { folder } of SAMPLES)
    for (const file of readdirSync(folderOf(folder)).sort()) {
      const id = `${folder}/${basename(file, ".txt")}`;
      yield { source: `sample ${id}`, article: readArticle(readFileSync(join(folderOf(folder), file)), { id }) };
    }
}

function folderOf(sample: string): string {
  const folder = fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url));
  if (existsSync(folder)) return folder;
  throw new CorantoError(
    "E006",
    `The sample articles are not at ${folder}`,
    "Run npm run build in the checkout, or reinstall coranto.",
  );
}
