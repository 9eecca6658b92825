import type { Reading } from "@coranto/reader";
import { nextNumber } from "../numbers.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";

/** The sentences, and their words in the text index. */
export function insertSentences(driver: Driver, article: number, day: string | null, reading: Reading): void {
  const row = sql(driver, "insert into sentences values (?, ?, ?, ?)");
  const words = sql(driver, "insert into sentences_text (rowid, words) values (cast(? as integer), ?)");
  let n = nextNumber(driver, "sentences", day);
  for (const { span } of reading.sentences) {
    row.run(n, article, span.start, span.end);
    words.run(n, reading.article.text.slice(span.start, span.end));
    n++;
  }
}
