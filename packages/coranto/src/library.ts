import type { Article } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { createReader, type Event, type Reader, type Reading } from "@coranto/reader";

let shared: Reader | undefined;

/** The reader with Coranto's own language model and lexicon; loaded when it is first asked for, then kept. */
export function defaultReader(): Reader {
  shared ??= createReader(loadLanguage());
  return shared;
}

export interface ReadOptions {
  /** A reader of one's own (createReader); Coranto's when left out. */
  readonly reader?: Reader;
}

/** Everything that can be read from one article: who, when, where, statements, events, expectations, doubts. */
export function read(article: Article, { reader = defaultReader() }: ReadOptions = {}): Reading {
  return reader.read(article);
}

/**
 * The events of one article, in the order of the text.
 *
 * @example for (const e of codeEvents(readArticle(html, { url }))) console.log(e.actor, e.act, e.status, e.recipient)
 */
export function codeEvents(article: Article, options: ReadOptions = {}): readonly Event[] {
  return read(article, options).events;
}
