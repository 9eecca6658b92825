/**
 * Where a word written as one is several syntactic words (UD: multiword tokens): `don't` = do + n't, `cannot` = can + not.
 * EWT and GUM 2.16 treat the possessive `'s` in the same way.
 */
// 0x92: an apostrophe of Windows-1252 read as Latin-1
const APOSTROPHES = "'’`ʼ＇\x92";
const NOT = new RegExp(`n[${APOSTROPHES}]t$`, "i");
const CLITIC = new RegExp(`[${APOSTROPHES}](?:s|m|d|re|ve|ll)$`, "i");

/** Decades are one word in EWT: `1960's`, `80's`. */
const DECADE = new RegExp(`^\\d{1,3}0[${APOSTROPHES}]s$`);

/** Written as one word; the numbers are the lengths at which it is cut. */
const FUSED: Readonly<Record<string, readonly number[]>> = {
  cannot: [3],
  gonna: [3],
  gotta: [3],
  wanna: [3],
  outta: [3],
  dont: [2],
  doesnt: [4],
  didnt: [3],
  isnt: [2],
  wasnt: [3],
  arent: [3],
  werent: [4],
  couldnt: [5],
  wouldnt: [5],
  shouldnt: [6],
  havent: [4],
  hasnt: [3],
  aint: [2],
  im: [1],
  ive: [1],
  youre: [3],
  youve: [3],
  theyre: [4],
  theyve: [4],
  thats: [4],
  whats: [4],
  theres: [5],
  hes: [2],
  shes: [3],
  cant: [2],
  wont: [2],
  dunno: [2, 3],
  gimme: [3],
  lemme: [3],
};

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x60 || code === 0x92 || code === 0x2bc || code === 0xff07;
}

/**
 * @param hasApostrophe saves the search when the scanner saw none
 * @returns lengths at which the word is cut, in order; empty when it is one word
 */
export function cutsOf(word: string, hasApostrophe: boolean): readonly number[] {
  if (!hasApostrophe) {
    if (word.length > 8 || word.length < 2) return NONE;
    const fused = FUSED[word.toLowerCase()];
    return fused === undefined || (word.length < 5 && word === word.toUpperCase()) ? NONE : fused;
  }
  if (DECADE.test(word)) return NONE;
  const cuts: number[] = [];
  let rest = word;
  // "shouldn't've", "mustn't": from the right, at most three
  for (let round = 0; round < 3; round++) {
    const found = NOT.exec(rest) ?? CLITIC.exec(rest);
    if (!found || found.index === 0) break;
    cuts.unshift(found.index);
    rest = rest.slice(0, found.index);
  }
  return cuts.length ? cuts : NONE;
}

const NONE: readonly number[] = [];
