import { type Article, ArticleIdSchema } from "@coranto/intake/article";
import type { CorantoError } from "@coranto/intake/errors";
import type { Reading } from "@coranto/reader";
import { type FindCopies, findStored } from "../copies/find.js";
import { linkCopies } from "../copies/link.js";
import { decide } from "../settle/decide.js";
import type { Outcome } from "../settle/outcome.js";
import { settle } from "../settle/settle.js";
import { contentHash } from "./hash.js";
import { type Identity, insertArticle } from "./insert/article.js";
import { getMeta, nextGeneration, setMeta } from "./meta.js";
import { type OpenOptions, open } from "./open.js";
import { removeArticle } from "./remove.js";
import { coderLine } from "./rows.js";
import type { Driver } from "./sqlite.js";
import { sql } from "./statement.js";
import { transaction } from "./transaction.js";
import { leaveWriter } from "./writers.js";

export interface LibraryOptions extends OpenOptions {
  readonly findCopies?: FindCopies;
}

/** What became of an article given to the library. */
export interface Added {
  /** `same`: it was there already, nothing was changed; `reread`: it was there with another coder's reading. */
  readonly kind: "added" | "same" | "reread";
  /** Its id in the library: the given one, or with `~2`, `~3` … when another article has that. */
  readonly id: string;
  /** The earliest article with the same text, if that is another one. */
  readonly copyOf: string | null;
}

/** An article that could not be read, or was left out, and why. */
export interface Failure {
  readonly source: string;
  readonly kind: "failed" | "skipped";
  readonly fault: Pick<CorantoError, "code" | "message" | "next">;
}

/** A library: a file with the record of many articles. */
export interface Library {
  readonly path: string;
  /** For the answers (answers/): they only read. */
  readonly driver: Driver;
  /** @returns the id under which these very words are stored, and the coder that read them */
  find(article: Article): { readonly id: string; readonly coder: string } | undefined;
  /**
   * Stores an article and its reading in one transaction: when it returns, both are on the disk; before that, neither is.
   *
   * @param later leave the happenings for a later `settle`, as a long ingest does
   * @throws CorantoError `E301` locked, `E302` disk full, `E305` read-only; the library is as it was
   */
  add(article: Article, reading: Reading, options?: { readonly later?: boolean }): Added;
  /** Makes happenings of the events added with `later`. Opening for writing does it too, for what a crash left. */
  settle(): void;
  /** Keeps a person's decision about an expectation, `ARTICLE#x1`; `null` takes it back. @throws CorantoError `E310` */
  decide(id: string, outcome: Outcome | null, note?: string): void;
  /** Keeps why a source gave no article; a later success of the same source takes it away. */
  logFailure(failure: Failure): void;
  clearFailure(source: string): void;
  /** Whether this is the sample library. */
  sample: boolean;
  close(): void;
}

/**
 * @example const library = openLibrary("coranto.db"); library.add(article, reader.read(article)); library.close();
 * @throws CorantoError `E301` to `E308`
 */
export function openLibrary(path: string, options: LibraryOptions = {}): Library {
  const driver = open(path, options);
  const findCopies = options.findCopies ?? findStored;
  const write = <T>(work: () => T): T =>
    transaction(driver, path, () => {
      const result = work();
      nextGeneration(driver);
      return result;
    });
  const unsettled = (): boolean => sql(driver, "select 1 from events where settled = 0 limit 1").get() !== undefined;
  const settleAll = (): void => {
    if (unsettled()) write(() => settle(driver));
  };
  const writing = options.mode !== "read";
  if (writing) settleAll();

  function add(article: Article, reading: Reading, { later = false } = {}): Added {
    const hash = contentHash(article);
    const known = knownBy(driver, hash);
    if (known?.coder === coderLine(reading)) return { kind: "same", id: known.id, copyOf: copyOf(driver, known.n) };
    return write(() => {
      const again = knownBy(driver, hash);
      if (again?.coder === coderLine(reading)) return { kind: "same", id: again.id, copyOf: copyOf(driver, again.n) };
      const touched = again ? removeArticle(driver, again.n) : new Set<number>();
      const identity: Identity = again ?? { id: freeId(driver, article.id), given: article.id, hash };
      const n = insertArticle(driver, article, reading, identity);
      for (const one of linkCopies(driver, n, findCopies(driver, n, article))) touched.add(one);
      if (!later || touched.size > 0) settle(driver, touched);
      return { kind: again ? "reread" : "added", id: identity.id, copyOf: copyOf(driver, n) };
    });
  }

  return {
    path,
    driver,
    add,
    settle: settleAll,
    find(article) {
      const known = knownBy(driver, contentHash(article));
      return known && { id: known.id, coder: known.coder };
    },
    decide: (id, outcome, note) => write(() => decide(driver, id, outcome, note ?? null)),
    logFailure: ({ source, kind, fault: { code, message, next } }) =>
      write(() =>
        sql(driver, "insert or replace into ingest_log values (?, ?, ?, ?, ?)").run(source, kind, code, message, next),
      ),
    clearFailure(source) {
      if (sql(driver, "select 1 from ingest_log where source = ?").get(source))
        write(() => sql(driver, "delete from ingest_log where source = ?").run(source));
    },
    get sample() {
      return getMeta(driver, "sample") === "1";
    },
    set sample(is) {
      write(() => setMeta(driver, "sample", is ? "1" : "0"));
    },
    close() {
      if (writing) {
        leaveWriter(driver);
        // One file to copy: what still stands in the write-ahead log goes into the library itself.
        driver.exec("pragma wal_checkpoint(truncate)");
      }
      driver.close();
    },
  };
}

interface Known extends Identity {
  readonly n: number;
  readonly coder: string;
}

function knownBy(driver: Driver, hash: string): Known | undefined {
  const row = sql(driver, "select n, id, given, hash, coder from articles where hash = ?").get(hash);
  return row && (row as unknown as Known);
}

function freeId(driver: Driver, id: string): string {
  const taken = (one: string): boolean => sql(driver, "select 1 from articles where id = ?").get(one) !== undefined;
  if (!taken(id)) return ArticleIdSchema.parse(id);
  for (let version = 2; ; version++) if (!taken(`${id}~${version}`)) return `${id}~${version}`;
}

function copyOf(driver: Driver, n: number): string | null {
  const row = sql(
    driver,
    "select o.id from articles a join articles o on o.n = a.origin where a.n = ? and a.origin <> a.n",
  ).get(n);
  return (row?.id as string | undefined) ?? null;
}
