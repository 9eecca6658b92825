// Measures the splitter from raw text: npx tsx -C coranto-source tools/tokens-quality.ts [--errors] [--speed]
// Sentences and words count as right when both ends are right (as in the CoNLL 2018 evaluation).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { splitText } from "../packages/language/src/tokens/index.js";
import { type GoldDocument, readTreebank } from "../training/treebank.js";

const flags = process.argv.slice(2);
const shared = process.env["CORANTO_SHARED"] ?? "../shared";
const treebanks = join(shared, "data", "treebanks");
if (!existsSync(treebanks)) {
  console.error(`${treebanks} is not here: the treebanks are not part of the product. Nothing was measured.`);
  process.exit(2);
}

interface Score {
  gold: number;
  found: number;
  right: number;
}

const f1 = ({ gold, found, right }: Score): string => ((200 * right) / (gold + found)).toFixed(2);

function score(documents: readonly GoldDocument[], name: string): void {
  const sentences: Score = { gold: 0, found: 0, right: 0 };
  const words: Score = { gold: 0, found: 0, right: 0 };
  const faults: string[] = [];
  for (const { text, sentences: gold } of documents) {
    const found = splitText(text);
    compare(
      sentences,
      gold.map(spanKey),
      found.map(({ span }) => spanKey(span)),
      text,
      "S",
      faults,
    );
    const goldWords = gold.flatMap((sentence) => sentence.words).map((word) => `${spanKey(word)} ${word.form}`);
    const foundWords = found.flatMap((sentence) => sentence.tokens).map((word) => `${spanKey(word.span)} ${word.form}`);
    compare(words, goldWords, foundWords, text, "W", faults);
  }
  console.log(`${name.padEnd(34)} sentences ${f1(sentences)}  words ${f1(words)}  (${sentences.gold} sentences)`);
  if (flags.includes("--errors")) for (const fault of faults) console.log(`  ${fault}`);
}

const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

function compare(into: Score, gold: string[], found: string[], text: string, kind: string, faults: string[]): void {
  const goldSet = new Set(gold);
  const foundSet = new Set(found);
  into.gold += gold.length;
  into.found += found.length;
  into.right += gold.filter((key) => foundSet.has(key)).length;
  const show = (key: string): string => {
    const [start = 0, end = 0] = key.split(" ")[0]!.split("-").map(Number);
    return kind === "W"
      ? `${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 12)}`
      : `⟦${text.slice(start, start + 30)} … ${text.slice(Math.max(start, end - 30), end)}⟧${text.slice(end, end + 20)}`;
  };
  for (const key of gold) if (!foundSet.has(key)) faults.push(`${kind} missed ${show(key)}`);
  for (const key of found) if (!goldSet.has(key)) faults.push(`${kind} wrong  ${show(key)}`);
}

/** All documents of a file as one text, paragraphs by empty lines. */
function joined(documents: readonly GoldDocument[]): GoldDocument[] {
  let text = "";
  const sentences = documents.flatMap((document) => {
    if (text) text += "\n\n";
    const shift = text.length;
    text += document.text;
    return document.sentences.map(({ start, end, words }) => ({
      start: start + shift,
      end: end + shift,
      words: words.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
    }));
  });
  return [{ id: "all", text, sentences }];
}

const dev = flags.includes("--dev");
const only = flags.includes("--only") ? flags[flags.indexOf("--only") + 1] : undefined;
const sets: Array<[string, () => GoldDocument[]]> = [
  ["EWT dev, a paragraph a line", () => readTreebank(join(treebanks, "ewt", "dev.conllu"), "\n")],
  ["EWT test, a paragraph a line", () => readTreebank(join(treebanks, "ewt", "test.conllu"), "\n")],
  ["EWT test, one text, empty lines", () => joined(readTreebank(join(treebanks, "ewt", "test.conllu"), "\n\n"))],
  ["GUM dev", () => readTreebank(join(treebanks, "gum", "dev.conllu"), "\n")],
  [
    "GUM dev news",
    () => readTreebank(join(treebanks, "gum", "dev.conllu"), "\n").filter((d) => d.id.includes("_news_")),
  ],
];
for (const [name, read] of sets)
  if ((!only || name.startsWith(only)) && !(dev && name.includes("test"))) score(read(), name);

if (flags.includes("--speed")) {
  const lines = gunzipSync(readFileSync(join(shared, "data", "news", "throughput_6000.jsonl.gz"))).toString("utf8");
  const texts = lines
    .split("\n")
    .filter(Boolean)
    .slice(0, 2000)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  let tokens = 0;
  const began = process.cpuUsage().user;
  for (const text of texts) for (const sentence of splitText(text)) tokens += sentence.tokens.length;
  const seconds = (process.cpuUsage().user - began) / 1e6;
  console.log(
    `speed: ${tokens} words in ${seconds.toFixed(2)} s, ${Math.round(tokens / seconds)} a second of processor time`,
  );
}
