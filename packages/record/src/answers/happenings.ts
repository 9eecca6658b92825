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
  const after = placeOf(query, "string", "string");
  const { since, until } = periodOf(driver, query);
  let where = conditions();
  for (const code of (query.country ?? []).slice(0, 2))
    where = where.and("h.n in (select happening from happening_countries where country = ?)", code.toUpperCase());
  if (since !== null) where = where.and("h.day >= ?", since);
  if (until !== null) where = where.and("h.day between '0' and ?", until);
  if (query.category !== undefined) where = where.and("h.category = ?", oneOf(ACTS, query.category.toUpperCase()));
  if (query.status !== undefined) where = where.and("h.status = ?", oneOf(STATUSES, query.status));
  const total = Number(sql(driver, `select count(*) as n from happenings h ${where.sql}`).get(...where.values)!.n);
  if (after) where = where.and("(h.day, h.id) < (?, ?)", ...after);
  const rows = sql(
    driver,
    `select h.n, h.day, h.id from happenings h ${where.sql} order by h.day desc, h.id desc limit ?`,
  ).all(...where.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(String(last.day), String(last.id)));
  const cutter = createCutter(driver);
  return { total, next: page.next, happenings: page.rows.map(({ n }) => happeningRow(driver, Number(n), cutter)) };
}

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
