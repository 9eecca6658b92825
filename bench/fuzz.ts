// Random and mutated texts through the parser: no crash, spans cover the text, every tree has one root and no cycle, the
// CoNLL-U is well-formed, at most a second of CPU time each (of more than 4,000 words, a second for every 4,000).
// usage: tsx -C coranto-source bench/fuzz.ts [--inputs 200000] [--seed 1] [--from 0] [--conllu-every 10] [--json]
// An input that fails is printed with its number: --from NUMBER --inputs 1 makes it again.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { splitText, toConllu } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import { conlluFaults } from "./fuzz/conllu.js";
import { faultsOf } from "./fuzz/faults.js";
import { inputAt, OWN_SENTENCES } from "./fuzz/inputs.js";

const WORDS_A_SECOND = 4000;
const MOST_SHOWN = 20;
const data = process.env.CORANTO_DATA ?? join("..", "shared", "data");

/** Sentences of news and of treebanks (dev) to mutate, where they are. */
function foundSentences(): string[] {
  const news = join(data, "news", "throughput_6000.jsonl.gz");
  const found: string[] = [];
  if (existsSync(news))
    for (const line of gunzipSync(readFileSync(news)).toString("utf8").split("\n").slice(0, 150)) {
      const { text } = JSON.parse(line) as { text: string };
      for (const { span } of splitText(text)) found.push(text.slice(span.start, span.end));
    }
  for (const name of ["ewt", "gum"]) {
    const path = join(data, "treebanks", name, "dev.conllu");
    if (!existsSync(path)) continue;
    for (const [, sentence] of readFileSync(path, "utf8").matchAll(/^# text = (.+)$/gm)) found.push(sentence!);
  }
  return found;
}

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : usual;
}
const inputs = option("inputs", 200_000);
const seed = option("seed", 1);
const from = option("from", 0);
const conlluEvery = option("conllu-every", 10);
const sentences = [...OWN_SENTENCES, ...foundSentences()];
const language = loadLanguage();
language.parse(sentences.slice(0, 20).join(" "));

const failed: { number: number; faults: readonly string[] }[] = [];
const slowest = { seconds: 0, number: -1, length: 0 };
const totals = { words: 0, sentences: 0, characters: 0, seconds: 0, conllu: 0, over: 0 };
for (let number = from; number < from + inputs; number++) {
  const text = inputAt(seed, number, sentences);
  const faults: string[] = [];
  const before = process.cpuUsage();
  try {
    const parsed = language.parse(text);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    totals.seconds += seconds;
    if (seconds > slowest.seconds) Object.assign(slowest, { seconds, number, length: text.length });
    const words = parsed.reduce((sum, { tokens }) => sum + tokens.length, 0);
    totals.words += words;
    if (seconds > 1) totals.over++;
    if (seconds > Math.max(1, words / WORDS_A_SECOND)) faults.push(`${seconds.toFixed(2)} s for ${words} words`);
    faults.push(...faultsOf(text, parsed));
    if (number % conlluEvery === 0) {
      totals.conllu++;
      faults.push(...conlluFaults(toConllu(text, parsed)));
    }
    totals.sentences += parsed.length;
  } catch (error) {
    faults.push((error as Error).stack ?? String(error));
  }
  totals.characters += text.length;
  if (faults.length) {
    failed.push({ number, faults });
    if (failed.length <= MOST_SHOWN)
      console.error(
        `input ${number} (${text.length} units) ${JSON.stringify(text.slice(0, 200))}: ${faults.slice(0, 3).join("; ")}`,
      );
  }
  if ((number - from + 1) % 10_000 === 0) console.error(`${number - from + 1} read, ${failed.length} failed`);
}
const result = {
  model: language.model,
  seed,
  inputs,
  failed: failed.length,
  overOneSecond: totals.over,
  sentences: totals.sentences,
  words: totals.words,
  characters: totals.characters,
  asConllu: totals.conllu,
  cpuSeconds: Math.round(totals.seconds),
  slowestSeconds: Number(slowest.seconds.toFixed(3)),
  slowestInput: slowest.number,
  slowestLength: slowest.length,
  peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(16)} ${value}`);
process.exit(failed.length ? 1 : 0);
