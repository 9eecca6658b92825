import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";

/** How a new article's text relates to a stored one's. */
export interface CopyLink {
  /** Row number of the stored article. */
  readonly other: number;
  readonly kind: "revision" | "copy" | "partial";
  /** 0 to 1. */
  readonly similarity: number;
  /** Which of the two texts is the older; `null`: not known. */
  readonly older: "this" | "other" | null;
}

/** All articles with one text: linked by copy or revision, directly or through others. */
const FAMILY = `
with recursive family (n) as (
  select ?1 union
  select case when c.a = f.n then c.b else c.a end from family f join copies c on (c.a = f.n or c.b = f.n) and c.kind <> 'partial'
)
select a.n, a.origin, a.copies from family f join articles a on a.n = f.n order by coalesce(a.published, '~'), a.id`;

/**
 * Stores how an article's text relates to others, and finds the earliest text of its family anew.
 *
 * @returns happenings whose counts of copies and sources change by it
 */
export function linkCopies(driver: Driver, article: number, links: readonly CopyLink[]): Set<number> {
  const add = sql(driver, "insert or replace into copies values (?, ?, ?, ?, ?)");
  for (const { other, kind, similarity, older } of links)
    add.run(article, other, kind, similarity, older === null ? null : older === "this" ? article : other);
  return links.length === 0 ? new Set() : refreshFamily(driver, article);
}

/** Gives every article of a family its origin and its count of copies. @returns happenings of the articles that changed */
export function refreshFamily(driver: Driver, article: number): Set<number> {
  const touched = new Set<number>();
  const family = sql(driver, FAMILY).all(article);
  const origin = family[0]?.n;
  if (origin === undefined) return touched;
  for (const { n, origin: was, copies } of family) {
    if (was === origin && copies === family.length - 1) continue;
    sql(driver, "update articles set origin = ?, copies = ? where n = ?").run(origin!, family.length - 1, n!);
    if (was === origin) continue;
    // An undated act is dated by the first publication of its text.
    sql(driver, "update events set settled = 0 where article = ?").run(n!);
    for (const { happening } of sql(driver, "select distinct happening from events where article = ?").all(n!))
      if (typeof happening === "number") touched.add(happening);
    markLoose(driver, Number(n));
  }
  return touched;
}

/** Events outside any happening repeat the origin's when their article is a copy. */
export function markLoose(driver: Driver, article: number): void {
  const repeated = "(select a.origin <> a.n from articles a where a.n = ?1)";
  const loose = "(select n from events where article = ?1 and happening is null)";
  sql(driver, `update event_pairs set repeated = ${repeated} where event in ${loose}`).run(article);
  sql(driver, `update events set repeated = ${repeated} where n in ${loose}`).run(article);
  countRepeated(driver, article);
}

export function countRepeated(driver: Driver, article: number): void {
  sql(
    driver,
    "update articles set repeated = (select count(*) from events where article = ?1 and repeated = 1) where n = ?1",
  ).run(article);
}
