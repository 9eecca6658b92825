import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { FailureRow, OutletRow, Sources } from "../views.js";
import { ARTICLE_COLUMNS, articleRow, ORIGIN, text } from "./article-row.js";
import { copyRows } from "./copy-rows.js";

const GROUPS = 50;
const FAILURES = 200;
const CREDITS = 10;

/** Where the articles come from, what could not be read, and which share a text. */
export function sources(driver: Driver): Sources {
  const credits = creditsByOutlet(driver);
  return {
    outlets: sql(driver, OUTLETS)
      .all()
      .map((row) => outletRow(row, credits.get(text(row.outlet)) ?? [])),
    failures: sql(driver, "select * from ingest_log order by source limit ?").all(FAILURES).map(failureRow),
    copyGroups: copyGroups(driver),
  };
}

const OUTLETS = `select outlet, count(*) as articles, sum(origin <> n) as copies, sum(events) as events, sum(statements) as statements,
  min(day) as first, max(day) as last from articles group by outlet order by articles desc, outlet`;

function outletRow(row: Row, credits: OutletRow["credits"]): OutletRow {
  const [articles, copies] = [Number(row.articles), Number(row.copies)];
  return {
    outlet: text(row.outlet),
    articles,
    copies,
    copyShare: copies / articles,
    events: Number(row.events),
    statements: Number(row.statements),
    days: row.first === null ? null : { from: String(row.first), to: String(row.last) },
    credits,
  };
}

function creditsByOutlet(driver: Driver): Map<string | null, OutletRow["credits"]> {
  const rows = sql(
    driver,
    "select outlet, credit, count(*) as n from articles where credit is not null group by outlet, credit order by n desc, credit",
  ).all();
  const found = new Map<string | null, OutletRow["credits"]>();
  for (const { outlet, credit, n } of rows) {
    const key = text(outlet);
    const list = found.get(key) ?? [];
    if (list.length < CREDITS) found.set(key, [...list, { credit: String(credit), articles: Number(n) }]);
  }
  return found;
}

const failureRow = ({ source, kind, code, message, next }: Row): FailureRow => ({
  source: String(source),
  kind: kind as FailureRow["kind"],
  code: String(code),
  message: String(message),
  next: String(next),
});

/** The newest families of articles with one text. */
function copyGroups(driver: Driver): Sources["copyGroups"] {
  const origins = sql(
    driver,
    `select ${ARTICLE_COLUMNS} from articles a indexed by articles_copied ${ORIGIN} where a.origin = a.n and a.copies > 0
     order by coalesce(a.day, '') desc, a.id limit ?`,
  ).all(GROUPS);
  return origins.map((row) => ({
    origin: articleRow(row),
    copies: copyRows(driver, Number(row.article_n)).filter(({ kind }) => kind !== "partial"),
  }));
}
