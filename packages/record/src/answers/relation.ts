import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { HappeningRow, Relation } from "../views.js";
import { eventRow } from "./event-row.js";
import { happeningRow } from "./happening-row.js";
import { namedCode } from "./names.js";
import { cursorOf, limitOf, pageOf, placeOf } from "./paging.js";
import { createCutter } from "./quote.js";
import { asked, bothNamed, countEvents, countFiltered, narrowest } from "./relation-counts.js";
import { filtersOf, pairConditions, type RelationQuery, sideCode, withFilters } from "./relation-filters.js";

/** What two sides do to and with each other, newest act first. */
export function relation(driver: Driver, query: RelationQuery): Relation {
  const [a, b] = [sideCode(query.a), sideCode(query.b)];
  const limit = limitOf(query);
  const after = placeOf(query, "string", "number");
  const filters = filtersOf(driver, query);
  const pair = pairConditions(a, b, query.directed === true);
  const filtered = withFilters(pair, filters);
  const counted = countFiltered(driver, filtered);
  const counts = {
    ...counted,
    bothNamed: bothNamed(driver, a, b),
    unfiltered: filtered.sql === pair.sql ? counted.events : countEvents(driver, pair),
  };

  const listed = filters.copies === "once" ? filtered.and("p.repeated = 0") : filtered;
  const onPage = after ? listed.and("(p.day, p.event) < (?, ?)", ...after) : listed;
  const rows = sql(
    driver,
    `select p.day, p.event, p.happening ${asked(onPage)} ${onPage.sql} order by p.day desc, p.event desc limit ?`,
  ).all(...onPage.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(String(last.day), Number(last.event)));
  const shownBefore = after
    ? new Set(
        sql(driver, `select distinct p.happening ${asked(listed)} ${listed.sql} and (p.day, p.event) >= (?, ?)`)
          .all(...listed.values, ...after)
          .map(({ happening }) => happening),
      )
    : new Set();
  const here = new Set(page.rows.map(({ happening }) => happening));
  const cutter = createCutter(driver);
  return {
    a: namedCode(driver, a),
    b: namedCode(driver, b),
    filters,
    counts,
    narrowest: counts.events.all === 0 ? narrowest(driver, pair, filters) : null,
    happenings: [...here].flatMap((n): HappeningRow[] =>
      typeof n === "number" && !shownBefore.has(n) ? [happeningRow(driver, n, cutter)] : [],
    ),
    events: page.rows.map(({ event }) => eventRow(driver, Number(event), cutter)),
    next: page.next,
  };
}
