import { begin, type Described, describeGap, FEATURES, mayEnd, type Progress, pass, WEIGHTS } from "./features.js";
import { BIAS, CLASSES_TEXT, SCALE, WEIGHTS_TEXT } from "./models/boundaries.js";
import type { WordList } from "./wordList.js";

/** Longer sentences are cut at their likeliest gap, so that no later stage meets a sentence without end. In words. */
export const LONGEST_SENTENCE = 300;
/** A forced end lies at least this many words into the sentence: reading again from there stays cheap. */
const LEAST_FORCED = 200;

let weights: Int8Array | undefined;
const features = new Int32Array(FEATURES);

/**
 * Weights that are not 0 are written as two characters: how many zeros stand before (code less 35, and 90 for each "~"),
 * and the weight (code less 80, -45 to 45).
 */
function loadWeights(): Int8Array {
  const loaded = new Int8Array(WEIGHTS);
  let at = 0;
  for (let index = 0; index < WEIGHTS_TEXT.length; index += 2) {
    for (; WEIGHTS_TEXT.charCodeAt(index) === SKIP; index++) at += 90;
    at += WEIGHTS_TEXT.charCodeAt(index) - 35;
    loaded[at++] = WEIGHTS_TEXT.charCodeAt(index + 1) - 80;
  }
  return loaded;
}
const SKIP = 126;

/** @returns the class of the words hashed to this slot: code 64 is unknown */
export function wordClass(slot: number): number {
  return CLASSES_TEXT.charCodeAt(slot) - 64;
}

/**
 * Finds where sentences end in one paragraph, left to right: a logistic model over the words around each gap, what the
 * sentence is so far, and how the paragraph is written.
 *
 * @param ends filled with the index after each sentence's last word
 */
export function findBoundaries(words: WordList, described: Described, ends: number[]): void {
  weights ??= loadWeights();
  const so: Progress = { first: 0, quotes: 0, brackets: 0, clause: 0 };
  ends.length = 0;
  let likeliest = -Infinity;
  let likeliestAt = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    pass(described, at, so);
    if (words.groups[at + 1] !== at + 1) continue;
    const spaced = words.ends[at]! < words.starts[at + 1]!;
    if (!mayEnd(described, at, spaced) && at + 1 - so.first < LONGEST_SENTENCE) continue;
    describeGap(described, at, spaced, so, features);
    let sum = BIAS;
    for (let index = 0; index < FEATURES; index++) sum += weights[features[index]!]! * SCALE;
    let end = sum > 0 ? at + 1 : 0;
    if (!end && sum > likeliest && at + 1 - so.first >= LEAST_FORCED) {
      likeliest = sum;
      likeliestAt = at + 1;
    }
    if (!end && at + 1 - so.first >= LONGEST_SENTENCE) end = likeliestAt;
    if (!end) continue;
    ends.push(end);
    begin(so, end);
    likeliest = -Infinity;
    // a forced end lies behind: read again from there
    at = end - 1;
  }
  if (words.length > 0) ends.push(words.length);
}
