import { ACTS, STATUSES } from "@coranto/reader";
import { recordError } from "../errors.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { HappeningPage, Happenings } from "../views.js";
import { conditions } from "./conditions.js";
import { eventRow } from "./event-row.js";
import { happeningRow } from "./happening-row.js";
import { nearestIds } from "./nearest.js";
import { cursorOf, limitOf, type PageQuery, pageOf, placeOf } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";
import { createCutter } from "./quote.js";

export interface HappeningsQuery extends PageQuery, PeriodQuery {
  /** One or two sides that take part. */
  readonly country?: readonly string[] | undefined;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
}

/** Happenings, newest act first; `since` and `until` are days of the act. */
export function happenings(driver: Driver, query: HappeningsQuery = {}): Happenings {
  const limit = limitOf(query);
  const after = placeOf(query, "string", "number");
  const { since, until } = periodOf(driver, query);
  const [country, other] = query.country ?? [];
  // A country's happenings stand by day in a table of their own; without one, all do.
  const own = country === undefined ? { from: "happenings h", row: "h", n: "h.n" } : BY_COUNTRY;
  let where = conditions();
  if (country !== undefined) where = where.and("c.country = ?", country.toUpperCase());
  if (other !== undefined)
    where = where.and(
      "exists (select 1 from happening_countries o where o.happening = c.happening and o.country = ?)",
      other.toUpperCase(),
    );
  if (since !== null) where = where.and(`${own.row}.day >= ?`, since);
  if (until !== null) where = where.and(`${own.row}.day between '0' and ?`, until);
  if (query.category !== undefined)
    where = where.and(`${own.row}.category = ?`, oneOf(ACTS, query.category.toUpperCase()));
  if (query.status !== undefined) where = where.and(`${own.row}.status = ?`, oneOf(STATUSES, query.status));
  const from = `from ${own.from}`;
  const total = Number(sql(driver, `select count(*) as n ${from} ${where.sql}`).get(...where.values)!.n);
  if (after) where = where.and(`(${own.row}.day, ${own.n}) < (?, ?)`, ...after);
  const rows = sql(
    driver,
    `select ${own.n} as n, ${own.row}.day as day ${from} ${where.sql} order by ${own.row}.day desc, ${own.n} desc limit ?`,
  ).all(...where.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(String(last.day), Number(last.n)));
  const cutter = createCutter(driver);
  return { total, next: page.next, happenings: page.rows.map(({ n }) => happeningRow(driver, Number(n), cutter)) };
}

const BY_COUNTRY = { from: "happening_countries c", row: "c", n: "c.happening" };

function oneOf(all: readonly string[], value: string): string {
  if (all.includes(value)) return value;
  throw recordError("E309", value.slice(0, 40), undefined, `Known here: ${all.join(", ")}.`);
}

/** @throws CorantoError `E310` when there is no such happening; ids change when a report gives the act a better date */
export function happeningPage(driver: Driver, id: string): HappeningPage {
  const row = sql(driver, "select n from happenings where id = ?").get(id);
  if (!row) throw recordError("E310", `happening ${id.slice(0, 100)}`, undefined, nearestIds(driver, "happenings", id));
  const n = Number(row.n);
  const cutter = createCutter(driver);
  const events = sql(
    driver,
    "select e.n from events e join articles a on a.n = e.article where e.happening = ? order by coalesce(a.published, '~'), a.id, e.n",
  ).all(n);
  return {
    happening: happeningRow(driver, n, cutter),
    events: events.map((event) => eventRow(driver, Number(event.n), cutter)),
  };
}
