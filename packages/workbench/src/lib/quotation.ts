const OPENING = /^\s*["“„«‘']/u;
const CLOSING = /["”“»’'][.,!?…]?\s*$/u;

/**
 * Whether words cut from an article need quotation marks of the page: not when they bring the article's own at both ends.
 * A range that opens inside a quotation and ends outside of it gets them, so that the reader sees where the cut is.
 */
export function needsMarks(words: string): boolean {
  return !(OPENING.test(words) && CLOSING.test(words));
}
