import { ACTS, STATUSES } from "@coranto/reader";
import { recordError } from "../errors.js";
import type { Driver } from "../store/sqlite.js";
import type { Relation } from "../views.js";
import { type Conditions, conditions, containing } from "./conditions.js";
import { copiesMode } from "./copies.js";
import type { PageQuery } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";

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

export type Filters = Relation["filters"];
const SIDE = /^[A-Z]{3}$/;

/** @throws CorantoError `E309` when it is no code of three letters */
export function sideCode(code: string): string {
  const upper = code.trim().toUpperCase();
  if (SIDE.test(upper)) return upper;
  throw recordError(
    "E309",
    `side ${code.slice(0, 40)}`,
    undefined,
    "A side is three letters, such as USA or EUR: coranto who NAME tells a code.",
  );
}

/** The filters as understood. @throws CorantoError `E309` when one is not */
export function filtersOf(driver: Driver, query: RelationQuery): Filters {
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

/** Events between two sides, in whichever order they are named. */
export function pairConditions(a: string, b: string, directed: boolean): Conditions {
  const pair = conditions()
    .and("p.a = ?", a <= b ? a : b)
    .and("p.b = ?", a <= b ? b : a);
  return directed ? pair.and("p.way in (0, ?)", a <= b ? 1 : 2) : pair;
}

/** The name of each filter, and what it asks; in the order of the page. */
export const FILTERS: Readonly<Record<string, (filters: Filters, to: Conditions) => Conditions>> = {
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

/** The filters added to a pair, all or all but one. */
export function withFilters(pair: Conditions, filters: Filters, without?: string): Conditions {
  return Object.entries(FILTERS).reduce((to, [name, add]) => (name === without ? to : add(filters, to)), pair);
}
