import type { Entity, Reading } from "@coranto/reader";
import { quotedIn, samplesOf } from "../../quotes/words.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";

/** Words in quotation marks, with samples by which the same words are found in other articles. */
export function insertQuotes(driver: Driver, article: number, day: string | null, reading: Reading): void {
  const { text } = reading.article;
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]));
  const row = sql(driver, "insert into quotes values (null, ?, ?, ?, ?, ?, ?)");
  const sample = sql(driver, "insert or ignore into quote_samples values (cast(? as integer), cast(? as integer))");
  for (const one of reading.statements) {
    const speaker = "entity" in one.speaker ? entities.get(one.speaker.entity)?.name : one.speaker.text;
    for (const { start, end } of quotedIn(text, one.kind, one.content)) {
      const samples = samplesOf(text.slice(start, end));
      if (samples.length === 0) continue;
      const { lastInsertRowid } = row.run(article, one.id, speaker ?? "", day ?? "", start, end);
      for (const each of samples) sample.run(each, Number(lastInsertRowid));
    }
  }
}
