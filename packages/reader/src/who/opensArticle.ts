import { form, type View } from "./view.js";

/** Sentences in which a dateline is looked for, words before its place, and words it is long. */
const LAST_SENTENCE = 1;
const LAST_WORD = 4;
const LONGEST = 12;

/** "TARSA, May 5 -", "Velden (AP) —", "TARSA, Arvania —": the words are the place an article was sent from, and do nothing. */
export function opensArticle(view: View, first: number, last: number): boolean {
  if (view.index > LAST_SENTENCE || first > LAST_WORD) return false;
  if (first > 1 && !(form(view, first - 1) === "," && isShouted(form(view, 1)))) return false;
  let bracket = false;
  for (let at = last + 1; at <= Math.min(view.tokens.length, last + LONGEST); at++) {
    const token = view.tokens[at - 1]!;
    const word = token.form;
    if (/^(-|–|—|--)$/.test(word)) {
      const next = view.tokens[at];
      return next !== undefined && token.span.start > view.tokens[at - 2]!.span.end && next.span.start > token.span.end;
    }
    if (word === "(") bracket = true;
    if (word === ")" && bracket && at <= last + 6) return isShouted(form(view, at - 1)) || isShouted(form(view, 1));
    if (at === last + 1 && word !== "," && word !== "(") return false;
    if (!/^([,.()]|\p{Lu}[\p{L}.]*|\d{1,4}|[a-z]{3}\.)$/u.test(word)) return false;
  }
  return false;
}

function isShouted(word: string): boolean {
  return /^\p{Lu}[\p{Lu}.]+$/u.test(word) || /^(Reuters|Xinhua|Kyodo|Yonhap|Interfax|Tass)$/.test(word);
}
