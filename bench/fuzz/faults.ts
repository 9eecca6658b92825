import type { Sentence } from "@coranto/language";

/**
 * What is wrong with the sentences of a text, in words; nothing when all is well: every character that is not a space lies in
 * exactly one token, in order; forms are cut at their spans; each sentence is one tree with one root; ranges and names fit.
 */
export function faultsOf(text: string, sentences: readonly Sentence[]): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const { tokens, span } = sentence;
    if (tokens.length === 0) {
      faults.push("a sentence without words");
      continue;
    }
    if (span.start !== tokens[0]!.span.start || span.end !== tokens.at(-1)!.span.end) faults.push("a sentence's span");
    for (const { form, span: word } of tokens) {
      if (word.start < at) faults.push(`words overlap at ${word.start}`);
      if (word.end <= word.start) faults.push(`an empty word at ${word.start}`);
      // U+0085 is a line end in Unicode, which JavaScript's \s leaves out.
      if (/[^\s\u0085]/.test(text.slice(at, word.start))) faults.push(`left out at ${at}`);
      if (text.slice(word.start, word.end) !== form) faults.push(`a form that is not its span at ${word.start}`);
      at = word.end;
    }
    faults.push(...treeFaults(sentence), ...rangeFaults(text, sentence));
  }
  if (/[^\s\u0085]/.test(text.slice(at))) faults.push(`left out at ${at}`);
  return faults;
}

function treeFaults({ tokens }: Sentence): string[] {
  const faults: string[] = [];
  const roots = tokens.filter(({ head }) => head === 0);
  if (roots.length !== 1) faults.push(`${roots.length} roots`);
  // Steps to the root, 0 unknown; a path longer than the sentence is a cycle.
  const reached = new Uint8Array(tokens.length + 1);
  reached[0] = 1;
  for (const [at, { index, head, deprel, lemma, upos }] of tokens.entries()) {
    if (index !== at + 1) faults.push(`word ${at + 1} has number ${index}`);
    if (!(head >= 0 && head <= tokens.length)) faults.push(`head ${head}`);
    if ((deprel === "root") !== (head === 0)) faults.push(`relation ${deprel} to ${head}`);
    if (!deprel || !lemma || !upos) faults.push(`word ${index} lacks a tag, lemma or relation`);
    const path: number[] = [];
    let node = index;
    while (!reached[node] && path.length <= tokens.length) {
      path.push(node);
      node = tokens[node - 1]?.head ?? 0;
    }
    if (path.length > tokens.length) return [...faults, "a cycle"];
    for (const each of path) reached[each] = 1;
  }
  return faults;
}

function rangeFaults(text: string, { tokens, multiwords, names }: Sentence): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const range of multiwords) {
    if (!(range.first > last && range.last > range.first && range.last <= tokens.length)) faults.push("a range");
    for (let at = range.first; at < range.last; at++)
      if (tokens[at - 1]?.span.end !== tokens[at]?.span.start) faults.push("a range with a gap");
    last = range.last;
  }
  for (const { first, last: end, span, confidence } of names) {
    const fits = tokens[first - 1]?.span.start === span.start && tokens[end - 1]?.span.end === span.end;
    if (!fits || span.end > text.length || !(confidence >= 0 && confidence <= 1)) faults.push("a name");
  }
  return faults;
}
