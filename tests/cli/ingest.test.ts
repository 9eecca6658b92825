import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { coranto, isBuilt } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-ingest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const db = join(folder, "lake.db");
const ARTICLES = "examples/arvania-belmark/articles";

describe.skipIf(!isBuilt)("ingest and what is asked of the library (needs npm run build)", () => {
  test("a folder, a JSONL file and a page go in; a second run changes nothing", async () => {
    const lines = join(folder, "more.jsonl");
    const page = join(folder, "page.html");
    const words = "<p>Arvania thanked Belmark for its help after the storm on Monday.</p>".repeat(8);
    writeFileSync(
      lines,
      `${JSON.stringify({ id: "j1", text: "Belmark recalled its envoy from Arvania on Monday.", published: "2026-05-05" })}\nnot json\n`,
    );
    writeFileSync(
      page,
      `<html><head><title>Thanks</title></head><body><article><h1>Thanks</h1>${words}</article></body></html>`,
    );
    const first = await coranto(["ingest", ARTICLES, lines, page, "--db", db, "--json"]);
    expect(JSON.parse(first.out)).toMatchObject({ articles: 28, skipped: 0, failed: 1 });
    expect(first.err).toContain("more.jsonl:2: E121");
    expect(first.status).toBe(1);

    const second = await coranto(["ingest", ARTICLES, lines, page, "--db", db, "--json"]);
    expect(JSON.parse(second.out)).toMatchObject({ articles: 0, skipped: 28, failed: 1, events: 0 });
  });

  test("relation takes names and codes, and tells the empty answers apart", async () => {
    const byName = await coranto(["relation", "Arvania", "Belmark", "--db", db, "--json"]);
    const byCode = await coranto(["relation", "XAR", "XBE", "--db", db, "--json"]);
    expect(JSON.parse(byName.out)).toEqual(JSON.parse(byCode.out));
    expect(JSON.parse(byName.out).counts.events.all).toBeGreaterThan(10);
    expect((await coranto(["relation", "XAR", "TUV", "--db", db])).out).toContain(
      "Nothing about this pair was read yet.",
    );
    expect((await coranto(["relation", "XAR", "XBE", "--since", "2031-01-01", "--db", db])).out).toContain(
      "Nothing with these filters",
    );
    const unknown = await coranto(["relation", "Nowherania", "XBE", "--db", db]);
    expect({ status: unknown.status, err: unknown.err }).toEqual({ status: 2, err: expect.stringContaining("E010") });
  });

  test("who and said answer from the library", async () => {
    expect((await coranto(["who", "Mira", "Doval", "--db", db])).out).toMatch(/^Mira Doval {2}\d+ articles/);
    expect((await coranto(["who", "Nobody Atall", "--db", db])).out).toContain("Nobody of that name");
    expect((await coranto(["said", "Tarsa and Velden must stay open", "--db", db])).out).toContain(
      "“The line between Tarsa and Velden must stay open",
    );
  });

  test("a library that is not there is told, not made", async () => {
    const { status, err } = await coranto(["relation", "XAR", "XBE", "--db", join(folder, "none.db")]);
    expect(status).toBe(1);
    expect(err).toContain("E307");
  });
});
