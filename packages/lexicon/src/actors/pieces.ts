const MARKS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The comparable pieces of a word or phrase: without accents, dots or hyphens, case kept.
 * `U.S.` is `US`, `Asia-Pacific` is `Asia`, `Pacific`, `people's` is `people`, `s`.
 */
export function piecesOf(text: string): readonly string[] {
  if (/^[a-zA-Z]+$/.test(text)) return [text];
  if (/^[a-zA-Z]+(?: [a-zA-Z]+)*$/.test(text)) return text.split(" ");
  return text.normalize("NFD").replace(MARKS, "").replaceAll(".", "").match(WORD) ?? [];
}
