import type { Token } from "@coranto/language";
import type { Document, LocatedMention } from "../stages.js";

/** Sentences in which a dateline is looked for, words before its place, and words it is long. */
const LAST_SENTENCE = 1;
const LAST_WORD = 4;
const LONGEST = 12;
/** Words from the place to the end of the agency's bracket. */
const LONGEST_AGENCY = 6;

/**
 * "TARSA, May 5 -", "Velden (AP) —", "TARSA, Arvania —": the words are the place an article was sent from, and do nothing.
 *
 * @param tokens the sentence's
 * @param sentence its index in the article
 * @param first 1-based, as `last`
 */
export function opensArticle(tokens: readonly Token[], sentence: number, first: number, last: number): boolean {
  if (sentence > LAST_SENTENCE || first > LAST_WORD) return false;
  const form = (at: number): string => tokens[at - 1]?.form ?? "";
  if (first > 1 && !(form(first - 1) === "," && isShouted(form(1)))) return false;
  let bracket = false;
  for (let at = last + 1; at <= Math.min(tokens.length, last + LONGEST); at++) {
    const token = tokens[at - 1]!;
    const word = token.form;
    if (/^(-|–|—|--)$/.test(word)) {
      const next = tokens[at];
      if (!next) return isShouted(form(1));
      return token.span.start > tokens[at - 2]!.span.end && next.span.start > token.span.end;
    }
    if (word === "(") bracket = true;
    if (word === ")" && bracket && at <= last + LONGEST_AGENCY) return isAgency(form(at - 1)) || isShouted(form(1));
    if (at === last + 1 && word !== "," && word !== "(") return false;
    if (!/^([,.()]|\p{Lu}[\p{L}.]*|\d{1,4}|[a-z]{3}\.)$/u.test(word)) return false;
  }
  return false;
}

/** {@link opensArticle} of a mention. */
export function isDateline({ sentences }: Document, sentence: number, { first, last }: LocatedMention): boolean {
  return opensArticle(sentences[sentence]!.tokens, sentence, first, last);
}

const isShouted = (word: string): boolean => /^\p{Lu}[\p{Lu}.]+$/u.test(word);

const isAgency = (word: string): boolean =>
  isShouted(word) || /^(Reuters|Xinhua|Kyodo|Yonhap|Interfax|Tass|Bloomberg)$/.test(word);
