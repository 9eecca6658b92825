import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";

const NAMED = 3;
/** Ids before and after in the alphabet that are compared. */
const AROUND = 200;

/** What to do about an unknown id: the ids most like it. */
export function nearestIds(driver: Driver, table: "articles" | "happenings", id: string): string {
  const before = sql(driver, `select id from ${table} where id < ? order by id desc limit ${AROUND}`).all(id);
  const after = sql(driver, `select id from ${table} where id >= ? order by id limit ${AROUND}`).all(id);
  const near = [...before, ...after]
    .map((row) => String(row.id))
    .map((one) => ({ one, unlike: distance(one.slice(0, 100), id.slice(0, 100)) }))
    .sort((a, b) => a.unlike - b.unlike || (a.one < b.one ? -1 : 1))
    .slice(0, NAMED);
  if (near.length === 0) return "The library has none yet: coranto ingest FILES.";
  return `The nearest ids: ${near.map(({ one }) => one).join(", ")}.`;
}

/** Levenshtein distance: single letters to change, add or leave out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
