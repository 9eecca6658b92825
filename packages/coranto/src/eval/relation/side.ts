/**
 * The word of a text that a set's actor code stands for: the first that begins with the code's three letters. Invented
 * names are coded so ("Gondor" is GON), and many real ones. Codes that begin no word of the text give nothing.
 */
export function sideIn(
  text: string,
  code: string | null | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (!code || !/^[A-Z]{3}/.test(code)) return undefined;
  const letters = code.slice(0, 3);
  const found = new RegExp(`\\b${letters[0]}${letters.slice(1).toLowerCase()}[\\p{L}]*`, "u").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
