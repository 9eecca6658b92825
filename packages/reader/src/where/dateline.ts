import type { Document, LocatedMention } from "../stages.js";

/** Sentences at an article's head in which a dateline is looked for, and words before which its place stands. */
const LAST_SENTENCE = 1;
const LAST_WORD = 2;

/** "LONDON — …", "GENEVA, March 3 - …", "SELA (AP) …": the first words of the article, before a dash or an agency. */
export function isDateline(document: Document, sentence: number, { first, span }: LocatedMention): boolean {
  if (sentence > LAST_SENTENCE || first > LAST_WORD) return false;
  const rest = document.article.text.slice(span.end, span.end + 40);
  return (
    /^(?:, [^.;:\n]{2,28})? ?(?:\([A-Za-z ]+\) ?)?[-–—] /.test(rest) ||
    /^ ?\((?:CNN|AP|AFP|Reuters|Xinhua|UPI|VOA)\)/.test(rest)
  );
}
