import type { Article } from "@coranto/intake/article";
import type { Language } from "@coranto/language";
import { type OwnLists, ownLists } from "@coranto/lexicon";
import type { Event } from "../contract/reading.js";
import { createReader } from "../read.js";

export interface CodeOptions extends OwnLists {
  /** `loadLanguage()` of @coranto/language/node in Node, that of @coranto/language in a browser. */
  readonly language: Language;
}

/**
 * The events of one article, in the order of the text, by one's own lists beside Coranto's or in their place. For many
 * articles make the lists once: `createReader(language, ownLists({ rules, actors, weights }))`.
 *
 * @throws ListError `E203`, `E204` with file and line when a list is broken
 */
export function codeEvents(article: Article, { language, ...own }: CodeOptions): readonly Event[] {
  return createReader(language, hasLists(own) ? ownLists(own) : undefined).read(article).events;
}

/** True when anything but Coranto's own lists is asked for. */
export function hasLists({ rules, actors, weights }: OwnLists): boolean {
  return rules !== undefined || actors !== undefined || weights !== undefined;
}
