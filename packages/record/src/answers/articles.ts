import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Articles } from "../views.js";
import { ARTICLE_COLUMNS, articleRow, ORIGIN } from "./article-row.js";
import { conditions } from "./conditions.js";
import { copiesMode } from "./copies.js";
import { cursorOf, limitOf, type PageQuery, pageOf, placeOf } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";

export interface ArticlesQuery extends PageQuery, PeriodQuery {
  readonly outlet?: string | undefined;
  /** Default `once`: without the copies. */
  readonly copies?: string | undefined;
}

/** Articles, newest first. */
export function articles(driver: Driver, query: ArticlesQuery = {}): Articles {
  const limit = limitOf(query);
  const after = placeOf(query, "string", "string");
  const { since, until } = periodOf(driver, query);
  let where = conditions();
  if (since !== null) where = where.and("coalesce(a.day, '') >= ?", since);
  if (until !== null) where = where.and("coalesce(a.day, '') between '0' and ?", until);
  if (query.outlet !== undefined) where = where.and("a.outlet = ?", query.outlet);
  if (copiesMode(query.copies) === "once") where = where.and("a.origin = a.n");
  const total = Number(sql(driver, `select count(*) as n from articles a ${where.sql}`).get(...where.values)!.n);
  if (after) where = where.and("(coalesce(a.day, ''), a.id) < (?, ?)", ...after);
  const rows = sql(
    driver,
    `select ${ARTICLE_COLUMNS}, coalesce(a.day, '') as sort_day from articles a ${ORIGIN} ${where.sql}
     order by coalesce(a.day, '') desc, a.id desc limit ?`,
  ).all(...where.values, limit + 1);
  const page = pageOf(rows, limit, (last) => cursorOf(String(last.sort_day), String(last.article_id)));
  return { total, next: page.next, articles: page.rows.map(articleRow) };
}
