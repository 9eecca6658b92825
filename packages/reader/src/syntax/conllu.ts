import type { Sentence, Token, Upos } from "@coranto/language";

/**
 * Sentences from CoNLL-U lines, for fixtures and for callers with a parser of their own. Words are joined by single
 * spaces unless MISC says `SpaceAfter=No`; a blank line ends a sentence.
 *
 * @throws RangeError when a line has fewer than eight columns
 */
export function sentencesOf(conllu: string): { readonly text: string; readonly sentences: readonly Sentence[] } {
  let text = "";
  const sentences: Sentence[] = [];
  for (const block of conllu.trim().split(/\n\s*\n/)) {
    const tokens: Token[] = [];
    const begin = text.length;
    for (const line of block.split("\n")) {
      const row = line.trim();
      if (!row || row.startsWith("#")) continue;
      const columns = row.split(/\s+/);
      if (columns.length < 8) throw new RangeError(`a CoNLL-U line needs eight columns: ${row}`);
      const [id, form, lemma, upos, xpos, feats, up, deprel] = columns as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const start = text.length;
      text += form;
      tokens.push({
        index: Number(id),
        form,
        span: { start, end: text.length },
        lemma,
        upos: upos as Upos,
        xpos,
        feats:
          feats === "_" ? {} : Object.fromEntries(feats.split("|").map((pair) => pair.split("=") as [string, string])),
        head: Number(up),
        deprel,
      });
      if (!columns.slice(8).some((column) => column.includes("SpaceAfter=No"))) text += " ";
    }
    const last = tokens.at(-1);
    if (last)
      sentences.push({ span: { start: begin, end: last.span.end }, paragraph: 0, tokens, multiwords: [], names: [] });
  }
  return { text, sentences };
}
