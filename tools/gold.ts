// Reads gold articles and scores the Readings: tsx -C coranto-source tools/gold.ts learn|dev [--errors] [--json] [--only T01,T02] [--out FILE]
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { articleOf } from "./acts/gold.js";

const [set = "learn", ...flags] = process.argv.slice(2);
const shared = process.env.CORANTO_SHARED ?? "../shared";
const gold = join(shared, "data", `gold-${set}`);
if (!existsSync(gold)) {
  console.error(`${gold} is not here: the gold sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const value = (flag: string): string | undefined => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
const only = value("--only")?.split(",");
const reader = createReader(loadLanguage());

const ids = readdirSync(gold)
  .filter((name) => /^[A-Z]\w*\.json$/.test(name))
  .map((name) => basename(name, ".json"))
  .filter((id) => !only || only.includes(id))
  .sort();
const readings = ids.map((id) => JSON.stringify(reader.read(articleOf(gold, id))));
const scratch = mkdtempSync(join(tmpdir(), "coranto-gold-"));
const out = value("--out") ?? join(scratch, "readings.jsonl");
writeFileSync(out, `${readings.join("\n")}\n`);
let goldDir = gold;
if (only) {
  goldDir = scratch;
  for (const id of ids) writeFileSync(join(scratch, `${id}.json`), readFileSync(join(gold, `${id}.json`)));
}
const passed = flags.filter((flag) => flag === "--errors" || flag === "--json");
console.log(
  execFileSync("node", [join(shared, "tools", "score-gold.mjs"), goldDir, join(gold, "text"), out, ...passed], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  }),
);
