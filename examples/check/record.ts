import { readFileSync } from "node:fs";
import type { Reading } from "@coranto/reader";
import { hasWords, type Row } from "./library.js";

interface RecordFile {
  readonly damaged: readonly { article: string; words: string }[];
  readonly removed: readonly { article: string; words: string }[];
  readonly credits: readonly { article: string; credit: string }[];
  readonly offices: readonly { article: string; person: string; office: string; former: boolean }[];
  readonly expectations: readonly { article: string; holder: string; words: string; likelihood: string }[];
}

/** One fact of `record.json`, named as the rows of the tables are, and whether a Reading has it. */
export interface Fact {
  readonly row: Row;
  isIn(reading: Reading): boolean;
}

/** What `record.json` says of single articles: damage, frame, credit, offices, expectations. */
export function factsOf(path: string): Fact[] {
  const record = JSON.parse(readFileSync(path, "utf8")) as RecordFile;
  const fact = (article: string, what: string, words: string, isIn: Fact["isIn"]): Fact => ({
    row: { article, act: what, words },
    isIn,
  });
  return [
    ...record.damaged.map(({ article, words }) =>
      fact(article, "damage", words, (r) =>
        hasWords(
          r,
          r.article.damage.map(({ span }) => span),
          words,
        ),
      ),
    ),
    ...record.removed.map(({ article, words }) =>
      fact(article, "removed", words, (r) => r.article.removed.some(({ text }) => text.includes(words))),
    ),
    ...record.credits.map(({ article, credit }) => fact(article, "credit", credit, (r) => r.article.credit === credit)),
    ...record.offices.map(({ article, person, office, former }) =>
      fact(article, "office", `${person}, ${former ? "former " : ""}${office}`, ({ entities }) =>
        entities.some(
          (one) =>
            one.name === person && one.office?.former === former && one.office.title.toLowerCase().includes(office),
        ),
      ),
    ),
    ...record.expectations.map(({ article, holder, words, likelihood }) =>
      fact(article, "expectation", words, (reading) =>
        reading.expectations.some(
          (one) =>
            one.likelihood === likelihood &&
            hasWords(reading, [one.content], words) &&
            holderOf(reading, one) === holder,
        ),
      ),
    ),
  ];
}

function holderOf({ entities }: Reading, { holder }: Reading["expectations"][number]): string | undefined {
  return "entity" in holder ? entities.find(({ id }) => id === holder.entity)?.name : holder.text;
}
