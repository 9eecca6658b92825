/** Classes of UTF-16 code units, as the splitter sees them. */
export const Char = {
  Space: 1,
  Lower: 2,
  Upper: 3,
  /** Letters without case: Chinese, Arabic, Hebrew … */
  Letter: 4,
  Digit: 5,
  /** Combining marks, and what nobody sees (soft hyphens, joiners, direction marks, control characters): part of the word before. */
  Mark: 6,
  Punctuation: 7,
} as const;

const classes = new Uint8Array(0x10000);

const SPACE = /[\p{Z}\s\u0085]/u;
const MARK = /[\p{M}\p{Cf}\p{Cc}]/u;
const UNSEEN = /[\p{Cf}\p{Cc}]/u;
const EACH_UNSEEN = /[\p{Cf}\p{Cc}]/gu;
/** Where a page in Windows-1252 was read as Latin-1, its quotation marks and dashes are control characters. From 0x80. */
const WINDOWS =
  "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

function classify(character: string): number {
  if (SPACE.test(character)) return Char.Space;
  // signs of Windows-1252 read as Latin-1: quotation marks, dashes
  if (character >= "\x80" && character <= "\x9f") return Char.Punctuation;
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

/** @returns true where a word ends though no space is seen: zero-width space, control characters */
export function isBreak(code: number): boolean {
  return code === 0x200b || code < 0x20 || code === 0x7f;
}

/** @returns the word's span without the unseen characters and combining marks at its end */
export function visibleEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && charClass(text.charCodeAt(at - 1)) === Char.Mark) at--;
  return at;
}

/** @returns where the first mark that is no part of a word before it ends: direction marks at the beginning of a word */
export function leadingMarksEnd(text: string, start: number, stop: number): number {
  let at = start;
  while (at < stop && charClass(text.charCodeAt(at)) === Char.Mark) at++;
  return at;
}

const UNPRINTABLE = /[\ufffd\p{Surrogate}\p{Noncharacter_Code_Point}\p{Cc}]/gu;

function ofWindows(found: string): string | undefined {
  const character = WINDOWS[found.charCodeAt(0) - 0x80];
  return character === "\0" ? undefined : character;
}

/**
 * A text as any file format takes it: lone surrogates, noncharacters and control characters but tab and newline become
 * what they stand for in Windows-1252, else a white square; so does U+FFFD, which the UD validator takes for a broken byte.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found) =>
    found === "\t" || found === "\n" ? found : (ofWindows(found) ?? "\u25a1"),
  );
}

/**
 * A word as a person sees it: without soft hyphens, direction marks and control characters; those that stand for a
 * quotation mark or dash of Windows-1252 become it. A word of nothing else stays as it is.
 */
export function visibleForm(form: string): string {
  if (!UNSEEN.test(form)) return form;
  return form.replace(EACH_UNSEEN, (found) => ofWindows(found) ?? "") || form;
}
