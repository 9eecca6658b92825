import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Objects of a JSONL file, packed or plain; empty lines are passed over. */
export function readJsonLines(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as unknown);
}

/** Names of a folder's files that end so, sorted by their code units. */
export function filesEnding(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Rows of a file of tables in blocks (CoNLL-U, IOB2): of each block the lines that begin with a plain word number, in columns. */
export function readBlocks(path: string): string[][][] {
  return readFileSync(path, "utf8")
    .split("\n\n")
    .map((block) =>
      block
        .split("\n")
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length);
}

/** Text of a file in a folder. */
export function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
