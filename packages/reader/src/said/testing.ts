import type { Language, Sentence } from "@coranto/language";
import type { Reading, Statement } from "../contract/reading.js";
import type { Cast, Document } from "../stages.js";
import { findQuotations } from "./quotations.js";
import { type Draft, findDrafts, findStatements } from "./statements.js";

/** A cast that knows nobody: speakers are told in words. For tests of this folder. */
export const nobody: Cast = {
  entities: [],
  mentions: [],
  entity(id) {
    throw new RangeError(`no entity ${id}`);
  },
  at: () => [],
};

export interface Said {
  readonly document: Document;
  readonly statements: readonly (Statement | Draft)[];
}

/** A text as a document, without the stages before statements. */
export function documentOf(sentences: readonly Sentence[], text: string): Document {
  const article = {
    id: "test",
    published: null,
    language: "en",
    text,
    removed: [],
    damage: [],
  } as unknown as Reading["article"];
  return { article, sentences, quotations: findQuotations(sentences, text) };
}

export function readSaid(language: Language, text: string): Said & { readonly statements: readonly Statement[] } {
  const document = documentOf(language.parse(text), text);
  return { document, statements: findStatements(document, nobody, []) };
}

/** All that could be a statement, whatever its score. */
export function readDrafts(language: Language, text: string): Said {
  const document = documentOf(language.parse(text), text);
  return { document, statements: findDrafts(document, nobody, []) };
}

/** `speaker | cue | content`, pieces of content joined by ` ¦ `. */
export function shown({ document, statements }: Said): string[] {
  const cut = ({ start, end }: { start: number; end: number }): string => document.article.text.slice(start, end);
  return statements.map(({ source, cue, content }) =>
    [source ? cut(source) : "", cue ? cut(cue) : "", content.map(cut).join(" ¦ ")].join(" | "),
  );
}
