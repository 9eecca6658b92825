import { countRepeated } from "../copies/link.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import { type Report, statusNow } from "./status.js";

const MEMBERS = `
select e.n, a.id || '#' || e.event as ref, e.status, e.category, e.quad, e.act, e.when_source, e.confidence, e.repeated, e.day as act_day,
  a.n as article, a.id, a.origin, a.published, a.day
from events e join articles a on a.n = e.article where e.happening = ?`;

/** Counts happenings anew, tells which of their events only repeat a text, and drops the empty ones. */
export function refreshHappenings(driver: Driver, numbers: Iterable<number>): void {
  const articles = new Set<number>();
  for (const n of [...numbers].sort((a, b) => a - b)) refresh(driver, n, articles);
  for (const article of articles) countRepeated(driver, article);
}

function refresh(driver: Driver, n: number, articles: Set<number>): void {
  const members = sql(driver, MEMBERS).all(n);
  if (members.length === 0) {
    sql(driver, "delete from happenings where n = ?").run(n);
    return;
  }
  markRepeated(driver, members, articles);
  const { status, moved, since } = statusNow(members.map(reportOf));
  const lead = clearest(members.filter((one) => one.status === status));
  const reports = new Set(members.map(({ article }) => article)).size;
  const sources = new Set(members.map(({ origin }) => origin)).size;
  const firstDay = members
    .map(({ day }) => String(day ?? ""))
    .reduce((a, b) => (b !== "" && (a === "" || b < a) ? b : a), "");
  sql(
    driver,
    `update happenings set act = ?, category = ?, quad = ?, status = ?, moved = ?, day = ?, first_day = ?, moved_day = ?,
       reports = ?, copies = ?, sources = ?, lead = ?, countries = ? where n = ?`,
  ).run(
    ...[
      lead.act!,
      lead.category!,
      lead.quad!,
      status,
      moved ? 1 : 0,
      lead.act_day!,
      firstDay,
      (since ?? "").slice(0, 10),
    ],
    ...[reports, reports - sources, sources, lead.n!, countCountries(driver, n, lead, status), n],
  );
  sql(
    driver,
    "update pairs set stale = 1 where (a, b) in (select p.a, p.b from event_pairs p join events e on e.n = p.event where e.happening = ?)",
  ).run(n);
}

const reportOf = ({ status, published, id }: Row): Report => ({
  status: status as Report["status"],
  published: published as string | null,
  article: String(id),
});

/** Of the reports from one text only the first counts; the rest repeat it. */
function markRepeated(driver: Driver, members: readonly Row[], articles: Set<number>): void {
  const firsts = new Map<unknown, Row>();
  for (const one of [...members].sort(byPublication)) if (!firsts.has(one.origin)) firsts.set(one.origin, one);
  for (const one of members) {
    const repeated = firsts.get(one.origin)!.article === one.article ? 0 : 1;
    if (repeated === one.repeated) continue;
    sql(driver, "update events set repeated = ? where n = ?").run(repeated, one.n!);
    sql(driver, "update event_pairs set repeated = ? where event = ?").run(repeated, one.n!);
    articles.add(Number(one.article));
  }
}

/** The origin of a text first, then the order of publication. */
function byPublication(a: Row, b: Row): number {
  const own = Number(b.origin === b.article) - Number(a.origin === a.article);
  return own || compare(a.published ?? "~", b.published ?? "~") || compare(a.ref, b.ref);
}

/** The report to quote: an independent text, a date from the text, the surest reading, the first. */
function clearest(members: readonly Row[]): Row {
  const rank = (one: Row): number[] => [
    Number(one.repeated),
    one.when_source === "text" ? 0 : 1,
    -Number(one.confidence),
  ];
  return [...members].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]! || byPublication(a, b);
  })[0]!;
}

function compare(a: unknown, b: unknown): number {
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function countCountries(driver: Driver, n: number, lead: Row, status: string): number {
  const found = sql(
    driver,
    "select distinct p.country from events e join event_parties p on p.event = e.n where e.happening = ? order by 1",
  ).all(n);
  sql(driver, "delete from happening_countries where happening = ?").run(n);
  const add = sql(driver, "insert into happening_countries values (?, ?, ?, ?, ?)");
  for (const { country } of found) add.run(country!, lead.act_day!, n, lead.category!, status);
  return found.length;
}
