import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MadeArticle, made } from "../../testing/article.js";
import { LAKE, lakeReadings } from "../../testing/lake.js";
import { articlePage } from "../answers/article.js";
import { overview } from "../answers/overview.js";
import { relation } from "../answers/relation.js";
import { said } from "../answers/said.js";
import { search } from "../answers/search.js";
import type { FindCopies } from "../copies/find.js";
import { type Library, openLibrary } from "./library.js";

/** Texts that begin alike are copies: enough to try what the store makes of them. */
const alike: FindCopies = (driver, n, article) =>
  driver
    .prepare("select a.n, t.text from articles a join texts t on t.article = a.n where a.n <> ?")
    .all(n)
    .filter(({ text }) => String(text).slice(0, 40) === article.text.slice(0, 40))
    .map((row) => ({ other: Number(row.n), kind: "copy", similarity: 0.9, older: null }));

const inMemory = (): Library => openLibrary(":memory:", { findCopies: alike });

function libraryOf(articles: readonly MadeArticle[]): Library {
  const library = inMemory();
  for (const { article, reading } of articles.map(made)) library.add(article, reading);
  return library;
}

describe("a repeat is harmless", () => {
  test("the same article again changes nothing", () => {
    const library = libraryOf(LAKE);
    const before = JSON.stringify([overview(library.driver), relation(library.driver, { a: "XAR", b: "XBE" })]);
    for (const { article, reading } of lakeReadings())
      expect(library.add(article, reading)).toMatchObject({ kind: "same", id: article.id });
    expect(JSON.stringify([overview(library.driver), relation(library.driver, { a: "XAR", b: "XBE" })])).toBe(before);
  });

  test("the same words under another id are the same article", () => {
    const library = libraryOf(LAKE);
    const { article, reading } = made({ ...LAKE[0]!, id: "other-name" });
    expect(library.add(article, reading)).toMatchObject({ kind: "same", id: "plan" });
  });

  test("a changed text under the same id is kept beside the first", () => {
    const library = libraryOf(LAKE);
    const { article, reading } = made({ ...LAKE[0]!, text: `${LAKE[0]!.text} Corvia was silent.` });
    expect(library.add(article, reading)).toEqual({ kind: "added", id: "plan~2", copyOf: "plan" });
    expect(articlePage(library.driver, "plan~2").reading.article.id).toBe("plan~2");
    expect(articlePage(library.driver, "plan").reading.article.text).toBe(LAKE[0]!.text);
    expect(library.add(article, reading).kind).toBe("same");
  });

  test("a newer coder's reading takes the place of the older one, everywhere", () => {
    const library = libraryOf(LAKE);
    for (const one of LAKE) {
      const { article, reading } = made({ ...one, coder: "0.0.1" });
      expect(library.add(article, reading).kind).toBe("reread");
    }
    const once = libraryOf(LAKE.map((one) => ({ ...one, coder: "0.0.1" })));
    expect(state(library)).toEqual(state(once));
  });
});

