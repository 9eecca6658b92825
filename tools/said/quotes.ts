import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader, quotationRoles } from "@coranto/reader";
import { sharedFolder } from "../acts/gold.js";

/** Quotations of fewer words are not asked for. */
const FEWEST_WORDS = 4;

const reader = createReader(loadLanguage());

function* textsOf(name: string, count: number): Generator<string> {
  const path = join(sharedFolder(), "data", "news", name);
  if (!existsSync(path)) {
    console.error(`${path} is not here: the sets are no part of the product. Nothing was measured.`);
    process.exit(2);
  }
  const bytes = readFileSync(path);
  const lines = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  for (const line of lines.slice(0, count)) if (line) yield (JSON.parse(line) as { text: string }).text;
}

const stagesOf = (text: string) =>
  reader.stages(
    ArticleSchema.parse({ id: "measured", published: null, language: "en", text, removed: [], damage: [] }),
  );

/** Share of quotations of four words and more that are in a statement or named; @returns the exit status */
export function measureQuotes(count: number, errors: boolean): number {
  const roles = new Map<string, number>();
  const lines: string[] = [];
  for (const text of textsOf("diplomacy.jsonl", count)) {
    const { document, reading } = stagesOf(text);
    for (const { quotation, role, words } of quotationRoles(document, reading.statements)) {
      if (words < FEWEST_WORDS) continue;
      roles.set(role, (roles.get(role) ?? 0) + 1);
      const { start, end } = quotation.span;
      if (role === "loose") lines.push(text.slice(Math.max(0, start - 80), end + 60).replace(/\s+/g, " "));
    }
  }
  const all = [...roles.values()].reduce((sum, n) => sum + n, 0);
  for (const [role, n] of roles) console.log(`${role.padEnd(8)} ${n}`);
  console.log(`in a statement or named: ${((1 - (roles.get("loose") ?? 0) / all) * 100).toFixed(1)} % of ${all}`);
  if (errors) console.log(lines.join("\n"));
  return 0;
}

/** Every piece of a statement lies in the text, and every direct one between the marks it was cut from; @returns the exit status */
export function measureSpans(count: number): number {
  let [pieces, direct, wrong] = [0, 0, 0];
  for (const text of textsOf("throughput_6000.jsonl.gz", count)) {
    const { document, reading } = stagesOf(text);
    for (const { kind, content } of reading.statements)
      for (const { start, end } of content) {
        pieces++;
        const inText = start >= 0 && start < end && end <= text.length;
        const quoted = document.quotations.some(({ span }) => span.start <= start && end <= span.end);
        if (kind === "direct") direct++;
        if (!inText || (kind === "direct" && !quoted) || text.slice(start, end).trim() === "") wrong++;
      }
  }
  console.log(`${pieces} pieces of content, ${direct} of them direct: ${wrong} not at their span`);
  return wrong === 0 ? 0 : 1;
}
