// Sentences, words and parts of speech from raw text, and names, beside wink-nlp, compromise and spaCy's small model, on EWT test.
// usage: tsx -C coranto-source bench/peers.ts [--json]
// Heads and relations are not compared here: npm's programs have none, and spaCy's follow another scheme (ClearNLP: prepositions
// head their nouns), so a head that differs is no error. Speed is words per CPU second, each document through all in turn.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { readBlocks } from "../packages/coranto/src/eval/files.js";
import { namesOfTags } from "../packages/coranto/src/eval/names/measure.js";
import { readTreebank } from "../packages/coranto/src/eval/treebanks/conllu.js";
import { createCompromise } from "./peers/compromise.js";
import { startSpacy } from "./peers/spacy.js";
import { createWink } from "./peers/wink.js";
import type { Cut } from "./peers/words.js";

const data = process.env.CORANTO_DATA ?? join("..", "shared", "data");
const treebank = join(data, "treebanks", "ewt", "test.conllu");
const named = join(data, "ner", "uner-ewt", "en_ewt-ud-test.iob2");
if (!existsSync(treebank) || !existsSync(named)) {
  console.error(`${treebank} or ${named} is not here: the sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}

class Tally {
  gold = 0;
  found = 0;
  both = 0;

  add(gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
    this.gold += gold.size;
    this.found += found.size;
    for (const key of found) if (gold.has(key)) this.both++;
  }

  /** Percent, one digit. */
  f1(): number {
    return Math.round((2000 * this.both) / Math.max(1, this.gold + this.found)) / 10;
  }
}

class Score {
  readonly sentences = new Tally();
  readonly words = new Tally();
  readonly upos = new Tally();
  readonly names = new Tally();
  seconds = 0;
}

const place = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;
const tagged = (word: Cut["words"][number]): string => `${place(word)} ${word.upos}`;

const language = loadLanguage();
const wink = createWink();
const compromise = createCompromise();
const spacy = await startSpacy();
const scores = {
  coranto: new Score(),
  wink: new Score(),
  compromise: new Score(),
  ...(spacy ? { spacy: new Score() } : {}),
};

/** @returns what the program made of the text; counts its CPU time */
function timed(score: Score, make: () => Cut): Cut {
  const before = process.cpuUsage();
  const cut = make();
  const { user, system } = process.cpuUsage(before);
  score.seconds += (user + system) / 1e6;
  return cut;
}

function ours(text: string): Cut {
  const sentences = language.parse(text);
  return {
    words: sentences.flatMap(({ tokens }) => tokens.map(({ span, upos }) => ({ ...span, upos }))),
    sentences: sentences.map(({ span }) => span),
  };
}

for (const { text, sentences } of readTreebank(treebank, "\n\n")) {
  const gold = { words: sentences.flatMap(({ words }) => words), sentences };
  const count = (score: Score, cut: Cut): void => {
    score.sentences.add(new Set(gold.sentences.map(place)), new Set(cut.sentences.map(place)));
    score.words.add(new Set(gold.words.map(place)), new Set(cut.words.map(place)));
    score.upos.add(new Set(gold.words.map(tagged)), new Set(cut.words.map(tagged)));
  };
  count(
    scores.coranto,
    timed(scores.coranto, () => ours(text)),
  );
  count(
    scores.wink,
    timed(scores.wink, () => wink(text)),
  );
  count(
    scores.compromise,
    timed(scores.compromise, () => compromise(text)),
  );
  if (spacy) {
    const cut = await spacy.cut(text);
    scores.spacy!.seconds += cut.seconds;
    count(scores.spacy!, cut);
  }
}
for (const rows of readBlocks(named)) {
  const words = rows.map(([, form = ""]) => form);
  const gold = new Set(namesOfTags(rows.map(([, , tag = "O"]) => tag)));
  const tokens = words.map((form, at) => ({ form, span: { start: at, end: at + 1 } }));
  const span = { start: 0, end: words.length };
  const [read] = language.analyse([{ span, paragraph: 0, tokens, multiwords: [] }]);
  const found = read!.names.filter(({ kind }) => kind !== "MISC");
  scores.coranto.names.add(gold, new Set(found.map(({ kind, first, last }) => `${kind} ${first} ${last}`)));
  if (spacy) scores.spacy!.names.add(gold, new Set(await spacy.names(words)));
}
spacy?.end();

const results = Object.entries(scores).map(([name, score]) => ({
  name: name === "coranto" ? language.model : name,
  sentences: score.sentences.f1(),
  words: score.words.f1(),
  upos: score.upos.f1(),
  ...(score.names.gold ? { names: score.names.f1() } : {}),
  wordsPerCpuSecond: Math.round(score.words.found / Math.max(1e-9, score.seconds)),
}));
if (process.argv.includes("--json")) for (const result of results) console.log(JSON.stringify(result));
else {
  console.log("                  sentences  words   UPOS  names  words per CPU second");
  for (const { name, sentences, words, upos, names, wordsPerCpuSecond } of results) {
    const cells = [sentences, words, upos, names].map((figure) => (figure?.toFixed(1) ?? "–").padStart(6)).join(" ");
    console.log(`${name.padEnd(18)}   ${cells}  ${wordsPerCpuSecond}`);
  }
}
