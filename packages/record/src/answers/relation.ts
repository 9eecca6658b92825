import { ACTS, STATUSES } from "@coranto/reader";
import { recordError } from "../errors.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Counted, HappeningRow, Relation } from "../views.js";
import { type Conditions, conditions, containing } from "./conditions.js";
import { copiesMode } from "./copies.js";
import { eventRow } from "./event-row.js";
import { happeningRow } from "./happening-row.js";
import { namedCode } from "./names.js";
import { cursorOf, limitOf, type PageQuery, pageOf, placeOf } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";
import { createCutter } from "./quote.js";

export interface RelationFilters extends PeriodQuery {
  readonly status?: readonly string[] | undefined;
  /** Projected categories (`CONSULT`) or CAMEO codes (`04` finds `042` too). */
  readonly code?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
  /** On whose word: a code (`XAR`, `XARGOV`) or part of a name. */
  readonly saidBy?: string | undefined;
}

export interface RelationQuery extends RelationFilters, PageQuery {
  readonly a: string;
  readonly b: string;
  readonly copies?: string | undefined;
  /** Only what `a` does to `b`, or both do together. */
  readonly directed?: boolean | undefined;
}

type Filters = Relation["filters"];
const SIDE = /^[A-Z]{3}$/;
const FROM = "from event_pairs p join events e on e.n = p.event join articles a on a.n = p.article";

/** What two sides do to and with each other, newest act first. */
export function relation(driver: Driver, query: RelationQuery): Relation {
  const [a, b] = [sideCode(query.a), sideCode(query.b)];
  const limit = limitOf(query);
  const after = placeOf(query, "string", "number");
  const filters = filtersOf(driver, query);
  const pair = pairConditions(a, b, query.directed === true);
  const filtered = withFilters(pair, filters);
  const counts = countAll(driver, filtered);
  const unfiltered = countEvents(driver, pair);

  const listed = filters.copies === "once" ? filtered.and("p.repeated = 0") : filtered;
  const onPage = after ? listed.and("(p.day, p.event) < (?, ?)", ...after) : listed;
  const rows = sql(
    driver,
    `select p.day, p.event, p.happening ${FROM} ${onPage.sql} order by p.day desc, p.event desc limit ?`,
  ).all(...onPage.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(String(last.day), Number(last.event)));
  const shownBefore = after
    ? new Set(
        sql(driver, `select distinct p.happening ${FROM} ${listed.sql} and (p.day, p.event) >= (?, ?)`)
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
    counts: { ...counts, bothNamed: bothNamed(driver, a, b), unfiltered },
    narrowest: counts.events.all === 0 ? narrowest(driver, pair, filters) : null,
    happenings: [...here].flatMap((n): HappeningRow[] =>
      typeof n === "number" && !shownBefore.has(n) ? [happeningRow(driver, n, cutter)] : [],
    ),
    events: page.rows.map(({ event }) => eventRow(driver, Number(event), cutter)),
    next: page.next,
  };
}

function sideCode(code: string): string {
  const upper = code.trim().toUpperCase();
  if (SIDE.test(upper)) return upper;
  throw recordError(
    "E309",
    `side ${code.slice(0, 40)}`,
    undefined,
    "A side is three letters, such as USA or EUR: coranto who NAME tells a code.",
  );
}

function filtersOf(driver: Driver, query: RelationQuery): Filters {
  const status = (query.status ?? []).map((one) => known(STATUSES, one, "status"));
  const code = (query.code ?? []).map((one) => (/^\d{2,4}$/.test(one) ? one : known(ACTS, one.toUpperCase(), "code")));
  return {
    ...periodOf(driver, query),
    status,
    code,
    outlet: query.outlet ?? null,
    saidBy: query.saidBy ?? null,
    copies: copiesMode(query.copies),
  };
}

function known<T extends string>(all: readonly T[], value: string, name: string): T {
  const found = all.find((one) => one === value);
  if (found) return found;
  throw recordError("E309", `${name}=${value.slice(0, 40)}`, undefined, `Known here: ${all.join(", ")}.`);
}

function pairConditions(a: string, b: string, directed: boolean): Conditions {
  const pair = conditions()
    .and("p.a = ?", a <= b ? a : b)
    .and("p.b = ?", a <= b ? b : a);
  return directed ? pair.and("p.way in (0, ?)", a <= b ? 1 : 2) : pair;
}

/** The name of each filter, and what it asks; in the order of the page. */
const FILTERS: Readonly<Record<string, (filters: Filters, to: Conditions) => Conditions>> = {
  since: ({ since }, to) => (since === null ? to : to.and("p.day >= ?", since)),
  until: ({ until }, to) => (until === null ? to : to.and("p.day between '0' and ?", until)),
  status: ({ status }, to) =>
    status.length ? to.and(`e.status in (${status.map(() => "?").join(", ")})`, ...status) : to,
  code: ({ code }, to) =>
    code.length
      ? to.and(
          `(${code.map((one) => (/^\d/.test(one) ? "e.cameo like ?" : "e.category = ?")).join(" or ")})`,
          ...code.map((one) => (/^\d/.test(one) ? `${one}%` : one)),
        )
      : to,
  outlet: ({ outlet }, to) => (outlet === null ? to : to.and("a.outlet = ?", outlet)),
  "said-by": ({ saidBy }, to) =>
    saidBy === null
      ? to
      : to.and("(e.vouching like ? or e.according_to like ? escape '\\')", codePattern(saidBy), containing(saidBy)),
};

/** Codes below a code; what is no code matches none. */
const codePattern = (words: string): string => (/^[A-Z]{3}([A-Z]{3})?$/.test(words) ? `${words}%` : "");

function withFilters(pair: Conditions, filters: Filters, without?: string): Conditions {
  return Object.entries(FILTERS).reduce((to, [name, add]) => (name === without ? to : add(filters, to)), pair);
}

function countEvents(driver: Driver, where: Conditions): Counted {
  const row = sql(
    driver,
    `select count(*) as n, coalesce(sum(1 - p.repeated), 0) as once ${joins(where)} ${where.sql}`,
  ).get(...where.values)!;
  return { once: Number(row.once), all: Number(row.n) };
}

/** Only the tables that the conditions ask about: a pair can have a hundred thousand events. */
function joins({ sql: text }: Conditions): string {
  const needs = (table: string): boolean => text.includes(`${table}.`);
  return `from event_pairs p${needs("e") ? " join events e on e.n = p.event" : ""}${needs(" a") || needs("(a") ? " join articles a on a.n = p.article" : ""}`;
}

function countAll(driver: Driver, where: Conditions): Omit<Relation["counts"], "bothNamed" | "unfiltered"> {
  const events = countEvents(driver, where);
  const row = sql(
    driver,
    `select count(distinct p.happening) as happenings, count(distinct p.article) as articles, count(distinct a.origin) as origins,
       count(distinct a.outlet) as outlets from event_pairs p${where.sql.includes("e.") ? " join events e on e.n = p.event" : ""}
     join articles a on a.n = p.article ${where.sql}`,
  ).get(...where.values)!;
  return {
    happenings: Number(row.happenings),
    events,
    articles: { once: Number(row.origins), all: Number(row.articles) },
    outlets: Number(row.outlets),
  };
}

function bothNamed(driver: Driver, a: string, b: string): number {
  const row = sql(
    driver,
    "select count(*) as n from article_countries x join article_countries y on y.country = ? and y.article = x.article where x.country = ?",
  ).get(a, b)!;
  return Number(row.n);
}

/** The filter without which most events would be left. */
function narrowest(driver: Driver, pair: Conditions, filters: Filters): Relation["narrowest"] {
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
