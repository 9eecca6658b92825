import { recordError } from "../errors.js";
import { storedReading } from "../store/remove.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { ArticlePage } from "../views.js";
import { ARTICLE_COLUMNS, articleRow, ORIGIN, text } from "./article-row.js";
import { copyRows } from "./copy-rows.js";
import { nearestIds } from "./nearest.js";

/** @throws CorantoError `E310` when there is no such article; `next` names the nearest ids */
export function articlePage(driver: Driver, id: string): ArticlePage {
  const row = sql(driver, `select ${ARTICLE_COLUMNS} from articles a ${ORIGIN} where a.id = ?`).get(id);
  if (!row) throw recordError("E310", `article ${id.slice(0, 100)}`, undefined, nearestIds(driver, "articles", id));
  const n = Number(row.article_n);
  return {
    article: articleRow(row),
    reading: storedReading(driver, n),
    copies: copyRows(driver, n),
    happenings: happeningsOf(driver, n),
  };
}

function happeningsOf(driver: Driver, article: number): ArticlePage["happenings"] {
  const rows = sql(
    driver,
    "select e.event, h.n, h.id, h.reports, h.copies, h.sources, h.status from events e join happenings h on h.n = e.happening where e.article = ? order by e.n",
  ).all(article);
  return Object.fromEntries(
    rows.map(({ event, n, id, reports, copies, sources, status }) => [
      String(event),
      {
        id: String(id),
        reports: Number(reports),
        copies: Number(copies),
        sources: Number(sources),
        outlets: outletsOf(driver, Number(n)),
        status: status as ArticlePage["happenings"][string]["status"],
      },
    ]),
  );
}

/** Outlets that report a happening, in order of publication. */
function outletsOf(driver: Driver, happening: number): string[] {
  const rows = sql(
    driver,
    "select a.outlet from events e join articles a on a.n = e.article where e.happening = ? and a.outlet is not null order by coalesce(a.published, '~'), a.id",
  ).all(happening);
  return [...new Set(rows.flatMap(({ outlet }) => text(outlet) ?? []))];
}