describe("what is counted", () => {
  test("copies of one text count once", () => {
    const { driver } = libraryOf(LAKE);
    const { counts } = overview(driver);
    expect(counts).toMatchObject({
      articles: 8,
      sources: 7,
      copies: 1,
      events: { once: 8, all: 9 },
      statements: { once: 4, all: 5 },
    });
    const talks = relation(driver, { a: "XAR", b: "XBE", status: ["happened"], code: ["CONSULT"] });
    expect(talks.happenings).toMatchObject([
      { reports: 3, copies: 1, sources: 2, outlets: ["Express", "Northern Herald", "World Desk"] },
    ]);
    expect(talks.counts).toMatchObject({ happenings: 1, events: { once: 2, all: 3 }, articles: { once: 2, all: 3 } });
    expect(relation(driver, { a: "XAR", b: "XBE", copies: "all" }).events).toHaveLength(8);
    expect(search(driver, { q: "frank" }).total).toBe(1);
    expect(search(driver, { q: "frank", copies: "all" }).total).toBe(2);
    expect(said(driver, { q: "frank", copies: "all" }).total).toBe(2);
  });

  test("an earlier copy that comes in later becomes the origin", () => {
    const { driver } = libraryOf([LAKE[4]!, LAKE[3]!]);
    expect(articlePage(driver, "talks-copy").article).toMatchObject({ copyOf: "talks-agency", copies: 1 });
    expect(articlePage(driver, "talks-agency").article).toMatchObject({ copyOf: null, copies: 1 });
    expect(relation(driver, { a: "XAR", b: "XBE" }).events).toMatchObject([{ article: { id: "talks-agency" } }]);
  });

  test("an undated act told by a copy of the next day is the same act", () => {
    const told = (id: string, published: string): MadeArticle => ({
      id,
      published,
      outlet: id,
      text: "Arvania and Belmark traded words over the lake. Belmark accused Arvania of stalling.",
      events: [{ actor: ["Belmark"], recipient: ["Arvania"], act: "ACCUSE", words: "accused Arvania of stalling" }],
    });
    const { driver } = libraryOf([told("late", "2026-05-02"), told("first", "2026-05-01")]);
    expect(relation(driver, { a: "XAR", b: "XBE" }).happenings).toMatchObject([{ reports: 2, copies: 1, sources: 1 }]);
  });

  test("what only the copy reports counts too", () => {
    const more: MadeArticle = {
      ...LAKE[4]!,
      text: `${LAKE[4]!.text} Belmark thanked Corvia.`,
      events: [
        ...LAKE[4]!.events!,
        { actor: ["Belmark"], recipient: ["Corvia"], act: "SUPPORT", words: "thanked Corvia" },
      ],
    };
    const { driver } = libraryOf([LAKE[3]!, more]);
    expect(overview(driver).counts.events).toEqual({ once: 2, all: 3 });
    expect(relation(driver, { a: "XBE", b: "XCO" }).counts.events).toEqual({ once: 1, all: 1 });
  });
});

/** Everything that is asked for, in an order that does not come from row numbers. */
function state({ driver }: Library): unknown {
  const { counts, today, changed, pairs } = overview(driver);
  const all = relation(driver, { a: "XAR", b: "XBE", copies: "all", limit: 200 });
  const byId = <T extends { id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    counts,
    today,
    changed,
    pairs,
    relation: all.counts,
    events: byId(all.events),
    happenings: byId(all.happenings),
  };
}

test("the order in which articles come in does not matter, nor when happenings are made", () => {
  const expected = state(libraryOf(LAKE));
  const order = fc.shuffledSubarray(
    LAKE.map((_, i) => i),
    { minLength: LAKE.length },
  );
  fc.assert(
    fc.property(order, fc.array(fc.boolean(), { minLength: LAKE.length, maxLength: LAKE.length }), (places, later) => {
      const library = inMemory();
      for (const [i, place] of places.entries()) {
        const { article, reading } = made(LAKE[place]!);
        library.add(article, reading, { later: later[i]! });
      }
      library.settle();
      expect(state(library)).toEqual(expected);
      library.close();
    }),
    { numRuns: 40 },
  );
});

test("events left without a happening by a crash get one when the library is opened", () => {
  const path = join(mkdtempSync(join(tmpdir(), "coranto-left-")), "coranto.db");
  const first = openLibrary(path);
  for (const { article, reading } of lakeReadings()) first.add(article, reading, { later: true });
  expect(overview(first.driver).counts.happenings).toBe(0);
  first.close();
  const second = openLibrary(path);
  expect(overview(second.driver).counts.happenings).toBe(4);
  second.close();
});

test("a failure is kept until its source succeeds", () => {
  const library = libraryOf(LAKE);
  library.logFailure({ source: "a.txt", kind: "failed", fault: { code: "E103", message: "empty", next: "Fill it." } });
  expect(overview(library.driver).counts.failures).toBe(1);
  library.clearFailure("a.txt");
  expect(overview(library.driver).counts.failures).toBe(0);
});
