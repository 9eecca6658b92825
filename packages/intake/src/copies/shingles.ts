/** Words in one shingle: five in a row seldom agree by chance. */
const WIDTH = 5;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Text beyond this adds nothing to the comparison of two articles. UTF-16 units. */
const MOST_TEXT = 400_000;

/** Small letters, plain apostrophes: what copiers change without copying less. */
function wordsOf(text: string): string[] {
  return (text.slice(0, MOST_TEXT).toLowerCase().match(WORD) ?? []).map((word) => word.replace("’", "'"));
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function finish(mixed: number): number {
  let hash = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @returns the hashes of every five words in a row, sorted, each once; a shorter text is one shingle */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).map(hashWord);
  const found = new Set<number>();
  const last = Math.max(1, words.length - WIDTH + 1);
  for (let at = 0; at < last && words.length > 0; at++) {
    let hash = 0;
    for (let index = at; index < Math.min(at + WIDTH, words.length); index++)
      hash = Math.imul(hash, 0x01000193) ^ words[index]!;
    found.add(finish(hash));
  }
  return Uint32Array.from(found).sort();
}

/** @returns how many shingles two texts share */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** One shingle in so many stands in the index, chosen by its hash so that both texts choose the same. */
const SAMPLE_ONE_IN = 16;
/** Short texts also give their smallest hashes. */
const SMALLEST = 24;

/** @returns the shingles by which a text is found in an index: about a sixteenth, more for short texts */
export function sampleOf(shingles: Uint32Array): readonly number[] {
  const sample: number[] = [];
  for (let index = 0; index < shingles.length; index++) {
    const shingle = shingles[index]!;
    if (index < SMALLEST || shingle % SAMPLE_ONE_IN === 0) sample.push(shingle);
  }
  return sample;
}
