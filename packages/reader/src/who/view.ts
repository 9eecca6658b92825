import type { Name, Sentence, Token } from "@coranto/language";
import { loadActors, type Meaning, piecesOf } from "@coranto/lexicon";

/** A phrase of the lexicon in a sentence; token indices 1-based and inclusive. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly meanings: readonly Meaning[];
}

/** A sentence with the lexicon's phrases laid over it. */
export interface View {
  /** Number of the sentence in the article. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** In text order, not overlapping. */
  readonly found: readonly Found[];
  /** The phrase that covers a token, by token index. */
  readonly at: readonly (Found | undefined)[];
  readonly text: string;
  /** The network's name that covers a token, by token index. */
  readonly nameAt: readonly (Name | undefined)[];
}

type Kind = Meaning["kind"];
type Of<K extends Kind> = Extract<Meaning, { kind: K }>;

/** The first meaning of a kind, in the lexicon's order. */
export function meaningOf<K extends Kind>(found: Found | undefined, kind: K): Of<K> | undefined {
  return found?.meanings.find((one): one is Of<K> => one.kind === kind);
}

export function viewSentence(sentence: Sentence, index: number, text: string): View {
  const { found, at } = findPhrases(sentence.tokens);
  const nameAt: (Name | undefined)[] = new Array(sentence.tokens.length + 2).fill(undefined);
  for (const name of sentence.names) for (let token = name.first; token <= name.last; token++) nameAt[token] ??= name;
  return { index, sentence, tokens: sentence.tokens, names: sentence.names, found, at, text, nameAt };
}

/** One walk over the tokens: the longest phrase of the lexicon at each place. */
function findPhrases(tokens: readonly Token[]): { found: Found[]; at: (Found | undefined)[] } {
  const { phrases } = loadActors();
  const pieces: string[] = [];
  const owner: number[] = [];
  for (const token of tokens)
    for (const piece of piecesOf(token.form)) {
      pieces.push(piece);
      owner.push(token.index);
    }
  const found: Found[] = [];
  const at: (Found | undefined)[] = new Array(tokens.length + 2).fill(undefined);
  for (let here = 0; here < pieces.length; ) {
    const match = phrases.longest(pieces, here);
    if (!match) {
      here++;
      continue;
    }
    const first = owner[here]!;
    const last = owner[here + match.length - 1]!;
    here += match.length;
    if (at[first] || crossesStop(tokens, first, last)) continue;
    const one: Found = { first, last, meanings: match.meanings };
    found.push(one);
    for (let token = first; token <= last; token++) at[token] = one;
  }
  addPrefixes(tokens, found, at);
  return { found, at };
}

/** Prefixes for a state in a pair: "Franco-Arvanian". */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["franco", "FRA"],
  ["sino", "CHN"],
  ["anglo", "GBR"],
  ["russo", "RUS"],
  ["greco", "GRC"],
  ["indo", "IND"],
  ["italo", "ITA"],
]);

/** "Franco-Arvanian": the first half is a state where the other is one. */
function addPrefixes(tokens: readonly Token[], found: Found[], at: (Found | undefined)[]): void {
  for (const { index, form: word } of tokens) {
    const code = PREFIXES.get(word.toLowerCase());
    if (!code || at[index] || !/^[-‐‑–]$/.test(tokens[index]?.form ?? "")) continue;
    if (!meaningOf(at[index + 2], "country")) continue;
    const one: Found = { first: index, last: index, meanings: [{ kind: "country", code, form: "adjective" }] };
    at[index] = one;
    found.push(one);
  }
  found.sort((a, b) => a.first - b.first);
}

/** A phrase does not run over a comma, bracket or sentence-like stop that the pieces left out. */
function crossesStop(tokens: readonly Token[], first: number, last: number): boolean {
  for (let index = first + 1; index < last; index++) if (/^[,;:()[\]"“”—]$/.test(tokens[index - 1]!.form)) return true;
  return false;
}

export function form(view: View, index: number): string {
  return view.tokens[index - 1]?.form ?? "";
}

export function lower(view: View, index: number): string {
  return form(view, index).toLowerCase();
}

/** The words of the text from token to token. */
export function words(view: View, first: number, last: number): string {
  const start = view.tokens[first - 1]!.span.start;
  const end = view.tokens[last - 1]!.span.end;
  return view.text.slice(start, end).replace(/\s+/g, " ");
}

export function isPossessive(view: View, index: number): boolean {
  return /^['’](s)?$/i.test(form(view, index));
}

export function isHyphen(view: View, index: number): boolean {
  return /^[-‐‑–]$/.test(form(view, index));
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const NOUNISH = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const TIME_WORDS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year night morning weekend".split(
    " ",
  ),
);

/** Could stand inside a noun phrase: by tag, by the lexicon, or by a capital. */
export function isNounish(view: View, index: number): boolean {
  const token = view.tokens[index - 1];
  if (!token || TIME_WORDS.has(token.form.toLowerCase())) return false;
  return NOUNISH.has(token.upos) || view.at[index] !== undefined;
}
