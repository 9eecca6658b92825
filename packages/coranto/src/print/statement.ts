import type { StatementRow } from "@coranto/record";

/** A statement at a terminal. Only direct speech stands in quotation marks; the rest is labelled. */
export function statementText({ speaker, kind, content, article, accordingTo, id }: StatementRow): string {
  const words = content.map(({ text }) => text.replace(/\s+/g, " ")).join(" … ");
  const label = kind === "mixed" ? "partly quoted" : "reported";
  const said = kind === "direct" ? `“${words}”` : `${label}: ${words}`;
  const source = [article.published, article.outlet, accordingTo && `according to ${accordingTo}`, id].filter(Boolean);
  return `${speaker.name}  ${said}\n  ${source.join("  ")}`;
}
