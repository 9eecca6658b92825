import { Char, charClass, isDigit } from "./chars.js";
import { isApostrophe } from "./contractions.js";

/** What a word looks like, for the sentence model. */
export const Kind = {
  None: 0,
  Lower: 1,
  Capital: 2,
  Caps: 3,
  Initial: 4,
  Number: 5,
  Abbreviation: 6,
  Stop: 7,
  Asks: 8,
  Ellipsis: 9,
  Colon: 10,
  Semicolon: 11,
  Comma: 12,
  Opens: 13,
  Closes: 14,
  Quote: 15,
  Single: 16,
  Dash: 17,
  Bullet: 18,
  Address: 19,
  Face: 20,
  Mixed: 21,
  Clitic: 22,
  Other: 23,
  /** A capital word that is small inside sentences: `He`, `The`, `But`. */
  Starter: 24,
} as const;

const STARTERS: ReadonlySet<string> = new Set(
  "A An The This That These Those He She It We They You There Here His Her Its Their Our My Your In On At By For From With Without To Of As After Before During Since Until While When Where Who What Why How If Though Although Because But And Or Yet So Then Thus However Meanwhile Also Both Some Many Most Several All Any Each Every Other Another No Not Nor Neither Either Under Over Among Between According Earlier Later Last Next Today Yesterday Is Are Was Were Has Have Had Do Does Did Will Would Can Could Should May Might Now Still Once Only Even Despite Asked Such About Up".split(
    " ",
  ),
);
const LONGEST_STARTER = 9;

const BY_MARK: Readonly<Record<string, number>> = {
  ".": Kind.Stop,
  "。": Kind.Stop,
  "।": Kind.Stop,
  "!": Kind.Asks,
  "?": Kind.Asks,
  "…": Kind.Ellipsis,
  ":": Kind.Colon,
  ";": Kind.Semicolon,
  ",": Kind.Comma,
  "(": Kind.Opens,
  "[": Kind.Opens,
  "{": Kind.Opens,
  "“": Kind.Opens,
  "‘": Kind.Opens,
  "«": Kind.Opens,
  "„": Kind.Opens,
  "\x91": Kind.Opens,
  "\x93": Kind.Opens,
  "``": Kind.Opens,
  ")": Kind.Closes,
  "]": Kind.Closes,
  "}": Kind.Closes,
  "”": Kind.Closes,
  "»": Kind.Closes,
  "\x94": Kind.Closes,
  "''": Kind.Closes,
  '"': Kind.Quote,
  "'": Kind.Single,
  "’": Kind.Single,
  "\x92": Kind.Single,
  "-": Kind.Dash,
  "–": Kind.Dash,
  "—": Kind.Dash,
  "\x96": Kind.Dash,
  "\x97": Kind.Dash,
  "--": Kind.Dash,
  "*": Kind.Bullet,
  "•": Kind.Bullet,
  "·": Kind.Bullet,
  "●": Kind.Bullet,
  "▪": Kind.Bullet,
};

/** @returns one of `Kind` for the word at this span */
export function kindOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const found = charClass(first);
  const length = end - start;
  if (found === Char.Punctuation) return length > 40 ? Kind.Other : kindOfMark(text.slice(start, end), first);
  const last = text.charCodeAt(end - 1);
  if (last === 0x2e) return Kind.Abbreviation;
  if (found === Char.Digit) return isDigit(last) ? Kind.Number : Kind.Mixed;
  if (length === 1 && text[start] === "A") return Kind.Starter;
  if (length === 1) return found === Char.Upper ? Kind.Initial : Kind.Lower;
  return kindOfWord(text, start, end, found);
}

function kindOfMark(mark: string, first: number): number {
  const known = BY_MARK[mark];
  if (known !== undefined) return known;
  if (isApostrophe(first)) return Kind.Clitic;
  if (/^[.…]+$/.test(mark)) return Kind.Ellipsis;
  if (/^[!?]+$/.test(mark)) return Kind.Asks;
  if (/^[@#]\p{L}/u.test(mark)) return Kind.Address;
  if (/^[-.+]\d/.test(mark)) return Kind.Number;
  return /^(?:[:;=8(<][^\w]|[:;=8]'?[DPpoO3])/.test(mark) ? Kind.Face : Kind.Other;
}

function kindOfWord(text: string, start: number, end: number, first: number): number {
  let lower = 0;
  let upper = 0;
  let marks = 0;
  for (let at = start; at < end; at++) {
    const found = charClass(text.charCodeAt(at));
    if (found === Char.Lower || found === Char.Letter) lower++;
    else if (found === Char.Upper) upper++;
    else if (found === Char.Punctuation) marks++;
    if (at - start > 64) break;
  }
  if (marks > 2 || (marks > 0 && /[@/_]|\.\w/.test(text.slice(start, Math.min(end, start + 64))))) return Kind.Address;
  if (lower === 0 && upper > 1) return Kind.Caps;
  if (first !== Char.Upper) return Kind.Lower;
  return end - start <= LONGEST_STARTER && STARTERS.has(text.slice(start, end)) ? Kind.Starter : Kind.Capital;
}

/** @returns a 32-bit hash of the word in lower case (FNV-1a over at most 32 code units) */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  const stop = Math.min(end, start + 32);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), 0x01000193);
  }
  return hash;
}
