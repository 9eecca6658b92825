import type { Article } from "@coranto/intake";
import type { Language } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import { type OwnLists, ownLists } from "@coranto/lexicon";
import { createReader, type Event, hasLists, type Reader, type Reading } from "@coranto/reader";

let language: Language | undefined;
let shared: Reader | undefined;

/** The reader with Coranto's own language model and lexicon; loaded when it is first asked for, then kept. */
export function defaultReader(): Reader {
  language ??= loadLanguage();
  shared ??= createReader(language);
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

/** A reader of one's own, or Coranto's with lists of one's own (docs/lists.md). */
export type CodeOptions = ReadOptions & OwnLists;

/**
 * The events of one article, in the order of the text. For many articles with own lists make a reader once:
 * `createReader(loadLanguage(), ownLists({ rules, actors }))`.
 *
 * @throws ListError `E203`, `E204` with file and line when a list is broken
 * @example for (const e of codeEvents(readArticle(html, { url }))) console.log(e.actor, e.act, e.status, e.recipient)
 */
export function codeEvents(article: Article, { reader, ...own }: CodeOptions = {}): readonly Event[] {
  if (!hasLists(own)) return read(article, reader ? { reader } : {}).events;
  if (reader) throw new TypeError("codeEvents takes a reader or own lists, not both: give the lists to createReader");
  language ??= loadLanguage();
  return createReader(language, ownLists(own)).read(article).events;
}
