// Trains the sentence boundaries of packages/language/src/tokens on EWT and GUM train and writes its weights:
// npx tsx -C coranto-source training/tokens.ts [--without-gum-news]   (one minute, fixed seed)
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldDocument, type GoldWord, readTreebank } from "../packages/coranto/src/eval/treebanks/conllu.js";
import {
  begin,
  classSlot,
  Described,
  describeGap,
  FEATURES,
  mayEnd,
  type Progress,
  pass,
  WEIGHTS,
  WORD_CLASSES,
} from "../packages/language/src/tokens/features.js";
import { hashOf } from "../packages/language/src/tokens/kinds.js";
import { splitParagraphs } from "../packages/language/src/tokens/paragraphs.js";
import { WordList } from "../packages/language/src/tokens/wordList.js";
import { scanWords } from "../packages/language/src/tokens/words.js";

const EPOCHS = 16;
const RATE = 0.12;
/** L2 decay per epoch keeps rare features small. */
const DECAY = 0.02;
/** Share of the words' own features hidden while training, so that marks and shapes learn to decide alone. */
const DROPOUT = 0.35;
/** Features seen less often than this in the treebanks get no weight: what is left generalises and fits a small file. */
const LEAST_SEEN = 4;
const LEVELS = 45;
/** Weights below this level are dropped. */
const LEAST_LEVEL = 2;
/** Added to the bias: missed boundaries outnumber wrong ones without it (tuned on EWT dev, November 2026). */
const LEAN = 0.35;

/** Every so many paragraphs of news and weblogs are read a second time in another dress. */
const DRESSED_EACH = 6;
const PLACES = [
  "GENEVA",
  "PORT SELA",
  "Velden",
  "KAVAN, Arvania",
  "LONDON",
  "Brussels, Belgium",
  "WASHINGTON",
  "TOKYO",
];
const AGENCIES = ["(EXP)", "(Wire)", "(EXAMPLE NEWS)", "", "", "5 May (EXP)", "May 5", "Jan. 12 (Wire)"];
const DASHES = ["--", "-", "—", "–", ":"];

/**
 * What the treebanks lack and newspapers have: datelines before a first sentence, and wires in capitals.
 * Every document is one paragraph.
 */
function dressed(documents: readonly GoldDocument[]): GoldDocument[] {
  const paragraphs = documents.flatMap((document) =>
    splitParagraphs(document.text).map(({ start, end }) => ({
      id: document.id,
      text: document.text.slice(start, end),
      sentences: document.sentences
        .filter((sentence) => sentence.start >= start && sentence.end <= end)
        .map((sentence) => ({ ...sentence, start: sentence.start - start, end: sentence.end - start })),
    })),
  );
  return paragraphs
    .filter(({ id, text }) => /news|weblog/.test(id) && /^["“]?[A-Z].*[a-z][.?!]["”]?$/.test(text))
    .filter((_, index) => index % DRESSED_EACH === 0)
    .flatMap((paragraph, index) => {
      const place = PLACES[index % PLACES.length]!;
      const agency = AGENCIES[(index * 5) % AGENCIES.length]!;
      const comma = /^[\dA-Z].* /.test(agency) || /^May/.test(agency) ? "," : "";
      const head = `${place}${comma}${agency ? ` ${agency}` : ""} ${DASHES[(index * 3) % DASHES.length]} `;
      const [first, ...rest] = paragraph.sentences.map(({ start, end, words }) => ({
        start: start + head.length,
        end: end + head.length,
        words,
      }));
      const datelined = { ...paragraph, text: head + paragraph.text, sentences: [{ ...first!, start: 0 }, ...rest] };
      return [datelined, { ...paragraph, text: paragraph.text.toUpperCase() }];
    });
}

/** Gaps of one paragraph: FEATURES indices each, and whether a sentence ends there. */
interface Gaps {
  readonly features: Int32Array;
  readonly ends: Uint8Array;
}

/** Parts of speech as the splitter knows them; finite verbs are apart, they begin few sentences and need a subject. */
const CLASSES =
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X FINITE BASE PLURAL WH".split(" ");

function classOfWord({ upos, xpos }: GoldWord): number {
  let name = upos;
  if (upos === "VERB" && /^VB[DZP]$/.test(xpos)) name = "FINITE";
  else if (upos === "VERB" && xpos === "VB") name = "BASE";
  else if (upos === "NOUN" && xpos === "NNS") name = "PLURAL";
  else if (xpos.startsWith("W")) name = "WH";
  return CLASSES.indexOf(name) + 1;
}

/** The commonest class of the words hashed to each slot, 0 where they are rare or divided. */
function classTable(documents: readonly GoldDocument[]): Uint8Array {
  const counts = new Uint32Array(WORD_CLASSES * 32);
  for (const { sentences } of documents)
    for (const word of sentences.flatMap((sentence) => sentence.words))
      counts[classSlot(hashOf(word.form, 0, word.form.length)) * 32 + classOfWord(word)]!++;
  return Uint8Array.from({ length: WORD_CLASSES }, (_, slot) => {
    const row = counts.subarray(slot * 32, slot * 32 + 32);
    const sum = row.reduce((total, count) => total + count, 0);
    const most = row.indexOf(Math.max(...row));
    return sum >= 3 && row[most]! >= sum * 0.6 ? most : 0;
  });
}

