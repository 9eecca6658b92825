import { type Article, readArticle } from "@coranto/intake";
import { z } from "zod";

const text = z.string().nullish();
/** An article on one line; keys that are not known are passed over, so that a user's own columns do no harm. */
export const ArticleLineSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  text,
  html: text,
  title: text,
  outlet: text,
  byline: text,
  published: text,
  url: text,
});

/** @throws ZodError or CorantoError when the line holds no article */
export function articleOfLine(input: unknown): Article {
  const { id, text, html, ...known } = ArticleLineSchema.parse(input);
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  const isHtml = text == null && html != null;
  return readArticle(text ?? html ?? "", { ...given, isHtml, ...(id == null ? {} : { id: String(id) }) });
}
