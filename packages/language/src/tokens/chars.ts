/** Classes of UTF-16 code units, as the splitter sees them. */
export const Char = {
  Space: 1,
  Lower: 2,
  Upper: 3,
  /** Letters without case: Chinese, Arabic, Hebrew … */
  Letter: 4,
  Digit: 5,
  /** Combining marks, soft hyphens, joiners: part of the word before them. */
  Mark: 6,
  Punctuation: 7,
} as const;

const classes = new Uint8Array(0x10000);

const SPACE = /[\p{Z}\s\p{Cc}\u200b\ufeff]/u;
const MARK = /\p{M}|\u00ad|\u200c|\u200d|\u2060/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

function classify(character: string): number {
  if (SPACE.test(character)) return Char.Space;
  if (MARK.test(character)) return Char.Mark;
  if (LOWER.test(character)) return Char.Lower;
  if (UPPER.test(character)) return Char.Upper;
  if (LETTER.test(character)) return Char.Letter;
  if (DIGIT.test(character)) return Char.Digit;
  return Char.Punctuation;
}

/** @returns the class of the code unit; halves of surrogate pairs are punctuation (most are emoji), lone ones too */
export function charClass(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const found = code >= 0xd800 && code <= 0xdfff ? Char.Punctuation : classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

export function isSpace(code: number): boolean {
  return charClass(code) === Char.Space;
}

/** @returns true for letters, digits and the marks that belong to them */
export function isWordy(code: number): boolean {
  const found = charClass(code);
  return found >= Char.Lower && found <= Char.Mark;
}

export function isLetter(code: number): boolean {
  const found = charClass(code);
  return found >= Char.Lower && found <= Char.Letter;
}

export function isDigit(code: number): boolean {
  return charClass(code) === Char.Digit;
}

export function isUpper(code: number): boolean {
  return charClass(code) === Char.Upper;
}

export function isLower(code: number): boolean {
  return charClass(code) === Char.Lower;
}
