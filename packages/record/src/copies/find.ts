import type { Article } from "@coranto/intake/article";
import { CopyIndex, type CopyPair, type CopyText, sampleOf, shinglesOf } from "@coranto/intake/copies";
import { shiftDay } from "../days.js";
import { COPY_DAYS } from "../settle/reach.js";
import { publicationDay } from "../store/rows.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { CopyLink } from "./link.js";

/** Finds which stored articles have the text of a new one. `n` is the new article's row; its own row is in the library already. */
export type FindCopies = (driver: Driver, n: number, article: Article) => readonly CopyLink[];

/** A shingle in more articles than this is a formula (rights, an invitation to subscribe) and finds nobody. */
const FORMULA_FROM = 100;
/** At most so many texts are compared in full with a new one, those that share most first. */
const MOST_COMPARED = 40;
const SAME_STORY = 20;

/**
 * Compares a new article with those of about the same days that share a sampled shingle, an address or a headline
 * (intake/copies), and keeps its own sample for those that come after it.
 */
export const findStored: FindCopies = (driver, n, article) => {
  const sample = sampleOf(shinglesOf(article.text));
  const candidates = [...new Set([...sameStory(driver, n, article), ...sharing(driver, n, article, sample)])].slice(
    0,
    MOST_COMPARED,
  );
  const keep = sql(driver, "insert or ignore into copy_samples values (?, ?)");
  for (const shingle of sample) keep.run(shingle, n);
  if (candidates.length === 0) return [];
  const index = new CopyIndex();
  const stored = new Map(candidates.map((one) => [String(one), storedText(driver, one)]));
  for (const [id, row] of stored) index.add({ ...copyText(row), id });
  const { title, outlet, url, published } = article;
  const pairs = index.add({ id: "new", text: article.text, title, outlet, url, published: published?.value });
  return pairs.map((pair) => linkOf(pair, stored.get(pair.a)!.given === article.id));
};

/** Takes the sample of an article out, before its text goes. */
export function forgetSample(driver: Driver, n: number, text: string): void {
  const drop = sql(driver, "delete from copy_samples where shingle = ? and article = ?");
  for (const shingle of sampleOf(shinglesOf(text))) drop.run(shingle, n);
}

function linkOf({ a, kind, similarity, direction }: CopyPair, sameId: boolean): CopyLink {
  return {
    other: Number(a),
    kind: sameId && kind === "copy" ? "revision" : kind,
    similarity,
    older: direction === undefined ? null : direction === "a-to-b" ? "other" : "this",
  };
}

/** Days within which copies of an article are looked for; all when its day is not known. */
function around(article: Article): readonly [near: string, far: string] {
  const day = publicationDay(article);
  return day === null ? ["", "9999"] : [shiftDay(day, -COPY_DAYS), shiftDay(day, COPY_DAYS)];
}

/** Articles that share sampled shingles, those that share most first. */
function sharing(driver: Driver, n: number, article: Article, sample: readonly number[]): number[] {
  const find = sql(
    driver,
    `select a.n from copy_samples s join articles a on a.n = s.article
     where s.shingle = ? and a.n <> ? and (a.day is null or a.day between ? and ?) limit ${FORMULA_FROM}`,
  );
  const days = around(article);
  const shared = new Map<number, number>();
  for (const shingle of sample) {
    const found = find.all(shingle, n, ...days);
    if (found.length < FORMULA_FROM)
      for (const one of found) shared.set(Number(one.n), (shared.get(Number(one.n)) ?? 0) + 1);
  }
  return [...shared].sort(([a, x], [b, y]) => y - x || a - b).map(([one]) => one);
}

/** Articles of the same address, id, or outlet and headline: a rewritten version may share few words. */
function sameStory(driver: Driver, n: number, { id, url, outlet, title }: Article): number[] {
  const rows = sql(
    driver,
    `select n from articles where n <> ?1 and given = ?2 union select n from articles where n <> ?1 and url = ?3
     union select n from articles where n <> ?1 and title = ?4 and outlet = ?5 order by 1 limit ${SAME_STORY}`,
  ).all(n, id, url ?? null, title ?? null, outlet ?? null);
  return rows.map((row) => Number(row.n));
}

const storedText = (driver: Driver, n: number): Row =>
  sql(
    driver,
    "select a.given, a.outlet, a.title, a.url, a.published, t.text from articles a join texts t on t.article = a.n where a.n = ?",
  ).get(n)!;

function copyText(row: Row): Omit<CopyText, "id"> {
  const of = (name: string): string | undefined => (typeof row[name] === "string" ? row[name] : undefined);
  return {
    text: String(row.text),
    outlet: of("outlet"),
    title: of("title"),
    url: of("url"),
    published: of("published"),
  };
}
