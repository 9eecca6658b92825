// Speed, memory and robustness of the whole reader over many real articles, beside wink-nlp (tokens and tags only) in the same run.
// usage: tsx -C coranto-source bench/throughput.ts [--limit N] [--json]
// Each article goes through both in turn, so a noisy machine slows both alike; the ratio is the figure to compare.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readArticle } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const file = join(process.env.CORANTO_DATA ?? join("..", "shared", "data"), "news", "throughput_6000.jsonl.gz");
if (!existsSync(file)) {
  console.error(`${file} is not here: the articles are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const limitAt = process.argv.indexOf("--limit");
const limit = limitAt > 0 ? Number(process.argv[limitAt + 1]) : Number.POSITIVE_INFINITY;
const articles = gunzipSync(readFileSync(file))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .slice(0, limit)
  .map((line) => JSON.parse(line) as { id?: string | number; text: string; title?: string; published?: string });

const startLoad = performance.now();
const language = loadLanguage();
const reader = createReader(language);
const loadMs = performance.now() - startLoad;
const wink = winkNLP(model, ["sbd", "pos"]);
const its = wink.its;

let tokens = 0;
let winkTokens = 0;
let ours = 0;
let theirs = 0;
let parsing = 0;
let events = 0;
let failed = 0;
const slow: { ms: number; words: number; id: string }[] = [];
for (const [at, { text, title, published, id }] of articles.entries()) {
  try {
    const before = performance.now();
    const article = readArticle(text, {
      id: String(id ?? at),
      ...(title ? { title } : {}),
      ...(published ? { published } : {}),
    });
    const { document, reading } = reader.stages(article);
    const ms = performance.now() - before;
    ours += ms;
    events += reading.events.length;
    for (const sentence of document.sentences) tokens += sentence.tokens.length;
    slow.push({ ms, words: text.split(/\s+/).length, id: String(id ?? at) });
    const parseStart = performance.now();
    if (at % 10 === 0) language.parse(article.text);
    parsing += (performance.now() - parseStart) * 10;
  } catch (error) {
    failed++;
    console.error(`${id ?? at}: ${(error as Error).stack}`);
  }
  const winkStart = performance.now();
  winkTokens += wink.readDoc(text).tokens().out(its.pos).length;
  theirs += performance.now() - winkStart;
}
slow.sort((a, b) => b.ms - a.ms);
const figures = {
  articles: articles.length,
  failed,
  events,
  loadMs: Math.round(loadMs),
  tokensPerSecond: Math.round(tokens / (ours / 1000)),
  winkTokensPerSecond: Math.round(winkTokens / (theirs / 1000)),
  ratioToWink: Number((tokens / ours / (winkTokens / theirs)).toFixed(4)),
  parseShare: Number((parsing / ours).toFixed(2)),
  slowestMs: Math.round(slow[0]?.ms ?? 0),
  slowestWords: slow[0]?.words ?? 0,
  slowestId: slow[0]?.id ?? null,
  over2s: slow.filter(({ ms }) => ms > 2000).length,
  peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
};
if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(22)} ${value}`);
process.exit(failed ? 1 : 0);
