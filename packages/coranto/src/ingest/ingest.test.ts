import type { Article } from "@coranto/intake/article";
import { intakeError } from "@coranto/intake/errors";
import type { Reading } from "@coranto/reader";
import { openLibrary, overview, sources } from "@coranto/record";
import { describe, expect, test } from "vitest";
import { lakeReadings } from "../../../record/testing/lake.js";
import { type Incoming, ingest, type Progress } from "./ingest.js";

const READINGS = new Map<string, Reading>(lakeReadings().map(({ article, reading }) => [article.id, reading]));
const reader = {
  read(article: Article): Reading {
    const reading = READINGS.get(article.id);
    if (!reading) throw new Error("the reader fell over");
    return reading;
  },
};
const lake = (): Incoming[] => lakeReadings().map(({ article }) => ({ source: `${article.id}.txt`, article }));
const broken: Incoming = { source: "empty.txt", error: intakeError("E103", "empty.txt") };

describe("ingest", () => {
  test("stores what it is given, and a second run changes nothing", async () => {
    const library = openLibrary(":memory:");
    expect(await ingest(library, lake(), { reader })).toEqual({
      articles: 8,
      skipped: 0,
      failed: 0,
      copies: 1,
      events: 9,
      statements: 5,
      expectations: 0,
      doubts: 0,
    });
    const before = JSON.stringify(overview(library.driver));
    expect(await ingest(library, lake(), { reader })).toMatchObject({ articles: 0, skipped: 8, failed: 0, events: 0 });
    expect(JSON.stringify(overview(library.driver))).toBe(before);
    expect(overview(library.driver).counts.happenings).toBe(4);
  });

  test("a source that fails is told and never stops the others; once it succeeds it is forgotten", async () => {
    const library = openLibrary(":memory:");
    const [first, ...rest] = lake();
    const odd: Incoming = {
      source: "odd.txt",
      article: { ...lakeReadings()[0]!.article, id: "odd" as Article["id"], text: "x" },
    };
    const seen: Progress[] = [];
    const totals = await ingest(library, [broken, first!, odd, ...rest], {
      reader,
      onProgress: (one) => seen.push(one),
    });
    expect(totals).toMatchObject({ articles: 8, failed: 2 });
    expect(seen.map(({ outcome }) => outcome)).toEqual(["failed", "added", "failed", ...rest.map(() => "added")]);
    expect(seen[0]?.fault).toMatchObject({ code: "E103", next: expect.stringMatching(/\w/) });
    expect(sources(library.driver).failures).toMatchObject([
      { source: "empty.txt", code: "E103" },
      { source: "odd.txt", code: "E199" },
    ]);
    await ingest(library, [{ source: "empty.txt", article: lakeReadings()[0]!.article }], { reader, reread: true });
    expect(sources(library.driver).failures.map(({ source }) => source)).toEqual(["odd.txt"]);
  });

  test("a full disk stops it; what was stored before stays", async () => {
    const library = openLibrary(":memory:");
    const pages = Number(library.driver.prepare("pragma page_count").get()?.page_count);
    library.driver.exec(`pragma max_page_count = ${pages + 1}`);
    await expect(ingest(library, lake(), { reader })).rejects.toThrow(expect.objectContaining({ code: "E302" }));
    library.driver.exec("pragma max_page_count = 100000");
    expect(await ingest(library, lake(), { reader })).toMatchObject({ failed: 0 });
    expect(overview(library.driver).counts.articles).toBe(8);
  });

  test("it can be stopped between two articles and goes on later", async () => {
    const library = openLibrary(":memory:");
    const stop = new AbortController();
    const onProgress = ({ totals }: Progress): void => {
      if (totals.articles === 3) stop.abort();
    };
    expect(await ingest(library, lake(), { reader, onProgress, signal: stop.signal })).toMatchObject({ articles: 3 });
    expect(await ingest(library, lake(), { reader })).toMatchObject({ articles: 5, skipped: 3 });
  });
});