function gapsOf(document: GoldDocument, classes: Uint8Array): Gaps[] {
  const gold = new Set(document.sentences.map(({ end }) => end));
  const words = new WordList();
  const described = new Described();
  return splitParagraphs(document.text).map((span) => {
    words.clear();
    scanWords(document.text, span.start, span.end, words);
    described.describe(document.text, words, (slot) => classes[slot]!);
    const indices: number[] = [];
    const ends: number[] = [];
    const out = new Int32Array(FEATURES);
    const so: Progress = { first: 0, quotes: 0, brackets: 0, clause: 0 };
    for (let at = 0; at + 1 < words.length; at++) {
      pass(described, at, so);
      if (words.groups[at + 1] !== at + 1) continue;
      const spaced = words.ends[at]! < words.starts[at + 1]!;
      if (!mayEnd(described, at, spaced)) continue;
      describeGap(described, at, spaced, so, out);
      indices.push(...out);
      const isEnd = gold.has(words.ends[at]!);
      ends.push(isEnd ? 1 : 0);
      if (isEnd) begin(so, at + 1);
    }
    return { features: Int32Array.from(indices), ends: Uint8Array.from(ends) };
  });
}

/** Numbers from 0 to 1, the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function train(paragraphs: readonly Gaps[]): { weights: Float64Array; bias: number } {
  const random = seeded(1605);
  const seen = new Uint32Array(WEIGHTS);
  for (const { features } of paragraphs) for (const at of features) seen[at]!++;
  const weights = new Float64Array(WEIGHTS);
  const squares = new Float64Array(WEIGHTS).fill(1e-2);
  const total = new Float64Array(WEIGHTS);
  let bias = -2;
  const order = paragraphs.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    let loss = 0;
    for (const paragraph of order) {
      const { features, ends } = paragraphs[paragraph]!;
      for (let gap = 0; gap < ends.length; gap++) {
        const from = gap * FEATURES;
        let sum = bias;
        for (let index = 0; index < FEATURES; index++) sum += weights[features[from + index]!]!;
        const error = 1 / (1 + Math.exp(-sum)) - ends[gap]!;
        loss += Math.log1p(Math.exp(ends[gap] ? -sum : sum));
        if (Math.abs(error) < 1e-3) continue;
        for (let index = 0; index < FEATURES; index++) {
          const at = features[from + index]!;
          if (seen[at]! < LEAST_SEEN || random() < DROPOUT) continue;
          squares[at]! += error * error;
          weights[at]! -= (RATE * error) / Math.sqrt(squares[at]!);
        }
        bias -= 0.001 * error;
      }
    }
    for (let at = 0; at < WEIGHTS; at++) weights[at]! *= 1 - DECAY;
    if (epoch >= EPOCHS / 2) for (let at = 0; at < WEIGHTS; at++) total[at]! += weights[at]!;
    console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  const averaged = EPOCHS - Math.ceil(EPOCHS / 2);
  return { weights: total.map((sum) => sum / averaged), bias };
}

function write(weights: Float64Array, bias: number, classes: Uint8Array): void {
  // the largest hundredth of a percent may saturate: finer steps for the rest
  const sorted = Float64Array.from(weights, Math.abs).sort();
  const scale = sorted[Math.floor(WEIGHTS * 0.9999)]! / LEVELS;
  let text = "";
  let skipped = 0;
  for (const weight of weights) {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)));
    if (Math.abs(level) < LEAST_LEVEL) skipped++;
    else {
      // "~" skips 90 weights, a character from "#" on the rest; then the weight itself
      text += "~".repeat(Math.floor(skipped / 90)) + String.fromCharCode(35 + (skipped % 90), 80 + level);
      skipped = 0;
    }
  }
  const path = join(import.meta.dirname, "../packages/language/src/tokens/models/boundaries.ts");
  writeFileSync(
    path,
    `// Made by training/tokens.ts from UD English EWT 2.16 and GUM 2.16 (train). CC BY-SA 4.0, see NOTICE.
export const BIAS = ${(bias + LEAN).toFixed(4)};
export const SCALE = ${scale.toFixed(6)};
export const CLASSES_TEXT =
  ${JSON.stringify(String.fromCharCode(...classes.map((known) => known + 64)))};
export const WEIGHTS_TEXT =
  ${JSON.stringify(text)};
`,
  );
}

const treebanks = join(process.env.CORANTO_SHARED ?? "../shared", "data", "treebanks");
const documents = ["ewt", "gum"].flatMap((name) => readTreebank(join(treebanks, name, "train.conllu"), "\n"));
const kept = process.argv.includes("--without-gum-news")
  ? documents.filter(({ id }) => !id.includes("_news_"))
  : documents;
const classes = classTable(kept);
const { weights, bias } = train([...kept, ...dressed(kept)].flatMap((document) => gapsOf(document, classes)));
write(weights, bias, classes);
