import { dayRange, shiftDay } from "../days.js";
import { recordError } from "../errors.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";

export interface PeriodQuery {
  /** A day, `YYYY-MM-DD`, or a length back from the newest article: `90d`, `12w`, `6m`, `1y`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const MAX_DAYS = 500 * 365;

/** Newest publication day of the library. */
export function newestDay(driver: Driver): string | null {
  const row = sql(
    driver,
    "select day from articles where day is not null order by coalesce(day, '') desc limit 1",
  ).get();
  return (row?.day as string | undefined) ?? null;
}

/** @throws CorantoError `E309` when a date is not one */
export function periodOf(driver: Driver, { since, until }: PeriodQuery): Period {
  return { since: dayOf(driver, "since", since), until: dayOf(driver, "until", until) };
}

function dayOf(driver: Driver, name: string, value: string | undefined): string | null {
  if (value === undefined || value === "") return null;
  const [, count, unit] = /^(\d{1,6})([dwmy])$/.exec(value) ?? [];
  if (count && unit) {
    const days = Number(count) * DAYS[unit]!;
    const newest = newestDay(driver);
    if (days <= MAX_DAYS) return newest && shiftDay(newest, -days);
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && dayRange(value).from === value;
  if (isDay) return value;
  throw recordError("E309", `${name}=${value.slice(0, 40)}`);
}
