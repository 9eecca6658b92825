import { ArticleIdSchema } from "@coranto/intake/article";
import type { Language, Sentence, Span } from "@coranto/language";
import { type Entity, EntityIdSchema } from "../../contract/reading.js";
import { findQuotations } from "../../said/index.js";
import type { Cast, Document, LocatedMention } from "../../stages.js";
import { makeScene, type Scene } from "../scene.js";

export const SOURCE = EntityIdSchema.parse("source");
export const TARGET = EntityIdSchema.parse("target");

/** A document whose cast is the two stretches, as two countries that do not exist. */
export function sceneOf(language: Language, text: string, source: Span, target: Span): Scene {
  const sentences = language.parse(text);
  const document: Document = {
    article: { id: ArticleIdSchema.parse("relation"), language: "en", text, published: null, removed: [], damage: [] },
    sentences,
    quotations: findQuotations(sentences, text),
  };
  const entity = (id: typeof SOURCE, code: string): Entity => ({
    id,
    name: id,
    kind: "country",
    code,
    why: ["given"],
    confidence: 1,
  });
  const entities = [entity(SOURCE, "XAR"), entity(TARGET, "XBE")];
  const mentions = [...mentionsOf(sentences, source, SOURCE), ...mentionsOf(sentences, target, TARGET)];
  return makeScene(document, castOf(entities, mentions), [], []);
}

function mentionsOf(sentences: readonly Sentence[], span: Span, entity: typeof SOURCE): LocatedMention[] {
  return sentences.flatMap((sentence, at) => {
    const inside = sentence.tokens.filter((token) => token.span.start < span.end && span.start < token.span.end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return [];
    const head = inside.find((token) => token.head < first.index || token.head > last.index) ?? last;
    return [
      {
        span,
        entity,
        form: "name" as const,
        why: ["given"],
        confidence: 1,
        sentence: at,
        first: first.index,
        last: last.index,
        head: head.index,
      },
    ];
  });
}

/** A cast of given entities and mentions. */
export function castOf(entities: readonly Entity[], mentions: readonly LocatedMention[]): Cast {
  return {
    entities,
    mentions,
    entity(id) {
      const found = entities.find((one) => one.id === id);
      if (!found) throw new RangeError(`no entity ${id}`);
      return found;
    },
    at: (sentence, token) => mentions.filter((m) => m.sentence === sentence && m.head === token),
  };
}
