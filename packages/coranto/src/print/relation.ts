import type { EventRow, Relation } from "@coranto/record";
import { count } from "./count.js";
import { dateInWords } from "./dates.js";

/** A relation at a terminal: one line a report, newest act first. */
export function relationText({ a, b, counts, events, narrowest, next }: Relation): string {
  const head = `${a.name} (${a.code}) | ${b.name} (${b.code})  ${count(counts.events.once, "event")}, ${count(counts.events.all, "report")}, ${count(counts.outlets, "outlet")}`;
  if (events.length === 0) return `${head}\n${emptyText(counts, narrowest)}\n`;
  const cut = next ? [`  … more: narrow it with --since, or use --json and the next cursor`] : [];
  return `${[head, ...events.map(eventLine), ...cut].join("\n")}\n`;
}

/** The three empty answers are told apart: a filter is too narrow, both are named but do nothing, nothing was read. */
function emptyText(counts: Relation["counts"], narrowest: Relation["narrowest"]): string {
  if (narrowest)
    return `  Nothing with these filters; without ${narrowest.filter}: ${count(narrowest.without, "event")}.`;
  if (counts.bothNamed) return `  ${count(counts.bothNamed, "article")} name both; in none did one act on the other.`;
  return "  Nothing about this pair was read yet.";
}

function eventLine({
  status,
  actor,
  recipient,
  cameo,
  act,
  when,
  evidence,
  accordingTo,
  article,
  id,
}: EventRow): string {
  const codes = `${actor.map(({ code }) => code).join("+") || "---"} ${cameo ?? act} ${recipient.map(({ code }) => code).join("+") || "---"}`;
  const date = dateInWords(when.value) + (when.source === "assumed" ? " (assumed)" : "");
  const words = evidence[0]!.text.replace(/\s+/g, " ");
  const source = [article.outlet, accordingTo && `said by: ${accordingTo}`, id].filter(Boolean).join("  ");
  return `  ${status.padEnd(12)} ${codes.padEnd(24)} ${date.padEnd(24)} “${words}”  ${source}`;
}
