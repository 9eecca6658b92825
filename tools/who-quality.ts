// Share of the parties of gold events that the cast has near their evidence: tsx -C coranto-source tools/who-quality.ts READINGS.jsonl GOLD_DIR [--misses]
// READINGS as written by tools/gold.ts --out. A party counts as there when a mention in the evidence's sentence or the one before has its state
// (first three letters) or its whole code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "@coranto/reader";

const [file, goldDir, flag] = process.argv.slice(2);
if (!file || !goldDir) {
  console.error("usage: who-quality.ts READINGS.jsonl GOLD_DIR [--misses]");
  process.exit(2);
}
interface GoldEvent {
  readonly actor: readonly string[];
  readonly recipient?: readonly string[];
  readonly evidence: string;
  readonly core?: boolean;
}
const plain = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s/g, " ");
let parties = 0;
let states = 0;
let codes = 0;
const missed = new Map<string, number>();
for (const line of readFileSync(file, "utf8").trim().split("\n")) {
  const reading = JSON.parse(line) as Reading;
  const gold = JSON.parse(readFileSync(join(goldDir, `${reading.article.id}.json`), "utf8")) as { events: GoldEvent[] };
  const text = plain(reading.article.text);
  const entity = new Map(reading.entities.map((one) => [one.id, one]));
  for (const event of gold.events) {
    if (event.core === false) continue;
    const at = text.indexOf(plain(event.evidence));
    if (at < 0) continue;
    const end = at + event.evidence.length;
    const first = reading.sentences.findIndex(({ span }) => span.end > at);
    const last = reading.sentences.findIndex(({ span }) => span.end >= end);
    const from = reading.sentences[Math.max(0, first - 1)]!.span.start;
    const to = reading.sentences[Math.max(first, last)]!.span.end;
    const near = reading.mentions
      .filter(({ span }) => span.start >= from && span.end <= to)
      .map((one) => entity.get(one.entity)!);
    for (const code of [...event.actor, ...(event.recipient ?? [])]) {
      parties++;
      const state = code.slice(0, 3);
      if (near.some((one) => one.code?.slice(0, 3) === state || one.country === state)) states++;
      else if (flag) console.log(`${reading.article.id} no ${code} near “${event.evidence.slice(0, 130)}”`);
      if (near.some((one) => one.code === code)) codes++;
      else missed.set(code, (missed.get(code) ?? 0) + 1);
    }
  }
}
console.log(
  `parties ${parties}   state there ${(states / parties).toFixed(3)}   whole code there ${(codes / parties).toFixed(3)}`,
);
console.log(
  [...missed]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([code, n]) => `${code} ${n}`)
    .join("  "),
);
