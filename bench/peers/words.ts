/** A word with its place in the text (UTF-16, half-open) and its universal part of speech. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}

/** What a program made of a text. */
export interface Cut {
  readonly words: readonly Word[];
  /** Where each sentence begins and ends. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** A program that cuts and tags a text. */
export type Peer = (text: string) => Cut;
