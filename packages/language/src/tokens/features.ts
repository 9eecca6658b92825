import { BEFORE_NAME } from "./abbreviations.js";
import { leadingMarksEnd, visibleEnd } from "./chars.js";
import { hashOf, Kind, kindOf } from "./kinds.js";
import type { WordList } from "./wordList.js";

/** Number of weights; features are hashed into them. */
export const WEIGHTS = 1 << 19;
export const FEATURES = 40;
/** Size of the table of word classes; words are hashed into it. */
export const WORD_CLASSES = 1 << 14;

/** The words of one paragraph as the sentence model sees them. Arrays are reused. */
export class Described {
  readonly kinds: number[] = [];
  readonly hashes: number[] = [];
  /** What part of speech the word mostly is, 0 when unknown; see `classSlot`. */
  readonly classes: number[] = [];
  /** No sentence ends after the word: `Mr.` */
  readonly bound: boolean[] = [];
  length = 0;
  /** Kind of the paragraph's last word, and whether most of its words have capitals. */
  final = 0;
  shout = 0;

  /** @param classOf the word class of a slot */
  describe(text: string, words: WordList, classOf: (slot: number) => number): void {
    this.length = words.length;
    let caps = 0;
    let letters = 0;
    for (let index = 0; index < words.length; index++) {
      const end = visibleEnd(text, words.starts[index]!, words.ends[index]!);
      const start = Math.min(end - 1, leadingMarksEnd(text, words.starts[index]!, end));
      const kind = kindOf(text, start, end);
      this.kinds[index] = kind;
      const hash = hashOf(text, start, end);
      this.hashes[index] = hash;
      this.classes[index] = kind >= Kind.Stop && kind <= Kind.Face ? 0 : classOf(classSlot(hash));
      this.bound[index] = kind === Kind.Abbreviation && BEFORE_NAME.has(text.slice(start, end - 1).toLowerCase());
      if (kind === Kind.Caps || kind === Kind.Capital || kind === Kind.Starter) caps++;
      if ((kind >= Kind.Lower && kind <= Kind.Caps) || kind === Kind.Starter) letters++;
    }
    const last = words.length - 1;
    this.final = last < 0 ? 0 : this.kinds[last]!;
    if (last > 0 && (this.final === Kind.Quote || this.final === Kind.Closes)) this.final += 32 * this.kinds[last - 1]!;
    this.shout = letters === 0 ? 3 : caps === 0 ? 0 : caps * 5 > letters * 4 ? 2 : 1;
  }
}

/** @returns where the class of a word with this hash stands in the table */
export function classSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) & (WORD_CLASSES - 1);
}

/** What has been seen since the last boundary. */
export interface Progress {
  /** Index of the sentence's first word. */
  first: number;
  quotes: number;
  brackets: number;
  /** Words since the last comma, stop or other mark. */
  clause: number;
}

function bucket(count: number): number {
  return count < 6 ? count : count < 10 ? 6 : count < 16 ? 7 : count < 26 ? 8 : count < 45 ? 9 : 10;
}

function mix(feature: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) & (WEIGHTS - 1);
}

/**
 * Describes the gap after word `at`: indices of its weights are put into `out`.
 *
 * @param spaced a space stands in the gap
 */
