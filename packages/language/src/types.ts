/** Half-open range of UTF-16 code units in the untouched text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Universal part-of-speech tags, Universal Dependencies v2. */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One syntactic word of Universal Dependencies. Words of a multiword token each have their own part of its span. */
export interface Token {
  /** Position in the sentence, from 1, as in CoNLL-U. */
  readonly index: number;
  /** The words of the text, cut at `span`. */
  readonly form: string;
  readonly span: Span;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** UD features, e.g. `{ Tense: "Past", VerbForm: "Fin" }`. */
  readonly feats: Readonly<Record<string, string>>;
  /** `index` of the head, 0 for the root. */
  readonly head: number;
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  readonly deprel: string;
}

/** Words written together: `don't` is the tokens `do` and `n't`. Indices are inclusive. */
export interface Multiword {
  readonly first: number;
  readonly last: number;
}

/** PER person, ORG organisation, LOC place or state, MISC nationality, event, work or other name. */
export type NameKind = "PER" | "ORG" | "LOC" | "MISC";

/** A name found in the text. Token indices are inclusive. */
export interface Name {
  readonly span: Span;
  readonly kind: NameKind;
  readonly first: number;
  readonly last: number;
  /** The model's probability, 0 to 1. */
  readonly confidence: number;
}

export interface Sentence {
  readonly span: Span;
  /** Paragraph number in the text, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  readonly multiwords: readonly Multiword[];
  readonly names: readonly Name[];
}

/** A loaded language: pure, no I/O, the same text gives the same sentences on every machine. */
export interface Language {
  /** Name and version of the weights, e.g. `small-2026.11`. */
  readonly model: string;
  parse(text: string): readonly Sentence[];
}
