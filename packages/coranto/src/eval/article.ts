import { type Article, ArticleSchema } from "@coranto/intake/article";

/** A bare text as an article, untouched, so that offsets of a coded set hold. */
export function articleOfText(id: string, text: string): Article {
  return ArticleSchema.parse({ id, published: null, language: "en", text, removed: [], damage: [] });
}
