// Measures the parser: npx tsx -C coranto-source tools/language-quality.ts [--json]
// From raw text and from gold words: F1 of words by their spans, as in the CoNLL 2018 evaluation; relations without subtypes for LAS
// (as there), with them for "LAS+". Names by kind and span on UNER (PER, ORG, LOC). People: full names found in gold-learn.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import type { RawSentence, Sentence, Token } from "../packages/language/src/index.js";
import { readTreebank } from "../training/treebank.js";

const shared = join(process.env.CORANTO_SHARED ?? "../shared", "data");
if (!existsSync(join(shared, "treebanks"))) {
  console.error(`${shared} is not here: the measuring sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const language = loadLanguage();

interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Span of the head, "root" for none. */
  readonly head: string;
  readonly deprel: string;
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly { readonly span: string; readonly words: readonly Word[] }[];
}

const key = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/** Gold documents with the columns that readTreebank leaves out. */
function readGold(path: string): readonly Document[] {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split("\t"));
  let at = 0;
  return readTreebank(path, "\n\n").map(({ id, text, sentences }) => ({
    id,
    text,
    sentences: sentences.map((sentence) => ({
      span: key(sentence),
      words: sentence.words.map((word): Word => {
        const [, form = "", lemma = "", upos = "", xpos = "", feats = "", head = "0", deprel = ""] = rows[at++]!;
        const parent = sentence.words[Number(head) - 1];
        return {
          start: word.start,
          end: word.end,
          form,
          lemma,
          upos,
          xpos,
          feats,
          head: parent ? key(parent) : "root",
          deprel,
        };
      }),
    })),
  }));
}

function foundWords({ tokens }: Sentence): readonly Word[] {
  const feats = (token: Token) =>
    Object.entries(token.feats)
      .map(([name, value]) => `${name}=${value}`)
      .join("|") || "_";
  return tokens.map((token) => {
    const parent = tokens[token.head - 1];
    return { ...token, ...token.span, feats: feats(token), head: parent ? key(parent.span) : "root" };
  });
}

/** Gold words as the splitter would give them. */
function goldSentences({ sentences }: Document): readonly RawSentence[] {
  return sentences.map(({ words }) => ({
    span: { start: words[0]!.start, end: words.at(-1)!.end },
    paragraph: 0,
    tokens: words.map(({ form, start, end }) => ({ form, span: { start, end } })),
    multiwords: [],
  }));
}

const bare = (deprel: string): string => deprel.replace(/:.*/, "");

const MEASURES: Readonly<Record<string, (gold: Word, found: Word) => boolean>> = {
  words: () => true,
  UPOS: (gold, found) => gold.upos === found.upos,
  XPOS: (gold, found) => gold.xpos === found.xpos,
  feats: (gold, found) => gold.feats === found.feats,
  lemmas: (gold, found) => gold.lemma === "_" || gold.lemma === found.lemma,
  UAS: (gold, found) => gold.head === found.head,
  LAS: (gold, found) => gold.head === found.head && bare(gold.deprel) === bare(found.deprel),
  "LAS+": (gold, found) => gold.head === found.head && gold.deprel === found.deprel,
};

type Row = Record<string, number>;

/** F1 in percent. */
const f1 = (right: number, gold: number, found: number): number =>
  Math.round((20_000 * right) / Math.max(1, gold + found)) / 100;

function measure(documents: readonly Document[], from: "text" | "words"): Row {
  const right: Row = Object.fromEntries([...Object.keys(MEASURES), "sentences"].map((name) => [name, 0]));
  const sizes = { gold: 0, found: 0, goldSentences: 0, foundSentences: 0 };
  for (const document of documents) {
    const parsed = from === "text" ? language.parse(document.text) : language.analyse(goldSentences(document));
    const found = parsed.flatMap(foundWords);
    const gold = new Map(document.sentences.flatMap(({ words }) => words).map((word) => [key(word), word]));
    const ends = new Set(document.sentences.map(({ span }) => span));
    sizes.gold += gold.size;
    sizes.found += found.length;
    sizes.goldSentences += ends.size;
    sizes.foundSentences += parsed.length;
    right.sentences! += parsed.filter(({ span }) => ends.has(key(span))).length;
    for (const word of found) {
      const partner = gold.get(key(word));
      if (!partner) continue;
      for (const [name, holds] of Object.entries(MEASURES)) if (holds(partner, word)) right[name]!++;
    }
  }
  const out: Row = { sentences: f1(right.sentences!, sizes.goldSentences, sizes.foundSentences) };
  for (const name of Object.keys(MEASURES)) out[name] = f1(right[name]!, sizes.gold, sizes.found);
  return out;
}

/** Names of UNER by kind and word numbers, with gold words; kinds of ours that UNER does not have are left out. */
function measureNames(path: string): Row {
  const count: Record<string, { right: number; gold: number; found: number }> = {};
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const rows = block.split("\n").filter((line) => /^\d+\t/.test(line));
    if (rows.length === 0) continue;
    const cells = rows.map((line) => line.split("\t"));
    const gold = new Set<string>();
    for (let i = 0; i < cells.length; i++) {
      const [part = "O", kind = ""] = cells[i]![2]!.split("-");
      if (part !== "B" || !/^(PER|ORG|LOC)$/.test(kind)) continue;
      let last = i;
      while (cells[last + 1]?.[2] === `I-${kind}`) last++;
      gold.add(`${kind} ${i + 1} ${last + 1}`);
    }
    const tokens = cells.map(([, form = ""], i) => ({ form, span: { start: i, end: i + 1 } }));
    const raw = { span: { start: 0, end: tokens.length }, paragraph: 0, tokens, multiwords: [] };
    const [sentence] = language.analyse([raw]);
    const found = sentence!.names.filter(({ kind }) => kind !== "MISC").map((n) => `${n.kind} ${n.first} ${n.last}`);
    const add = (name: string, field: "right" | "gold" | "found") => {
      for (const group of ["all", name.slice(0, 3)]) {
        count[group] ??= { right: 0, gold: 0, found: 0 };
        count[group][field]++;
      }
    };
    for (const name of gold) add(name, "gold");
    for (const name of found) {
      add(name, "found");
      if (gold.has(name)) add(name, "right");
    }
  }
  return Object.fromEntries(
    Object.entries(count).map(([kind, { right, gold, found }]) => [kind, f1(right, gold, found)]),
  );
}

/** Of the people of the coded articles whose full name stands in the text: how many are a PER name, of any kind, of none. */
function measurePeople(folder: string): Row {
  const out = { people: 0, found: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const { people } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { people: readonly { name: string }[] };
    const text = readFileSync(join(folder, "text", file.replace(".json", ".txt")), "utf8");
    const names = new Set<string>();
    for (const sentence of language.parse(text))
      for (const { kind, span } of sentence.names) if (kind === "PER") names.add(text.slice(span.start, span.end));
    for (const { name } of people) {
      if (!name.includes(" ") || !text.includes(name)) continue;
      out.people++;
      if (names.has(name)) out.found++;
    }
  }
  return { people: out.people, recall: Math.round((10_000 * out.found) / Math.max(1, out.people)) / 100 };
}

const bank = (name: string) => readGold(join(shared, "treebanks", name));
const gumDev = bank("gum/dev.conllu");
const sets: readonly (readonly [string, readonly Document[]])[] = [
  ["EWT test", bank("ewt/test.conllu")],
  ["EWT dev", bank("ewt/dev.conllu")],
  ["GUM dev", gumDev],
  ["GUM dev, news", gumDev.filter(({ id }) => id.includes("_news_"))],
];
const rows: Record<string, Row> = {};
for (const [name, documents] of sets)
  for (const from of ["text", "words"] as const) rows[`${name}, from ${from}`] = measure(documents, from);
rows["names, UNER-EWT test"] = measureNames(join(shared, "ner", "uner-ewt", "en_ewt-ud-test.iob2"));
rows["full names, gold-learn"] = measurePeople(join(shared, "gold-learn"));

if (process.argv.includes("--json")) console.log(JSON.stringify({ model: language.model, rows }, undefined, 1));
else {
  console.log(language.model);
  for (const [name, row] of Object.entries(rows))
    console.log(
      `${name.padEnd(26)} ${Object.entries(row)
        .map(([measure, value]) => `${measure} ${value}`)
        .join("  ")}`,
    );
}
