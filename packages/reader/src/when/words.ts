/** A piece of text as the grammar of times sees it: a number, a run of letters, or a single other sign. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  readonly kind: "number" | "letters" | "sign";
  /** True when no blank stands before it. */
  readonly joined: boolean;
}

const PIECE = /\d{1,3}(?:,\d{3})+(?!\d)|\d+|\p{L}[\p{L}\p{M}]*|[^\s]/gu;

/** Cuts a sentence, without regard to how the parser cut it: "mid-April", "3-5", "1990s" come apart. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const out: Word[] = [];
  let before = -1;
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const from = start + match.index;
    const piece = match[0];
    const first = piece.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? "number" : /^\p{L}/u.test(piece) ? "letters" : "sign";
    out.push({
      text: piece,
      lower: piece.toLowerCase(),
      start: from,
      end: from + piece.length,
      kind,
      joined: from === before,
    });
    before = from + piece.length;
  }
  return out;
}
