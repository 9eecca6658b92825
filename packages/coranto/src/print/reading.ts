import { countSources, type Entity, type Event, type Reading, type Statement } from "@coranto/reader";
import { count } from "./count.js";
import { dateInWords } from "./dates.js";

/** Columns of the event lines on a terminal. */
const STATUS_WIDTH = 12;
const CODES_WIDTH = 24;
const DATE_WIDTH = 24;

/** A Reading for a person at a terminal: events, quotes, expectations and doubts, each with its words. */
export function readingText(reading: Reading, source: string): string {
  const names = new Map(reading.entities.map((entity) => [entity.id as string, entity]));
  const blocks = [
    heading(reading, source),
    ...reading.events.map((event) => eventLines(reading, event)),
    ...reading.statements.map((statement) => statementLine(reading, statement, names)),
    ...reading.expectations.map(
      (one) => `  ${"expected".padEnd(STATUS_WIDTH)} ${one.likelihood}: ${cut(reading, one.content)}`,
    ),
    ...reading.doubts.map(
      ({ span, reason }) => `  ${"doubt".padEnd(STATUS_WIDTH)} ${reason}: ${quote(cut(reading, span))}`,
    ),
    ...(reading.statements.length ? [sourcesLine(reading)] : []),
    totals(reading),
  ];
  return `${blocks.join("\n")}\n`;
}

function heading({ article }: Reading, source: string): string {
  const words = article.text.split(/\s+/).filter(Boolean).length;
  const published = article.published
    ? `${dateInWords(article.published.value)}${article.published.source === "given" ? "" : ` (${article.published.source})`}`
    : "no date: weekdays stay open";
  const credit = article.credit ? `credit ${article.credit}` : undefined;
  return [source, [article.outlet, published, `${words} words`, credit].filter(Boolean).join(", ")].join("  ");
}

function eventLines(reading: Reading, event: Event): string {
  const codes = `${codesOf(event.actor)} ${event.cameo?.code ?? event.act} ${codesOf(event.recipient)}`;
  const when = dateInWords(event.when.value) + (event.when.source === "assumed" ? " (assumed)" : "");
  const who = event.according_to ? `  said by: ${event.according_to.text}` : "";
  const evidence = event.evidence[0];
  const words = evidence ? quote(cut(reading, evidence.span)) : "";
  return `  ${event.status.padEnd(STATUS_WIDTH)} ${codes.padEnd(CODES_WIDTH)} ${when.padEnd(DATE_WIDTH)} ${words}${who}`;
}

const codesOf = (parties: Event["actor"]): string => parties.map(({ code }) => code).join("+") || "---";

function statementLine(reading: Reading, statement: Statement, names: ReadonlyMap<string, Entity>): string {
  const speaker =
    "entity" in statement.speaker ? (names.get(statement.speaker.entity)?.name ?? "?") : statement.speaker.text;
  const words = statement.content.map((span) => cut(reading, span)).join(" … ");
  const said =
    statement.kind === "direct"
      ? quote(words)
      : `${statement.kind === "mixed" ? "partly quoted" : "reported"}: ${words}`;
  return `  ${"said".padEnd(STATUS_WIDTH)} ${speaker}  ${said}`;
}

/** Whom the statements go back to; unnamed ones by their description, with side and level. */
function sourcesLine(reading: Reading): string {
  const { named, unnamed, institutional, sources } = countSources(reading);
  const described = sources
    .filter(({ kind }) => kind === "unnamed")
    .map(({ name, side, level }) => [quote(name), [side, level].filter(Boolean).join(" ")].filter(Boolean).join(" "));
  const told = `${named} named, ${unnamed} unnamed, ${institutional} institutional`;
  return `  ${"sources".padEnd(STATUS_WIDTH)} ${told}${described.length ? `: ${described.join(", ")}` : ""}`;
}

function totals({ events, statements, expectations, doubts }: Reading): string {
  const parts = [
    count(events.length, "event"),
    count(statements.length, "statement"),
    count(expectations.length, "expectation"),
    count(doubts.length, "doubt"),
  ];
  return parts.join(", ");
}

const cut = (reading: Reading, { start, end }: { start: number; end: number }): string =>
  reading.article.text.slice(start, end).replace(/\s+/g, " ");
const quote = (words: string): string => `“${words}”`;
