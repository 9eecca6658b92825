import type { Overview } from "@coranto/record";
import type { Totals } from "../ingest/ingest.js";
import { count } from "./count.js";

/** What an ingest did, in two lines whose numbers add up. */
export function totalsText(
  { articles, skipped, failed, copies, events, statements, expectations, doubts }: Totals,
  db: string,
): string {
  const given = articles + skipped + failed;
  const first = `${db}: ${count(given, "article")} given, ${articles} added, ${skipped} there already, ${failed} failed`;
  if (articles === 0) return first;
  const read = [
    count(events, "event"),
    count(statements, "statement"),
    count(expectations, "expectation"),
    count(doubts, "doubt"),
  ];
  return `${first}\n  ${read.join(", ")}; ${count(copies, "copy", "copies")} of a text that was there`;
}

/** What a library holds, in one line. */
export function holdingsText({ counts }: Overview): string {
  const { articles, sources, copies, events, statements, doubts } = counts;
  const stories = `${count(sources, "story", "stories")} (${count(copies, "wire copy", "wire copies")})`;
  return `${count(articles, "article")} -> ${stories} -> ${count(events.all, "event")}, ${count(statements.all, "quote")}, ${doubts} in doubt`;
}