export function describeGap(words: Described, at: number, spaced: boolean, so: Progress, out: Int32Array): void {
  const { kinds, hashes, classes, length } = words;
  const k0 = kinds[at]!;
  const k1 = kinds[at + 1]!;
  const kb = at > so.first ? kinds[at - 1]! : 0;
  const kbb = at > so.first + 1 ? kinds[at - 2]! : 0;
  const k2 = at + 2 < length ? kinds[at + 2]! : 0;
  const k3 = at + 3 < length ? kinds[at + 3]! : 0;
  const h0 = hashes[at]!;
  const h1 = hashes[at + 1]!;
  const hb = at > so.first ? hashes[at - 1]! : 7;
  const h2 = at + 2 < length ? hashes[at + 2]! : 7;
  const gap = k0 | (k1 << 5) | (spaced ? 1024 : 0);
  const near = gap | (kb << 11) | (k2 << 16);
  const state = (so.quotes & 1) | (so.brackets > 0 ? 2 : 0);
  const long = bucket(at + 1 - so.first);
  const left = bucket(length - at - 1);
  const c0 = classes[at]!;
  const c1 = classes[at + 1]!;
  const cb = at > so.first ? classes[at - 1]! : 31;
  const c2 = at + 2 < length ? classes[at + 2]! : 31;
  const c3 = at + 3 < length ? classes[at + 3]! : 31;
  let n = 0;
  out[n++] = mix(1, gap, 0);
  out[n++] = mix(2, gap, kb);
  out[n++] = mix(3, gap, k2);
  out[n++] = mix(4, near, 0);
  out[n++] = mix(5, near, kbb);
  out[n++] = mix(6, near, k3);
  out[n++] = mix(7, h0, 0);
  out[n++] = mix(8, h1, 0);
  out[n++] = mix(9, h0, k1);
  out[n++] = mix(10, h1, k0);
  out[n++] = mix(11, h1, k0 | (kb << 5));
  out[n++] = mix(12, hb, k0 | (k1 << 5));
  out[n++] = mix(13, h2, k0 | (k1 << 5));
  out[n++] = mix(14, h0, h1);
  out[n++] = mix(15, gap, long);
  out[n++] = mix(16, gap, left);
  out[n++] = mix(17, gap, state);
  out[n++] = mix(18, near, state);
  out[n++] = mix(19, gap, words.final);
  out[n++] = mix(20, gap, words.shout | (words.final << 2));
  out[n++] = mix(21, gap, kinds[so.first]! | (long << 5));
  out[n++] = mix(22, gap, (hashes[so.first]! === h1 ? 1 : 0) | (kinds[so.first]! << 1));
  out[n++] = mix(23, gap, bucket(so.clause) | (k2 << 4));
  out[n++] = mix(24, hashes[so.first]!, gap);
  out[n++] = mix(25, h1, h2);
  out[n++] = mix(26, hb, h0);
  out[n++] = mix(27, gap, bucket(length) | (long << 4));
  out[n++] = mix(28, k0 | (kb << 5) | (kbb << 10), long);
  out[n++] = mix(29, k1 | (k2 << 5) | (k3 << 10), left);
  out[n++] = mix(30, h0, gap | (long << 12));
  out[n++] = mix(31, c0 | (c1 << 5), gap);
  out[n++] = mix(32, c1 | (c2 << 5), gap);
  out[n++] = mix(33, c0 | (c1 << 5) | (c2 << 10), gap);
  out[n++] = mix(34, cb | (c0 << 5) | (c1 << 10), k0 | (k1 << 5));
  out[n++] = mix(35, cb | (c0 << 5) | (c1 << 10) | (c2 << 15), k0 | (k1 << 5));
  out[n++] = mix(36, c1 | (c2 << 5) | (c3 << 10), k0 | (k1 << 5));
  out[n++] = mix(37, c0, h1);
  out[n++] = mix(38, c1, h0);
  out[n++] = mix(39, c0 | (c1 << 5) | (long << 10), gap);
  out[n++] = mix(40, classes[so.first]! | (c0 << 5) | (c1 << 10), gap);
}

/** Classes (training/tokens.ts) after which a small word never begins a sentence: ADP, AUX, CCONJ, DET, PART. */
const BINDS = (1 << 2) | (1 << 4) | (1 << 5) | (1 << 6) | (1 << 10);

/** @returns false where no sentence ends, so that the model need not be asked: "of the", "talks ," */
export function mayEnd(words: Described, at: number, spaced: boolean): boolean {
  const k1 = words.kinds[at + 1]!;
  if (words.bound[at]) return false;
  if (k1 === Kind.Lower) return words.kinds[at] !== Kind.Lower || ((BINDS >> words.classes[at]!) & 1) === 0;
  return spaced || (k1 !== Kind.Comma && k1 !== Kind.Stop && k1 !== Kind.Semicolon);
}

/** Moves the progress past word `at`. */
export function pass(words: Described, at: number, so: Progress): void {
  const kind = words.kinds[at]!;
  if (kind === Kind.Quote) so.quotes++;
  else if (kind === Kind.Opens) so.brackets++;
  else if (kind === Kind.Closes && so.brackets > 0) so.brackets--;
  so.clause = kind >= Kind.Stop && kind <= Kind.Comma ? 0 : so.clause + 1;
}

export function begin(so: Progress, first: number): void {
  so.first = first;
  so.brackets = 0;
  so.clause = 0;
}
