import type { Row } from "../store/sqlite.js";
import type { ArticleRow, EventRow } from "../views.js";

/** Tables and columns of an article with its origin; `a` and `o` in further conditions. */
export const ARTICLE_COLUMNS = `a.n as article_n, a.id as article_id, a.title, a.outlet, a.published, a.published_source, a.credit, a.url, a.words,
  a.events as article_events, a.statements as article_statements, a.doubts as article_doubts, a.copies as article_copies,
  case when a.origin = a.n then null else o.id end as copy_of`;
export const ORIGIN = "join articles o on o.n = a.origin";

export function articleRow(row: Row): ArticleRow {
  return {
    id: String(row.article_id),
    title: text(row.title),
    outlet: text(row.outlet),
    published: text(row.published),
    publishedSource: row.published_source as ArticleRow["publishedSource"],
    credit: text(row.credit),
    url: text(row.url),
    words: Number(row.words),
    events: Number(row.article_events),
    statements: Number(row.article_statements),
    doubts: Number(row.article_doubts),
    copyOf: text(row.copy_of),
    copies: Number(row.article_copies),
  };
}

export function shortArticleRow(row: Row): EventRow["article"] {
  const { id, title, outlet, published, credit, copyOf } = articleRow(row);
  return { id, title, outlet, published, credit, copyOf };
}

/** @returns a text column as it is, `null` for an absent one */
export const text = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null);
