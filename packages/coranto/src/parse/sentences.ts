import type { Sentence, Span, WordLanguage } from "@coranto/language";
import { splitText } from "@coranto/language";
import { paragraphs } from "../io/paragraphs.js";

/** Sentences analysed at once: enough to fill the network's batches, few enough to hold. */
const AT_ONCE = 64;

/** A stretch of a long text with its sentences; offsets and paragraphs are those of the stretch. */
export interface Part {
  readonly text: string;
  /** UTF-16 units of the whole text before it. */
  readonly offset: number;
  /** Each analysed when it is asked for. */
  readonly sentences: Iterable<Sentence>;
}

/** Reads a long text part by part, in constant memory. Bytes are UTF-8; a byte order mark is no part of the text. */
export async function* parts(input: AsyncIterable<Uint8Array>, language: WordLanguage): AsyncGenerator<Part> {
  let offset = 0;
  for await (const text of paragraphs(input)) {
    yield { text, offset, sentences: analysed(text, language) };
    offset += text.length;
  }
}

function* analysed(text: string, language: WordLanguage): Generator<Sentence> {
  const cut = splitText(text);
  for (let first = 0; first < cut.length; first += AT_ONCE) yield* language.analyse(cut.slice(first, first + AT_ONCE));
}

/** A sentence on one line of `coranto parse --json`: spans are those of the whole text. */
export interface SentenceLine extends Sentence {
  /** Number in the text, from 1. */
  readonly sentence: number;
  /** The sentence as it stands in the text. */
  readonly text: string;
}

/** Numbers sentences and paragraphs through all parts. */
export function createNumbering(): (part: Part, sentence: Sentence) => SentenceLine {
  let count = 0;
  let paragraph = -1;
  let lastPart: Part | undefined;
  let lastParagraph = -1;
  return (part, sentence) => {
    count++;
    if (part !== lastPart || sentence.paragraph !== lastParagraph) paragraph++;
    lastPart = part;
    lastParagraph = sentence.paragraph;
    const move = ({ start, end }: Span): Span => ({ start: start + part.offset, end: end + part.offset });
    return {
      sentence: count,
      paragraph,
      text: part.text.slice(sentence.span.start, sentence.span.end),
      span: move(sentence.span),
      tokens: sentence.tokens.map((token) => ({ ...token, span: move(token.span) })),
      multiwords: sentence.multiwords,
      names: sentence.names.map((name) => ({ ...name, span: move(name.span) })),
    };
  };
}
