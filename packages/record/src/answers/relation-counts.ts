import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Counted, Relation } from "../views.js";
import type { Conditions } from "./conditions.js";
import { FILTERS, type Filters, withFilters } from "./relation-filters.js";

const EVENTS = "join events e on e.n = p.event";
const ARTICLES = "join articles a on a.n = p.article";

/** Only the tables that the conditions ask about: a pair can have a hundred thousand events. */
export const asked = ({ sql: text }: Conditions, ...always: readonly string[]): string =>
  [
    "from event_pairs p",
    ...(/\be\./.test(text) ? [EVENTS] : []),
    ...(/\ba\./.test(text) || always.includes(ARTICLES) ? [ARTICLES] : []),
  ].join(" ");

export function countEvents(driver: Driver, where: Conditions): Counted {
  const row = sql(
    driver,
    `select count(*) as n, coalesce(sum(1 - p.repeated), 0) as once ${asked(where)} ${where.sql}`,
  ).get(...where.values)!;
  return { once: Number(row.once), all: Number(row.n) };
}

/** What the filters leave: reports, happenings, articles, outlets. */
export function countFiltered(
  driver: Driver,
  where: Conditions,
): Pick<Relation["counts"], "happenings" | "events" | "articles" | "outlets"> {
  const row = sql(
    driver,
    `select count(*) as n, coalesce(sum(1 - p.repeated), 0) as once, count(distinct p.happening) as happenings,
       count(distinct p.article) as articles, count(distinct a.origin) as origins, count(distinct a.outlet) as outlets
     ${asked(where, ARTICLES)} ${where.sql}`,
  ).get(...where.values)!;
  return {
    happenings: Number(row.happenings),
    events: { once: Number(row.once), all: Number(row.n) },
    articles: { once: Number(row.origins), all: Number(row.articles) },
    outlets: Number(row.outlets),
  };
}

/** Articles that name both sides, whether or not one acts on the other. */
export function bothNamed(driver: Driver, a: string, b: string): number {
  const row = sql(
    driver,
    "select count(*) as n from article_countries x join article_countries y on y.country = ? and y.article = x.article where x.country = ?",
  ).get(a, b)!;
  return Number(row.n);
}

/** The filter without which most events would be left. */
export function narrowest(driver: Driver, pair: Conditions, filters: Filters): Relation["narrowest"] {
  const all = withFilters(pair, filters);
  let found: Relation["narrowest"] = null;
  for (const filter of Object.keys(FILTERS)) {
    const rest = withFilters(pair, filters, filter);
    if (rest.sql === all.sql) continue;
    const { once, all: every } = countEvents(driver, rest);
    const without = filters.copies === "once" ? once : every;
    if (!found || without > found.without) found = { filter, without };
  }
  return found;
}
