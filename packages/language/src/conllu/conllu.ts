import { printable } from "../tokens/index.js";
import type { Multiword, Name, Sentence, Token } from "../types.js";
import { Counter } from "./counter.js";

/**
 * Writes sentences as CoNLL-U: `# newpar`, `# sent_id`, `# text`, multiword ranges, `SpaceAfter=No`, names in MISC as
 * `Entity=(PER-1)` (CorefUD brackets: kind and number at the first word, number at the last).
 *
 * @param text the text the spans point into
 * @returns valid at level 2 of the UD validator when the trees are; empty for no sentences
 * @see https://universaldependencies.org/format.html
 */
export function toConllu(text: string, sentences: readonly Sentence[]): string {
  return [...conlluBlocks(text, sentences)].join("");
}

/** Numbers of sentences and names, carried from one part of a long text to the next. */
export interface ConlluNumbers {
  readonly sentences: Counter;
  readonly names: Counter;
}

export const conlluNumbers = (): ConlluNumbers => ({ sentences: new Counter(), names: new Counter() });

/**
 * The same, sentence by sentence, for streams. Each block ends with its empty line.
 *
 * @param numbers those of the parts before, when the text comes in parts
 */
export function* conlluBlocks(
  text: string,
  sentences: Iterable<Sentence>,
  numbers: ConlluNumbers = conlluNumbers(),
): Generator<string> {
  let paragraph = -1;
  let held: Sentence | undefined;
  for (const sentence of sentences) {
    if (held) yield block(text, held, numbers, paragraph, sentence.span.start);
    paragraph = held ? held.paragraph : -1;
    held = sentence;
  }
  if (held) yield block(text, held, numbers, paragraph, -1);
}

/** @param nextStart where the next sentence begins, -1 when there is none */
function block(
  text: string,
  sentence: Sentence,
  numbers: ConlluNumbers,
  paragraphBefore: number,
  nextStart: number,
): string {
  const entities = entityMarks(sentence.names, numbers.names);
  const multiwords = new Map(sentence.multiwords.map((multiword) => [multiword.first, multiword]));
  const rows: string[] = [];
  let surface = "";
  let written = 0;
  for (const [at, token] of sentence.tokens.entries()) {
    const multiword = multiwords.get(token.index);
    if (multiword) {
      const last = sentence.tokens[multiword.last - 1]!;
      const form = text.slice(token.span.start, last.span.end);
      const spaced = isSpacedAfter(sentence, multiword.last, nextStart);
      rows.push(`${rangeRow(multiword, form)}\t${spaced ? "_" : "SpaceAfter=No"}`);
      surface += spaced ? `${form} ` : form;
      written = multiword.last;
    }
    const misc = [...(entities.get(token.index) ?? [])];
    if (token.index > written) {
      const spaced = isSpacedAfter(sentence, at + 1, nextStart);
      if (!spaced) misc.push("SpaceAfter=No");
      surface += spaced ? `${token.form} ` : token.form;
    }
    rows.push(wordRow(token, misc.length ? misc.join("|") : "_"));
  }
  const head = sentence.paragraph === paragraphBefore ? "" : "# newpar\n";
  const comments = `${head}# sent_id = ${numbers.sentences.next()}\n# text = ${surface.trimEnd()}\n`;
  return printable(`${comments}${rows.join("\n")}\n\n`.normalize("NFC"));
}

function isSpacedAfter(sentence: Sentence, index: number, nextStart: number): boolean {
  const end = sentence.tokens[index - 1]!.span.end;
  const next = sentence.tokens[index];
  return next ? next.span.start > end : nextStart !== end;
}

function rangeRow({ first, last }: Multiword, form: string): string {
  return `${first}-${last}\t${form}\t_\t_\t_\t_\t_\t_\t_`;
}

function wordRow(token: Token, misc: string): string {
  const feats = Object.keys(token.feats)
    .sort(byLowerCase)
    .map((name) => `${name}=${token.feats[name]}`)
    .join("|");
  const columns = [
    token.index,
    token.form,
    token.lemma || "_",
    token.upos,
    token.xpos || "_",
    feats || "_",
    token.head,
    token.deprel,
    "_",
    misc,
  ];
  return columns.join("\t");
}

function byLowerCase(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** MISC entries by word: brackets of the names that begin and end there, outer names first. */
function entityMarks(names: readonly Name[], counter: Counter): Map<number, string[]> {
  const brackets = new Map<number, string>();
  const add = (index: number, bracket: string): void => {
    brackets.set(index, (brackets.get(index) ?? "") + bracket);
  };
  const ordered = [...names].sort((a, b) => a.first - b.first || b.last - a.last);
  const numbered = ordered.map((name) => ({ ...name, number: counter.next() }));
  for (const { first, last, kind, number } of numbered)
    add(first, first === last ? `(${kind}-${number})` : `(${kind}-${number}`);
  for (const { first, last, number } of numbered.reverse()) if (first !== last) add(last, `${number})`);
  return new Map([...brackets].map(([index, marks]) => [index, [`Entity=${marks}`]]));
}
