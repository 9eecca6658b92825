// Measures the acts on coded sentences: tsx -C coranto-source tools/acts-quality.ts [plv|cameo|petr] [--errors]
// plv: given both sides, macro-F1 over 15 PLOVER roots (YIELD = CONCEDE + RETREAT); cameo, petr: share of right roots.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { loadCodes } from "../packages/lexicon/src/codes/index.js";
import { project } from "../packages/reader/src/acts/project.js";
import { relationBetween } from "../packages/reader/src/acts/relation.js";
import { statusOf } from "../packages/reader/src/acts/status/index.js";
import { findTriggers } from "../packages/reader/src/acts/triggers.js";
import type { Act } from "../packages/reader/src/contract/vocabulary.js";
import { sharedFolder } from "./acts/gold.js";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly events: readonly {
    readonly source_text?: string;
    readonly target_text?: string;
    readonly plover?: string;
    readonly cameo?: string;
  }[];
}

const [set = "plv", ...flags] = process.argv.slice(2);
const FILES: Record<string, string> = {
  plv: "zsp_plv_train",
  cameo: "cameo_manual_examples",
  petr: "petr_validate_2_02",
};
const file = join(sharedFolder(), "data", "events", `${FILES[set] ?? set}.jsonl`);
if (!existsSync(file)) {
  console.error(`${file} is not here. Nothing was measured.`);
  process.exit(2);
}
const lines = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);
const language = loadLanguage();
const fold = (act: string | null): string => (act === "CONCEDE" || act === "RETREAT" ? "YIELD" : (act ?? "none"));
const errors: string[] = [];

if (set === "plv") {
  const counts = new Map<string, { hit: number; said: number; gold: number }>();
  const of = (label: string) => counts.get(label) ?? counts.set(label, { hit: 0, said: 0, gold: 0 }).get(label)!;
  let right = 0;
  for (const { id, text, events } of lines) {
    const [event] = events;
    const gold = fold(event?.plover ?? null);
    const span = (part = "", from = 0) => {
      const start = Math.max(0, text.indexOf(part, from));
      return { start, end: start + part.length };
    };
    const source = span(event?.source_text);
    const target = span(event?.target_text);
    const answer = relationBetween(language, text, source, target);
    const said = fold(answer.plover ?? answer.act);
    of(gold).gold++;
    of(said).said++;
    if (said === gold) {
      of(gold).hit++;
      right++;
    } else errors.push(`${id} ${gold} as ${said} (${answer.why.join(" ")}) ${text.slice(0, 220)}`);
  }
  const labels = [...counts].filter(([, { gold }]) => gold);
  const f1 = ([, { hit, said, gold }]: (typeof labels)[number]): number => (2 * hit) / Math.max(1, said + gold);
  for (const one of labels)
    console.log(
      one[0].padEnd(10),
      `F1 ${f1(one).toFixed(3)}  right ${one[1].hit}, said ${one[1].said}, gold ${one[1].gold}`,
    );
  console.log(
    `accuracy ${(right / lines.length).toFixed(3)}, macro-F1 ${(labels.reduce((sum, one) => sum + f1(one), 0) / labels.length).toFixed(3)} on ${lines.length}`,
  );
} else {
  const { cameo } = loadCodes();
  let [any, first, full, count] = [0, 0, 0, 0];
  for (const { id, text, events } of lines) {
    const gold = new Set(events.flatMap(({ cameo: code }) => (code && code !== "---" ? [code] : [])));
    if (!gold.size) continue;
    count++;
    const roots = new Set([...gold].map((code) => code.slice(0, 2)));
    const said = language.parse(text).flatMap((sentence) =>
      findTriggers(sentence).flatMap((trigger) => {
        const { status, asked } = statusOf(sentence, trigger);
        const { mode, cameo: code } = trigger.entry.pattern;
        const made = project({
          act: trigger.entry.act as Act,
          ...(mode ? { mode } : {}),
          cameo: code,
          status,
          asked: asked ?? false,
        });
        return made.cameo && made.cameo.code in cameo ? [{ code: made.cameo.code, depth: trigger.head.head }] : [];
      }),
    );
    const main = said.toSorted((a, b) => Number(b.depth === 0) - Number(a.depth === 0))[0];
    if (said.some(({ code }) => roots.has(code.slice(0, 2)))) any++;
    if (main && roots.has(main.code.slice(0, 2))) first++;
    else errors.push(`${id} ${[...gold].join(" ")} as ${said.map(({ code }) => code).join(" ")} ${text.slice(0, 200)}`);
    if (said.some(({ code }) => gold.has(code))) full++;
  }
  const share = (n: number): string => (n / count).toFixed(3);
  console.log(
    `root of the main act right ${share(first)}; some act with the right root ${share(any)}, with the right full code ${share(full)}; ${count} sentences`,
  );
}
if (flags.includes("--errors")) console.log(errors.join("\n"));
