import type { Entity, Reading, Statement } from "@coranto/reader";
import { nextNumber } from "../numbers.js";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";
import { sideOf } from "./entities.js";

/** The statements, and their words in the text index. */
export function insertStatements(driver: Driver, article: number, day: string | null, reading: Reading): void {
  if (reading.statements.length === 0) return;
  const { text } = reading.article;
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]));
  const who = (id: string | undefined): Entity | undefined => (id === undefined ? undefined : entities.get(id));
  const row = sql(driver, "insert into statements values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const words = sql(driver, "insert into statements_text (rowid, words) values (cast(? as integer), ?)");
  let n = nextNumber(driver, "statements", day);
  for (const one of reading.statements) {
    const speaker = "entity" in one.speaker ? who(one.speaker.entity) : undefined;
    const addressee = who(one.addressee?.entity);
    row.run(
      ...[
        n,
        article,
        one.id,
        speaker?.name ?? saidBy(one),
        speaker?.code ?? null,
        (speaker && sideOf(speaker)) ?? null,
      ],
      ...[one.kind, JSON.stringify(one.content.map(({ start, end }) => [start, end])), one.cue ? cut(one.cue) : null],
      ...[one.addressee ? (addressee?.name ?? cut(one.addressee.span)) : null],
      ...[(addressee && (addressee.code ?? addressee.country)) ?? null, one.when?.value ?? null],
      ...[one.according_to?.text ?? null, one.confidence],
    );
    words.run(n, one.content.map(cut).join(" … "));
    n++;
  }
}

const saidBy = ({ speaker }: Statement): string => speaker.text ?? "";
