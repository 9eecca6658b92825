import nlp from "compromise/two";
import type { Peer, Word } from "./words.js";

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
}
interface Sentence {
  readonly terms: readonly Term[];
}

/** compromise's tags in the order they are asked for; the first that a word has decides. */
const UPOS: readonly (readonly [string, string])[] = [
  ["Negative", "PART"],
  ["Copula", "AUX"],
  ["Auxiliary", "AUX"],
  ["Modal", "AUX"],
  ["Pronoun", "PRON"],
  ["Url", "X"],
  ["Email", "X"],
  ["AtMention", "PROPN"],
  ["HashTag", "PROPN"],
  ["ProperNoun", "PROPN"],
  ["WeekDay", "PROPN"],
  ["Month", "PROPN"],
  ["Ordinal", "ADJ"],
  ["Cardinal", "NUM"],
  ["Value", "NUM"],
  ["QuestionWord", "PRON"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Noun", "NOUN"],
  ["Date", "NOUN"],
  ["Determiner", "DET"],
  ["Preposition", "ADP"],
  ["Conjunction", "CCONJ"],
  ["Particle", "ADP"],
  ["Expression", "INTJ"],
];

function uposOf(tags: readonly string[]): string {
  return UPOS.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
}

/**
 * compromise, in its favour where it has no words of its own: each mark beside a term counts as a word of punctuation, and a
 * contraction is cut where Universal Dependencies cuts it.
 */
export function createCompromise(): Peer {
  return (text) => {
    const words: Word[] = [];
    const sentences: { start: number; end: number }[] = [];
    let at = 0;
    const addMarks = (marks: string): void => {
      for (const mark of marks.replace(/\s/g, "")) {
        const found = text.indexOf(mark, at);
        if (found < 0) continue;
        at = found + mark.length;
        words.push({ start: found, end: at, upos: "PUNCT" });
      }
    };
    for (const { terms } of nlp(text).json({ offset: false }) as readonly Sentence[]) {
      const first = words.length;
      for (const [n, term] of terms.entries()) {
        addMarks(term.pre);
        const found = term.text ? text.indexOf(term.text, at) : -1;
        if (found >= 0) {
          at = found + term.text.length;
          const second = terms[n + 1];
          const cut = second?.text === "" ? term.text.search(/n['’]t$|['’]\w+$/i) : -1;
          if (cut > 0) {
            words.push({ start: found, end: found + cut, upos: uposOf(term.tags) });
            words.push({ start: found + cut, end: at, upos: uposOf(second!.tags) });
          } else words.push({ start: found, end: at, upos: uposOf(term.tags) });
        }
        addMarks(term.post);
      }
      if (words.length > first) sentences.push({ start: words[first]!.start, end: words.at(-1)!.end });
    }
    return { words, sentences };
  };
}
