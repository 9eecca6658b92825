import type { RawSentence, Sentence, WordLanguage } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import type { Figure, Measured } from "../measured.js";
import { emptyTally, f1Figure, type Tally } from "../tally.js";
import { wordsAround } from "../words.js";
import { type GoldDocument, type GoldSentence, readTreebank } from "./conllu.js";
import { type Fault, faultTables } from "./tables.js";

/** A word as it is compared: head by its span, `root` for none. */
export interface Word {
  readonly key: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: string;
  readonly deprel: string;
}

type Fits = (gold: Word, read: Word) => boolean;
const bare = (deprel: string): string => deprel.replace(/:.*/, "");

/** Measures over words with the same span. LAS leaves subtypes of relations out, as the CoNLL 2018 evaluation does; LAS+ counts them. */
const MEASURES: Readonly<Record<string, Fits>> = {
  words: () => true,
  UPOS: (gold, read) => gold.upos === read.upos,
  XPOS: (gold, read) => gold.xpos === read.xpos,
  feats: (gold, read) => gold.feats === read.feats,
  lemmas: (gold, read) => gold.lemma === "_" || gold.lemma === read.lemma,
  UAS: (gold, read) => gold.head === read.head,
  LAS: (gold, read) => gold.head === read.head && bare(gold.deprel) === bare(read.deprel),
  "LAS+": (gold, read) => gold.head === read.head && gold.deprel === read.deprel,
};

const key = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/**
 * F1 of sentences and words by their spans in the raw text, and of tags, lemmas, heads and relations on words with the same span;
 * then the same from gold words, and for news documents alone where a treebank says which those are.
 */
export async function measureTreebank(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const language = loadLanguage();
  const documents = readTreebank(path, "\n\n");
  const news = documents.filter(({ id }) => id.includes("_news_"));
  const lines: string[] = [];
  const faults: Fault[] = [];
  const figures: Figure[] = [
    ...score(documents, ({ text }) => language.parse(text), "", errors ? { lines, faults } : undefined),
    ...score(documents, fromWords(language), "gold words: ", undefined),
    ...(news.length ? score(news, ({ text }) => language.parse(text), "news: ", undefined) : []),
  ];
  return { set, figures, errors: [...faultTables(faults), ...lines] };
}

/** Where faults are put: each as a line with the words around it, and as it is counted in tables. */
interface Found {
  readonly lines: string[];
  readonly faults: Fault[];
}

type Parse = (document: GoldDocument) => readonly Sentence[];

function score(documents: readonly GoldDocument[], parse: Parse, prefix: string, found: Found | undefined): Figure[] {
  const sentences = emptyTally();
  const tallies = new Map(Object.keys(MEASURES).map((name) => [name, emptyTally()]));
  for (const document of documents) {
    const parsed = parse(document);
    const ends = new Set(document.sentences.map(key));
    sentences.gold += ends.size;
    sentences.predicted += parsed.length;
    sentences.found += parsed.filter(({ span }) => ends.has(key(span))).length;
    const gold = document.sentences.flatMap(goldWords);
    const read = parsed.flatMap(readWords);
    countWords(tallies, gold, read);
    if (found) addFaults(found, document, gold, read);
  }
  const named = [["sentences", sentences], ...tallies] as const;
  return named.map(([name, tally]) => f1Figure(`${prefix}${name}`, tally));
}

/** Adds the words of one text to the tally of each measure. */
export function countWords(tallies: ReadonlyMap<string, Tally>, gold: readonly Word[], read: readonly Word[]): void {
  const byKey = new Map(gold.map((word) => [word.key, word]));
  for (const [name, tally] of tallies) {
    tally.gold += byKey.size;
    tally.predicted += read.length;
    for (const word of read) {
      const partner = byKey.get(word.key);
      if (partner && MEASURES[name]!(partner, word)) tally.found++;
    }
  }
}

function goldWords({ words }: GoldSentence): Word[] {
  return words.map((word) => {
    const head = words[word.head - 1];
    return { ...word, key: key(word), head: head ? key(head) : "root" };
  });
}

function readWords({ tokens }: Sentence): Word[] {
  return tokens.map(({ span, lemma, upos, xpos, feats, head, deprel }) => {
    const parent = tokens[head - 1];
    const listed = Object.entries(feats).map(([name, value]) => `${name}=${value}`);
    return {
      key: key(span),
      lemma,
      upos,
      xpos,
      feats: listed.join("|") || "_",
      head: parent ? key(parent.span) : "root",
      deprel,
    };
  });
}

/** Parses gold words as the splitter would give them. */
function fromWords(language: WordLanguage): Parse {
  return ({ sentences }) =>
    language.analyse(
      sentences.map(
        ({ words }): RawSentence => ({
          span: { start: words[0]!.start, end: words.at(-1)!.end },
          paragraph: 0,
          tokens: words.map(({ form, start, end }) => ({ form, span: { start, end } })),
          multiwords: [],
        }),
      ),
    );
}

function addFaults(
  { lines, faults }: Found,
  { text }: GoldDocument,
  gold: readonly Word[],
  read: readonly Word[],
): void {
  const byKey = new Map(read.map((word) => [word.key, word]));
  for (const word of gold) {
    const [start = 0, end = 0] = word.key.split("-").map(Number);
    const form = text.slice(start, end);
    const shown = `${form}\t${wordsAround(text, start, end)}`;
    const found = byKey.get(word.key);
    if (!found) {
      lines.push(`split\t${shown}`);
      continue;
    }
    const wrong = ["UPOS", "lemmas", "LAS"].filter((name) => !MEASURES[name]!(word, found));
    if (!wrong.length) continue;
    faults.push({ gold: word, read: found, form });
    lines.push(`${wrong.join(" ")}\t${word.upos}/${word.deprel} as ${found.upos}/${found.deprel}\t${shown}`);
  }
}
