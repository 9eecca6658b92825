import { daysBetween } from "../days.js";
import type { Driver } from "./sqlite.js";
import { sql } from "./statement.js";

/** Day 0 of the numbering; earlier days and unknown ones count as it. */
const FIRST_DAY = "1500-01-01";
/** Rows of one day: 2^33. Days up to the year 2599 keep the number below 2^53, where whole numbers are exact. */
const PER_DAY = 2 ** 33;
const LAST_NUMBER = 2 ** 19 - 1;

/**
 * Numbers of rows published on a day: a later day has the greater numbers.
 *
 * @returns half-open range
 */
export function numbersOfDay(day: string | null): { readonly from: number; readonly to: number } {
  const days = day ? Math.min(Math.max(daysBetween(FIRST_DAY, day), 0), LAST_NUMBER) : 0;
  return { from: days * PER_DAY, to: (days + 1) * PER_DAY };
}

/** First free number among the rows of a day. */
export function nextNumber(driver: Driver, table: "sentences" | "statements", day: string | null): number {
  const { from, to } = numbersOfDay(day);
  const last = sql(driver, `select max(n) as n from ${table} where n >= ? and n < ?`).get(from, to)!.n;
  return last === null ? from : Number(last) + 1;
}
