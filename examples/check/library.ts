import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readArticle } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { createReader, type Event, type Reading, type Statement } from "@coranto/reader";

/** One line of a hand-made table, by its column names. */
export type Row = Readonly<Record<string, string>>;

/** @returns the rows of a tab-separated file whose first line names the columns */
export function table(path: string): Row[] {
  const [names = "", ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = names.split("\t");
  return rows.map((row) => {
    const cells = row.split("\t");
    return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** Reads every article of a sample library; the key is the file's name without its ending. */
export function readLibrary(folder: string): Map<string, Reading> {
  const reader = createReader(loadLanguage());
  const files = readdirSync(join(folder, "articles")).sort();
  return new Map(
    files.map((file) => {
      const id = basename(file, ".txt");
      return [id, reader.read(readArticle(readFileSync(join(folder, "articles", file)), { id }))];
    }),
  );
}

const countries = (codes: readonly { readonly code: string }[]): string[] =>
  [...new Set(codes.map(({ code }) => code.slice(0, 3)))].sort();
const listed = (cell = ""): string[] => cell.split(",").filter(Boolean).sort();
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
/** Acts between equals: who is named first is the wording's choice. */
const TWO_SIDED = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Whether one of the spans touches the words, wherever they stand in the text. */
export function hasWords(
  reading: Reading,
  spans: readonly { readonly start: number; readonly end: number }[],
  words = "",
): boolean {
  const { text } = reading.article;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (spans.some(({ start, end }) => start < at + words.length && at < end)) return true;
  return false;
}

/** An event of the Reading that says what a row of `events.tsv` says; an empty cell of `mode` and `when` is not compared. */
export function eventOfRow(reading: Reading, row: Row): Event | undefined {
  return reading.events.find((event) => {
    const [actor, recipient] = [countries(event.actor), countries(event.recipient)];
    const parties = TWO_SIDED.has(event.act)
      ? same(
          [...new Set([...actor, ...recipient])].sort(),
          [...new Set([...listed(row.actor), ...listed(row.recipient)])].sort(),
        )
      : same(actor, listed(row.actor)) && same(recipient, listed(row.recipient));
    return (
      parties &&
      event.act === row.act &&
      event.status === row.status &&
      (!row.mode || event.mode === row.mode) &&
      (!row.when || event.when.value === row.when) &&
      hasWords(
        reading,
        event.evidence.map(({ span }) => span),
        row.words,
      )
    );
  });
}

/** A statement of the Reading that says what a row of `statements.tsv` says. */
export function statementOfRow(reading: Reading, row: Row): Statement | undefined {
  const nameOf = ({ speaker }: Statement): string | undefined =>
    "entity" in speaker ? reading.entities.find(({ id }) => id === speaker.entity)?.name : speaker.text;
  return reading.statements.find(
    (one) => one.kind === row.kind && nameOf(one) === row.speaker && hasWords(reading, one.content, row.words),
  );
}

export const LIBRARIES = ["arvania-belmark", "thaw-2023"] as const;
export const TABLES = [
  { file: "events.tsv", find: eventOfRow },
  { file: "statements.tsv", find: statementOfRow },
] as const;

/** Names a row across changes of the reader: table, article, act or speaker, words. */
export const rowKey = (file: string, row: Row): string =>
  [file, row.article, row.act ?? row.speaker, row.words].join("\t");
