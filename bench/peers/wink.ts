import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Peer, Word } from "./words.js";

/** wink-nlp with its English model: words, sentences, universal tags. */
export function createWink(): Peer {
  const wink = winkNLP(model, ["sbd", "pos"]);
  const { its } = wink;
  return (text) => {
    const doc = wink.readDoc(text);
    const values = doc.tokens().out(its.value) as unknown as string[];
    const tags = doc.tokens().out(its.pos) as unknown as string[];
    const words: Word[] = [];
    const places: { start: number; end: number }[] = [];
    let at = 0;
    for (const [n, value] of values.entries()) {
      const found = text.indexOf(value, at);
      const start = found < 0 ? at : found;
      at = start + (found < 0 ? 0 : value.length);
      places.push({ start, end: at });
      // Line ends and other spaces are tokens there.
      if (tags[n] !== "SPACE" && value.trim()) words.push({ start, end: at, upos: tags[n]! });
    }
    const sentences = (doc.sentences().out(its.span) as unknown as [number, number][]).flatMap(([first, last]) => {
      const inside = words.filter(({ start, end }) => start >= places[first]!.start && end <= places[last]!.end);
      return inside.length ? [{ start: inside[0]!.start, end: inside.at(-1)!.end }] : [];
    });
    return { words, sentences };
  };
}
