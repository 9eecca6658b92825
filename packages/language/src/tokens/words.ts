import { ABBREVIATIONS, ALSO_WORDS } from "./abbreviations.js";
import {
  Char,
  charClass,
  isBreak,
  isDigit,
  isLetter,
  isLower,
  isSpace,
  isUpper,
  isWordy,
  leadingMarksEnd,
  visibleEnd,
} from "./chars.js";
import { cutsOf, isApostrophe } from "./contractions.js";
import { keepsAmpersand, keepsComma, keepsHyphen, keepsSlash, keepsStop } from "./joints.js";
import { takeMarks } from "./marks.js";
import { matchAddress } from "./web.js";
import type { WordList } from "./wordList.js";

/** Numbers and units written together are two words: `5pm`, `35mm`; the second group only after a currency sign. */
const UNIT =
  /^(?:am|pm|a\.m|p\.m|mm|cm|km|kg|ft|lb|lbs|mph|kph|bn|tn|mn|hz|khz|mhz|ghz|mb|gb|tb|kb|kw|mw|gw|mwh|kwh|hrs|hr|mins|min|pct|pc|nm|sq|in|mg|ml|k)\.?$/i;
const MONEY = /^[mbkt]$/i;
/** `p. 5`, `c. 1900`. */
const MEASURE_LETTER = /[pc]/;
const NUMBER_FIRST = /^([\d.,:]+)(\D+)$/;

/**
 * Cuts a stretch of one paragraph into syntactic words, in order, covering every character that is not a space.
 * EWT 2.16's way: hyphens are words except after a prefix, `n't` and `'s` are words in a multiword token.
 */
export function scanWords(text: string, start: number, end: number, words: WordList): void {
  const quotes = { single: 0 };
  let at = start;
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let stop = at;
    let plain = true;
    let stops = false;
    while (stop < end) {
      const found = charClass(text.charCodeAt(stop));
      if (found === Char.Space) break;
      if (found > Char.Upper) plain = false;
      if (found === Char.Punctuation && isJoint(text.charCodeAt(stop))) stops = true;
      stop++;
    }
    if (plain) addWord(text, at, stop, false, words);
    else scanChunk(text, at, stop, end, stops, quotes, words);
    at = stop;
  }
}

/** Marks that an address has: . : @ # */
function isJoint(code: number): boolean {
  return code === 0x2e || code === 0x3a || code === 0x40 || code === 0x23;
}

function scanChunk(
  text: string,
  start: number,
  stop: number,
  end: number,
  mayBeAddress: boolean,
  quotes: { single: number },
  words: WordList,
): void {
  const lead = leadingMarksEnd(text, start, stop);
  if (lead > start && lead < stop) {
    const first = words.length;
    scanChunk(text, lead, stop, end, mayBeAddress, quotes, words);
    words.starts[first] = start;
    return;
  }
  let at = start;
  while (at < stop) {
    const fresh = at === start || !isWordy(text.charCodeAt(at - 1));
    const address = mayBeAddress && fresh ? matchAddress(text, at, stop) : 0;
    if (address) {
      const after = leadingMarksEnd(text, address, stop);
      words.add(at, after);
      at = after;
    } else if (isWordy(text.charCodeAt(at))) at = takeWord(text, at, at, stop, end, quotes, words);
    else {
      const lead = leadOfWord(text, at, start, stop);
      at = lead
        ? takeWord(text, at, at + lead, stop, end, quotes, words)
        : takeMarks(text, at, start, stop, quotes, words);
    }
  }
}

/** @returns 1 when the mark begins a word: `.04`, `+44`, `'72`, `'s` standing alone; else 0 */
function leadOfWord(text: string, at: number, chunkStart: number, stop: number): number {
  const code = text.charCodeAt(at);
  if (at + 1 >= stop) return 0;
  const digit = isDigit(text.charCodeAt(at + 1));
  if (code === 0x2e || code === 0x2b) return digit && (at === chunkStart || !isWordy(text.charCodeAt(at - 1))) ? 1 : 0;
  if (!isApostrophe(code) || code === 0x60) return 0;
  if (digit) return /^\d\ds?$/.test(text.slice(at + 1, wordyEnd(text, at + 1, stop))) ? 1 : 0;
  return /^(?:s|m|re|ve|ll|d|t|em|n|til|tis|twas|cause)$/i.test(
    text.slice(at + 1, wordyEnd(text, at + 1, Math.min(stop, at + 7))),
  )
    ? 1
    : 0;
}

function wordyEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop && isWordy(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Takes the word that starts at `start`; `from` is where its letters begin (after a leading apostrophe or sign).
 *
 * @returns where it ends
 */
function takeWord(
  text: string,
  start: number,
  from: number,
  stop: number,
  end: number,
  quotes: { single: number },
  words: WordList,
): number {
  let at = from;
  let part = from;
  let apostrophe = false;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (isWordy(code)) {
      at++;
      if (isBreak(code) && at < stop && charClass(text.charCodeAt(at)) < Char.Mark) break;
      continue;
    }
    if (at === from) break;
    if (code === 0x24 && at - start <= 3 && isUpper(text.charCodeAt(at - 1))) {
      at++;
      break;
    }
    if (at + 1 < stop && isWordy(text.charCodeAt(at + 1))) {
      if (code === 0x2e) {
        if (!keepsStop(text, part, at)) {
          if (part > from && at - part === 1 && isLetter(text.charCodeAt(part))) at++;
          break;
        }
        part = at + 1;
      } else if (isApostrophe(code)) apostrophe = true;
      else if (!joins(text, start, at, code)) break;
      at++;
      continue;
    }
    if (code === 0x2e && isAbbreviation(text, from, at, stop, end)) {
      at++;
      if (!hasClitic(text, at, stop)) break;
      apostrophe = true;
      at++;
      continue;
    }
    if (isApostrophe(code) && code !== 0x60 && isPlural(text, at) && quotes.single === 0 && at - start > 1) {
      words.addCut(start, at + 1, [at - start]);
      return at + 1;
    }
    // rock 'n' roll
    if (isApostrophe(code) && start < from && at - from === 1 && (text.charCodeAt(from) | 0x20) === 0x6e) at++;
    break;
  }
  addWord(text, start, at, apostrophe, words);
  return at;
}

/** True for `'s` after a stop: `the U.S.'s`. */
function hasClitic(text: string, at: number, stop: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at + 1 < stop && (text.charCodeAt(at + 1) | 0x20) === 0x73;
}

/** True when a mark between two letters or digits does not end the word. */
function joins(text: string, start: number, at: number, code: number): boolean {
  switch (code) {
    case 0x2c:
      return keepsComma(text, at);
    case 0x3a:
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return keepsHyphen(text, start, at);
    case 0x2f:
      return keepsSlash(text, start, at);
    case 0x26:
      return keepsAmpersand(text, start, at);
    case 0x2a:
      return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
    case 0x5f:
    case 0x40:
      return true;
    default:
      return false;
  }
}

function isPlural(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 0x20;
  return before === 0x73 || before === 0x7a || before === 0x78;
}

/** The character that follows the spaces after `at`, or 0. */
function nextAfterSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next < end && next > at ? text.charCodeAt(next) : 0;
}

/** True when the stop at `at`, with no letter after it, belongs to the word. */
function isAbbreviation(text: string, start: number, at: number, stop: number, end: number): boolean {
  const length = at - start;
  if (length > 8 || (at + 2 < stop && text.charCodeAt(at + 1) === 0x2e && text.charCodeAt(at + 2) === 0x2e))
    return false;
  const first = text.charCodeAt(start);
  if (isDigit(first)) return /[ap]\.m$/i.test(text.slice(start, at));
  if (!isLetter(first)) return false;
  const next = at + 1 < stop ? 0 : nextAfterSpace(text, at + 1, end);
  if (length === 1 && isLower(first)) return MEASURE_LETTER.test(text[start]!) && isDigit(next);
  if (length === 1) return isUpper(first) && (first !== 0x49 || (isUpper(next) && isInitial(text, at + 1, end)));
  const word = text.slice(start, at);
  if (word[length - 2] === ".") return true;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (!ALSO_WORDS.has(lower)) return true;
  return (
    isLower(next) ||
    isDigit(next) ||
    (isUpper(first) && (isUpper(next) || text.charCodeAt(at + 1) === 0x29)) ||
    text.charCodeAt(at + 1) === 0x2c
  );
}

/** True when the next word is one capital and a stop: `I. F. Stone`. */
function isInitial(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return isUpper(text.charCodeAt(next)) && text.charCodeAt(next + 1) === 0x2e;
}

function addWord(text: string, start: number, end: number, apostrophe: boolean, words: WordList): void {
  if (isDigit(text.charCodeAt(start)) && !isDigit(text.charCodeAt(end - 1)) && end - start < 24) {
    const parts = NUMBER_FIRST.exec(text.slice(start, end));
    if (parts && isUnit(text, start, parts[2]!)) {
      words.add(start, start + parts[1]!.length);
      words.add(start + parts[1]!.length, end);
      return;
    }
  }
  const seen = visibleEnd(text, start, end);
  const cuts = seen - start > 40 ? [] : cutsOf(text.slice(start, seen), apostrophe);
  if (cuts.length) words.addCut(start, end, cuts);
  else words.add(start, end);
}

function isUnit(text: string, start: number, unit: string): boolean {
  if (UNIT.test(unit)) return true;
  return MONEY.test(unit) && start > 0 && /[$£€¥]/.test(text[start - 1]!);
}
