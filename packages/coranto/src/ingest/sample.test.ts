import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArticle } from "@coranto/intake";
import { openLibrary, overview, relation, said, search, sources } from "@coranto/record";
import { describe, expect, test } from "vitest";
import { defaultReader } from "../library.js";
import { ENDPOINTS } from "../server/endpoints.js";
import { type Incoming, ingest, type Totals } from "./ingest.js";

const FOLDER = fileURLToPath(new URL("../../../../examples/arvania-belmark/", import.meta.url));
const RECORD: { copies: { of: string; is: string; kind: string }[] } = JSON.parse(
  readFileSync(`${FOLDER}record.json`, "utf8"),
);

function* sample(): Generator<Incoming> {
  for (const file of readdirSync(`${FOLDER}articles`).sort()) {
    const id = file.replace(/\.txt$/, "");
    yield { source: file, article: readArticle(readFileSync(`${FOLDER}articles/${file}`, "utf8"), { id }) };
  }
}

const library = openLibrary(":memory:");
const { driver } = library;
const totals: Totals = await ingest(library, sample(), { reader: defaultReader() });

describe("the sample library, read and stored", () => {
  test("nothing fails, and a second run changes nothing", async () => {
    expect(totals).toMatchObject({ articles: 26, failed: 0, skipped: 0 });
    const before = JSON.stringify(overview(driver));
    expect(await ingest(library, sample(), { reader: defaultReader() })).toMatchObject({ articles: 0, skipped: 26 });
    expect(JSON.stringify(overview(driver))).toBe(before);
  });

  test("its copies and revisions are found, and no others", () => {
    const found = sources(driver).copyGroups.flatMap(({ origin, copies }) =>
      copies.map(({ article, kind }) => `${origin.id} < ${article.id} ${kind}`),
    );
    expect(found.sort()).toEqual(RECORD.copies.map((one) => `${one.of} < ${one.is} ${one.kind}`).sort());
  });

  test("every article's page has the form of its schema, as the server sends it", () => {
    const page = ENDPOINTS.find(({ path }) => path.includes("/article/"));
    for (const { article } of sample()) {
      const { value } = page!.ask(driver, [article.id], {});
      expect(page!.answer.parse(value)).toEqual(value);
    }
  });

  test("counts agree with the rows they open to", () => {
    const { counts, pairs } = overview(driver);
    expect(counts.events.all).toBe(totals.events);
    expect(counts.statements.all).toBe(totals.statements);
    expect(said(driver, { copies: "all", limit: 200 }).statements).toHaveLength(counts.statements.all);
    for (const { a, b, events, happenings } of pairs) {
      const answer = relation(driver, { a: a.code, b: b.code, copies: "all", limit: 200 });
      expect(answer.events).toHaveLength(events.all);
      expect(answer.events.filter(({ happening }) => happening !== null).length).toBeLessThanOrEqual(events.all);
      expect(answer.counts).toMatchObject({ events, unfiltered: events, happenings });
      expect(relation(driver, { a: a.code, b: b.code, limit: 200 }).events).toHaveLength(events.once);
    }
  });

  test.each(ENDPOINTS.filter(({ path }) => !path.includes(":")).map((one) => [one.name, one] as const))(
    "%s has the form of its schema",
    (_name, { answer, ask }) => {
      const { value } = ask(driver, [], { q: "Geneva" });
      expect(answer.parse(value)).toEqual(value);
    },
  );

  test("every found sentence is marked where its words are", () => {
    const { hits } = search(driver, { q: "ministers geneva", copies: "all" });
    expect(hits.length).toBeGreaterThan(0);
    for (const { quote, marks } of hits) {
      const words = marks.map(({ start, end }) => quote.context.slice(start, end).toLowerCase());
      expect(new Set(words)).toEqual(new Set(["ministers", "geneva"]));
    }
  });
});
