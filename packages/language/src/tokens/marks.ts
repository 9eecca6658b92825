import { Char, charClass, isDigit, isSpace, isWordy } from "./chars.js";
import { isApostrophe } from "./contractions.js";
import type { WordList } from "./wordList.js";

const EMOTICON = /(?:[:;=8][-'^]?[()[\]DPpoO|\\/3*]{1,4}|[()][-']?[:;=]|<3)(?![\p{L}\p{N}])/uy;
/** Marks whose repetitions are one word: - = * _ ~ # | + ^ ` < > , */
const REPEATS = "-=*_~#|+^`<>•·$";

/** Takes one mark, or a run that is one word (`...`, `?!`, `--`, `''`, `:-)`), at `at`. @returns where it ends */
export function takeMarks(
  text: string,
  at: number,
  chunkStart: number,
  stop: number,
  quotes: { single: number },
  words: WordList,
): number {
  const end = endOfMarks(text, at, chunkStart, stop);
  if (end === at + 1) countSingle(text, at, quotes);
  words.add(at, end);
  return end;
}

function endOfMarks(text: string, at: number, chunkStart: number, stop: number): number {
  const code = text.charCodeAt(at);
  if (isFinal(code)) return runEnd(text, at, stop, isFinal);
  if (isApostrophe(code) && at + 1 < stop && text.charCodeAt(at + 1) === code) return at + 2;
  if (code === 0x2018 && text.charCodeAt(at + 1) === 0x2019 && at + 1 < stop) return at + 2;
  if (isEmoticonStart(code) && (at === chunkStart || !isDigit(text.charCodeAt(at - 1)))) {
    EMOTICON.lastIndex = at;
    const face = at === chunkStart || text.charCodeAt(at - 1) === 0x21 ? EMOTICON.exec(text) : null;
    if (face && at + face[0].length <= stop) return at + face[0].length;
  }
  if (code < 0x2100 && REPEATS.includes(text[at]!)) return runEnd(text, at, stop, (next) => next === code);
  if (code >= 0xd800 && code <= 0xdbff) return emojiEnd(text, at, stop);
  return isLongRun(text, at, stop) ? runEnd(text, at, stop, (next) => next === code) : marksEnd(text, at + 1, stop);
}

/** Eight times the same mark is a line or a fault of copying: one word, whatever the mark. */
function isLongRun(text: string, at: number, stop: number): boolean {
  const code = text.charCodeAt(at);
  for (let next = at + 1; next < at + 8; next++) if (next >= stop || text.charCodeAt(next) !== code) return false;
  return true;
}

/** . … ! ? */
function isFinal(code: number): boolean {
  return code === 0x2e || code === 0x2026 || code === 0x21 || code === 0x3f;
}

function isEmoticonStart(code: number): boolean {
  return code === 0x3a || code === 0x3b || code === 0x3d || code === 0x28 || code === 0x29 || code === 0x3c;
}

function runEnd(text: string, at: number, stop: number, same: (code: number) => boolean): number {
  let end = at + 1;
  while (end < stop && same(text.charCodeAt(end))) end++;
  return marksEnd(text, end, stop);
}

/** Combining marks and variation selectors stay with the character before them. */
function marksEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop && charClass(text.charCodeAt(end)) === Char.Mark) end++;
  return end;
}

/** End of a character outside the basic plane with its selectors and joined parts (families, flags, skin tones). */
function emojiEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end + 1 < stop && isHigh(text.charCodeAt(end)) && isLow(text.charCodeAt(end + 1))) {
    const flag = text.charCodeAt(end) === 0xd83c && text.charCodeAt(end + 1) >= 0xdde6;
    const before = end;
    end = marksEnd(text, end + 2, stop);
    const joined = text.charCodeAt(end - 1) === 0x200d;
    const tone = text.charCodeAt(end) === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb;
    const secondFlag = flag && before === at && text.charCodeAt(end) === 0xd83c;
    if (!joined && !tone && !secondFlag) break;
  }
  return end > at ? end : at + 1;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Counts open single quotation marks, so that a closing one after a plural is not taken for a possessive. */
function countSingle(text: string, at: number, quotes: { single: number }): void {
  const code = text.charCodeAt(at);
  if (code === 0x2018) quotes.single++;
  else if (code === 0x27 || code === 0x2019) {
    const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
    const opens = isSpace(before) || (!isWordy(before) && isWordy(text.charCodeAt(at + 1)));
    if (opens && code === 0x27) quotes.single++;
    else if (quotes.single > 0) quotes.single--;
  }
}
