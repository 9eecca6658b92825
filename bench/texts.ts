import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Articles to measure speed on, as many as `--limit` says and `warmUp` more; ends the program with 2 where the set is not here. */
export function textsToRead(usual: number, warmUp: number): readonly string[] {
  const file = join(process.env.CORANTO_DATA ?? join("..", "shared", "data"), "news", "throughput_6000.jsonl.gz");
  if (!existsSync(file)) {
    console.error(`${file} is not here: the articles are not part of the product. Nothing was measured.`);
    process.exit(2);
  }
  const at = process.argv.indexOf("--limit");
  const limit = at > 0 ? Number(process.argv[at + 1]) : usual;
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .slice(0, limit + warmUp)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
