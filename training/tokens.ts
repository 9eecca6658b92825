// Trains the sentence boundaries of packages/language/src/tokens on EWT and GUM train and writes its weights:
// npx tsx -C coranto-source training/tokens.ts [--without-gum-news]   (one minute, fixed seed)
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  begin,
  Described,
  describeGap,
  FEATURES,
  type Progress,
  pass,
  WEIGHTS,
} from "../packages/language/src/tokens/features.js";
import { splitParagraphs } from "../packages/language/src/tokens/paragraphs.js";
import { WordList } from "../packages/language/src/tokens/wordList.js";
import { scanWords } from "../packages/language/src/tokens/words.js";
import { type GoldDocument, readTreebank } from "./treebank.js";

const EPOCHS = 12;
const RATE = 0.12;
/** L2 decay per epoch keeps rare features small. */
const DECAY = 0.02;
/** Share of the words' own features hidden while training, so that marks and shapes learn to decide alone. */
const DROPOUT = 0.25;
const LEVELS = 45;

/** Gaps of one paragraph: FEATURES indices each, and whether a sentence ends there. */
interface Gaps {
  readonly features: Int32Array;
  readonly ends: Uint8Array;
}

function gapsOf(document: GoldDocument): Gaps[] {
  const gold = new Set(document.sentences.map(({ end }) => end));
  const words = new WordList();
  const described = new Described();
  return splitParagraphs(document.text).map((span) => {
    words.clear();
    scanWords(document.text, span.start, span.end, words);
    described.describe(document.text, words);
    const indices: number[] = [];
    const ends: number[] = [];
    const out = new Int32Array(FEATURES);
    const so: Progress = { first: 0, quotes: 0, brackets: 0, clause: 0 };
    for (let at = 0; at + 1 < words.length; at++) {
      pass(described, at, so);
      if (words.groups[at + 1] !== at + 1) continue;
      describeGap(described, at, words.ends[at]! < words.starts[at + 1]!, so, out);
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
          if (random() < DROPOUT) continue;
          const at = features[from + index]!;
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

function write(weights: Float64Array, bias: number): void {
  // the largest hundredth of a percent may saturate: finer steps for the rest
  const sorted = Float64Array.from(weights, Math.abs).sort();
  const scale = sorted[Math.floor(WEIGHTS * 0.9999)]! / LEVELS;
  let text = "";
  for (const weight of weights) {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)));
    text += String.fromCharCode(80 + level);
  }
  const path = join(import.meta.dirname, "../packages/language/src/tokens/models/boundaries.ts");
  writeFileSync(
    path,
    `// Made by training/tokens.ts from UD English EWT 2.16 and GUM 2.16 (train). CC BY-SA 4.0, see NOTICE.
export const BIAS = ${bias.toFixed(4)};
export const SCALE = ${scale.toFixed(6)};
export const WEIGHTS_TEXT =
  ${JSON.stringify(text)};
`,
  );
}

const treebanks = join(process.env["CORANTO_SHARED"] ?? "../shared", "data", "treebanks");
const documents = ["ewt", "gum"].flatMap((name) => readTreebank(join(treebanks, name, "train.conllu"), "\n"));
const kept = process.argv.includes("--without-gum-news")
  ? documents.filter(({ id }) => !id.includes("_news_"))
  : documents;
const { weights, bias } = train(kept.flatMap(gapsOf));
write(weights, bias);
