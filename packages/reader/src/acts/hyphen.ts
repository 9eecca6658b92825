import type { Sentence, Token } from "@coranto/language";

/** Prefixes that turn a word's meaning round, so that the word after the hyphen must not be read alone. */
const REVERSING = new Set(["de", "non", "anti", "counter", "ex", "pre", "post", "would", "so"]);

/** The word with what is hyphenated to it on the left: "cease-fire" on "fire", whose tokens are three. */
function joinedLemma(sentence: Sentence, word: Token): string | undefined {
  const hyphen = sentence.tokens[word.index - 2];
  const left = sentence.tokens[word.index - 3];
  if (!hyphen || !left || !/^[-‐‑–]$/u.test(hyphen.form)) return undefined;
  if (left.span.end !== hyphen.span.start || hyphen.span.end !== word.span.start) return undefined;
  return `${left.form.toLowerCase()}-${word.lemma.toLowerCase()}`;
}

/** "Freed" is of "free", not of "fre": verbs in -ee lose nothing but the d. */
function lemmaOf({ lemma, form }: Token): string {
  const plain = lemma.toLowerCase();
  return form.endsWith("eed") && plain.length === form.length - 2 ? `${plain}e` : plain;
}

function singular(plural: string): string {
  return plural.endsWith("ies") && plural.length > 4 ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
}

/** Lemmas under which a word may be looked up, the whole hyphenated word first, a plural that is its own lemma ("troops") also as singular. */
export function lookupLemmas(sentence: Sentence, word: Token): readonly string[] {
  const plain = lemmaOf(word);
  const own = word.xpos.endsWith("S") && /[^s]s$/.test(plain) ? [plain, singular(plain)] : [plain];
  const joined = joinedLemma(sentence, word);
  if (!joined) return own;
  return REVERSING.has(joined.split("-")[0]!) ? [joined] : [joined, ...own];
}
