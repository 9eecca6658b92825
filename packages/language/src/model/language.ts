import { createNetwork } from "../net/plain.js";
import { type RawSentence, splitText } from "../tokens/index.js";
import type { Language, Sentence, Token } from "../types.js";
import { type FormRows, formRows } from "./features.js";
import { readLemmas } from "./lemma.js";
import { bestMorph, readMorphs } from "./morph.js";
import { createNameReader } from "./names.js";
import { bestTree } from "./tree.js";
import { readWeights } from "./weights.js";

/** Words whose feature rows are kept: news repeats itself. */
const MOST_KEPT = 50_000;

/**
 * Makes a language of the bytes of a weights file.
 *
 * @throws LanguageError `E101`, `E102`, `E103` when the bytes are not a whole weights file
 */
export function createLanguage(file: Uint8Array): Language {
  const weights = readWeights(file);
  const { config } = weights;
  const network = createNetwork(weights);
  const wordRows = new Map<number, number>();
  weights.keys().forEach((key, i) => {
    wordRows.set(key, i + 1);
  });
  const sizes = {
    form: weights.matrix("form").rows,
    affix: weights.matrix("affix").rows,
    shape: weights.matrix("shape").rows,
  };
  const lemma = readLemmas(weights.text("lemmas"));
  const morphs = readMorphs(config.morph, config.upos, config.xpos);
  const tagSizes = { upos: config.upos.length, xpos: config.xpos.length };
  const readNames = createNameReader(config.names);
  const rootAt = config.rels.indexOf("root");
  const kept = new Map<string, FormRows>();

  const rowsOf = (form: string): FormRows => {
    const found = kept.get(form);
    if (found) return found;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = formRows(form, wordRows, sizes);
    kept.set(form, made);
    return made;
  };

  const bestRelation = (scores: Float32Array, t: number, isRoot: boolean): string => {
    if (isRoot) return "root";
    const n = config.rels.length;
    let best = rootAt === 0 ? 1 : 0;
    for (let r = 0; r < n; r++) if (r !== rootAt && scores[t * n + r]! > scores[t * n + best]!) best = r;
    return config.rels[best]!;
  };

  function analyse(raw: RawSentence): Sentence {
    const n = raw.tokens.length;
    const scores = network(raw.tokens.map((token) => rowsOf(token.form)));
    const heads = bestTree(scores.arcs, n);
    const relations = scores.relations(heads);
    const tokens = raw.tokens.map(({ form, span }, t): Token => {
      const morph = bestMorph(morphs, t, scores, tagSizes);
      const root = heads[t] === n;
      return {
        index: t + 1,
        form,
        span,
        lemma: lemma(form, morph.xpos, morph.upos === "PROPN"),
        upos: morph.upos,
        xpos: morph.xpos,
        feats: morph.feats,
        head: root ? 0 : heads[t]! + 1,
        deprel: bestRelation(relations, t, root),
      };
    });
    const names = readNames(scores.names, n).map(({ kind, first, last, confidence }) => ({
      span: { start: raw.tokens[first]!.span.start, end: raw.tokens[last]!.span.end },
      kind,
      first: first + 1,
      last: last + 1,
      confidence,
    }));
    return { span: raw.span, paragraph: raw.paragraph, tokens, multiwords: raw.multiwords, names };
  }

  return { model: weights.model, parse: (text) => splitText(text).map(analyse) };
}
