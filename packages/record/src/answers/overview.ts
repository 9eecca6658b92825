import { getMeta } from "../store/meta.js";
import { MIGRATIONS } from "../store/schema.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Overview, PairRow } from "../views.js";
import { text } from "./article-row.js";
import { happeningRow } from "./happening-row.js";
import { namedCode } from "./names.js";
import { createCutter } from "./quote.js";

const LIST = 10;
const PAIRS = 50;

/** What the library holds, and what is new in it. */
export function overview(driver: Driver): Overview {
  const cutter = createCutter(driver);
  const newest = (where: string, day: string) =>
    sql(driver, `select n from happenings where ${where} order by ${day} desc, id limit ${LIST}`)
      .all()
      .map(({ n }) => happeningRow(driver, Number(n), cutter));
  const totals = sql(driver, TOTALS).get()!;
  return {
    library: {
      schema: MIGRATIONS.length,
      sample: getMeta(driver, "sample") === "1",
      coder: sql(driver, "select distinct coder from articles order by coder")
        .all()
        .map(({ coder }) => String(coder)),
    },
    counts: countsOf(driver, totals),
    days: totals.first === null ? null : { from: String(totals.first), to: String(totals.last) },
    today: newest("countries > 1", "first_day"),
    changed: newest("moved = 1", "moved_day"),
    pairs: sql(driver, "select * from pairs where a <> b order by once desc, a, b limit ?")
      .all(PAIRS)
      .map((row) => pairRow(driver, row)),
  };
}

const TOTALS = `select count(*) as articles, coalesce(sum(origin = n), 0) as sources, count(distinct outlet) as outlets,
  coalesce(sum(events), 0) as events, coalesce(sum(repeated), 0) as repeated,
  coalesce(sum(statements), 0) as statements, coalesce(sum(case when origin = n then statements end), 0) as own_statements,
  coalesce(sum(expectations), 0) as expectations, coalesce(sum(case when origin = n then expectations end), 0) as own_expectations,
  coalesce(sum(doubts), 0) as doubts, min(day) as first, max(day) as last from articles`;

function countsOf(driver: Driver, totals: Row): Overview["counts"] {
  const total = (name: string): number => Number(totals[name]);
  const count = (table: string): number => Number(sql(driver, `select count(*) as n from ${table}`).get()!.n);
  return {
    articles: total("articles"),
    sources: total("sources"),
    copies: total("articles") - total("sources"),
    outlets: total("outlets"),
    events: { once: total("events") - total("repeated"), all: total("events") },
    happenings: count("happenings"),
    statements: { once: total("own_statements"), all: total("statements") },
    expectations: { once: total("own_expectations"), all: total("expectations") },
    people: count("people"),
    doubts: total("doubts"),
    failures: count("ingest_log"),
  };
}

function pairRow(driver: Driver, row: Row): PairRow {
  return {
    a: namedCode(driver, String(row.a)),
    b: namedCode(driver, String(row.b)),
    events: { once: Number(row.once), all: Number(row.events) },
    happenings: Number(row.happenings),
    cooperation: Number(row.cooperation),
    conflict: Number(row.conflict),
    last: text(row.last),
  };
}
