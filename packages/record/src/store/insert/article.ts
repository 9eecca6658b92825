import { deflateRawSync } from "node:zlib";
import type { Article } from "@coranto/intake/article";
import type { Reading } from "@coranto/reader";
import { coderLine, eventRows, publicationDay } from "../rows.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";
import { insertEntities } from "./entities.js";
import { insertEvent } from "./event.js";
import { insertExpectations } from "./expectations.js";
import { countPeople } from "./people.js";
import { insertQuotes } from "./quotes.js";
import { insertSentences } from "./sentences.js";
import { insertStatements } from "./statements.js";

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export interface Identity {
  /** The id it is stored under, in the article and in its reading. */
  readonly id: string;
  /** The id it came with. */
  readonly given: string;
  readonly hash: string;
}

/** Writes an article and everything the record asks of its reading; copies and happenings come after. @returns its row number */
export function insertArticle(
  driver: Driver,
  article: Article,
  reading: Reading,
  { id, given, hash }: Identity,
): number {
  const day = publicationDay(article);
  const { lastInsertRowid } = sql(
    driver,
    `insert into articles (id, given, hash, coder, url, outlet, title, byline, published, published_source, day, credit, words,
       events, repeated, statements, expectations, doubts, origin, copies)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0, 0)`,
  ).run(
    ...[id, given, hash, coderLine(reading), article.url ?? null, article.outlet ?? null, article.title ?? null],
    ...[article.byline ?? null, article.published?.value ?? null, article.published?.source ?? null, day],
    ...[
      article.credit ?? null,
      article.text.match(WORD)?.length ?? 0,
      reading.events.length,
      reading.statements.length,
    ],
    ...[reading.expectations.length, reading.doubts.length],
  );
  const n = Number(lastInsertRowid);
  sql(driver, "update articles set origin = n where n = ?").run(n);
  sql(driver, "insert into texts values (?, ?, ?)").run(
    n,
    article.text,
    deflateRawSync(JSON.stringify({ ...reading, article: { ...reading.article, id } })),
  );
  insertSentences(driver, n, day, reading);
  insertEntities(driver, n, day, reading);
  for (const rows of eventRows(reading)) insertEvent(driver, n, rows);
  insertStatements(driver, n, day, reading);
  insertExpectations(driver, n, day, reading);
  insertQuotes(driver, n, day, reading);
  countPeople(driver, reading, 1);
  return n;
}
