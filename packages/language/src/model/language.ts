import { createNetwork, type Scores } from "../net/network.js";
import { type RawSentence, splitText, visibleForm } from "../tokens/index.js";
import type { Language, Sentence, Token } from "../types.js";
import { readLemmas } from "./lemma.js";
import { createMorphReader } from "./morph.js";
import { createNameReader } from "./names.js";
import { cutPieces, joinPieces } from "./pieces.js";
import { bestTree } from "./tree.js";
import { readWeights } from "./weights.js";

/** Words in a batch: enough to use each weight many times, few enough for the second-level cache. */
const BATCH = 192;

/** A language that can also start from words cut by somebody else. */
export interface WordLanguage extends Language {
  analyse(sentences: readonly RawSentence[]): readonly Sentence[];
}

/**
 * Makes a language of the bytes of a weights file.
 *
 * @throws LanguageError `E151`, `E152`, `E153` when the bytes are not a whole weights file
 */
export function createLanguage(file: Uint8Array): WordLanguage {
  const weights = readWeights(file);
  const { config } = weights;
  const network = createNetwork(weights);
  const lemma = readLemmas(weights.text("lemmas"));
  const bestMorph = createMorphReader(config.morph, config.upos, config.xpos);
  const readNames = createNameReader(config.names, weights.floats("name.follow"));
  const rootAt = config.rels.indexOf("root");

  /** The root is called so by the tree alone. */
  function bestRelation(scores: Float32Array, at: number): string {
    let best = rootAt === 0 ? 1 : 0;
    for (let r = 0; r < config.rels.length; r++) if (r !== rootAt && scores[at + r]! > scores[at + best]!) best = r;
    return config.rels[best]!;
  }

  function sentenceOf(raw: RawSentence, scores: Scores): Sentence {
    const n = raw.tokens.length;
    const heads = bestTree(scores.arcs(), n);
    const relationScores = scores.relations(heads);
    const relations = Array.from(heads, (head, t) =>
      head === n ? "root" : bestRelation(relationScores, t * scores.relationWidth),
    );
    const tags = scores.tags();
    const tokens = raw.tokens.map(({ form, span }, t): Token => {
      const { upos, xpos, feats } = bestMorph(tags, t * scores.tagWidth);
      const head = heads[t] === n ? 0 : heads[t]! + 1;
      const base = lemma(visibleForm(form), xpos, upos === "PROPN");
      return { index: t + 1, form, span, lemma: base, upos, xpos, feats, head, deprel: relations[t]! };
    });
    const names = readNames(scores.names(), n, scores.nameWidth).map(({ kind, first, last, confidence }) => ({
      span: { start: raw.tokens[first]!.span.start, end: raw.tokens[last]!.span.end },
      kind,
      first: first + 1,
      last: last + 1,
      confidence,
    }));
    return { span: raw.span, paragraph: raw.paragraph, tokens, multiwords: raw.multiwords, names };
  }

  /** Parses sentences of bounded length, a batch at a time. */
  function readAll(sentences: readonly RawSentence[]): readonly Sentence[] {
    const out: Sentence[] = [];
    for (let first = 0; first < sentences.length; ) {
      let last = first;
      for (let words = 0; last < sentences.length && words < BATCH; last++) words += sentences[last]!.tokens.length;
      const batch = sentences.slice(first, last);
      const forms = batch.map(({ tokens }) => tokens.map(({ form }) => visibleForm(form)));
      network.read(forms, (scores, i) => {
        out.push(sentenceOf(batch[i]!, scores));
      });
      first = last;
    }
    return out;
  }

  function analyse(sentences: readonly RawSentence[]): readonly Sentence[] {
    const pieces = sentences.map(cutPieces);
    const read = readAll(pieces.flat());
    let at = 0;
    return sentences.map((sentence, i) => {
      const count = pieces[i]!.length;
      at += count;
      return count === 1 ? read[at - 1]! : joinPieces(sentence, read.slice(at - count, at));
    });
  }

  return { model: weights.model, analyse, parse: (text) => analyse(splitText(text)) };
}
