import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CorantoError } from "@coranto/intake/errors";
import { describe, expect, test } from "vitest";
import { made } from "../../testing/article.js";
import { lakeReadings } from "../../testing/lake.js";
import { overview } from "../answers/overview.js";
import { fromSqlite } from "../errors.js";
import { openLibrary } from "./library.js";
import { MIGRATIONS } from "./schema.js";
import { connect, engines } from "./sqlite.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-open-"));
let files = 0;
const freshPath = (): string => join(folder, `${++files}.db`);

/** @returns the code of the error that `work` throws */
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (fault) {
    expect((fault as CorantoError).next).toMatch(/\w/);
    return (fault as CorantoError).code;
  }
  return "no error";
}

function filled(): string {
  const path = freshPath();
  const library = openLibrary(path);
  for (const { article, reading } of lakeReadings()) library.add(article, reading);
  library.close();
  return path;
}

test("a library of form 1 gets the tables of form 2, filled from its readings", () => {
  const path = filled();
  const counts = (): unknown[] => {
    const library = openLibrary(path);
    const of = (table: string): unknown => library.driver.prepare(`select count(*) as n from ${table}`).get()!.n;
    const all = ["expectations", "quotes", "quote_samples"].map(of);
    library.close();
    return all;
  };
  const before = counts();
  const old = connect(path, { readOnly: false, waitMs: 0 });
  old.exec(
    "drop table quote_samples; drop table quotes; drop table expectations; drop table decisions; drop index happenings_first; pragma user_version = 1",
  );
  old.close();
  expect(codeOf(() => openLibrary(path, { mode: "read" }))).toBe("E305");
  expect(counts()).toEqual(before);
});

describe("a file that is no library for us", () => {
  test("read where there is none: E307, and none is made", () => {
    const path = freshPath();
    expect(codeOf(() => openLibrary(path, { mode: "read" }))).toBe("E307");
    expect(existsSync(path)).toBe(false);
  });

  test("another program's database: E304, untouched", () => {
    const path = freshPath();
    const other = connect(path, { readOnly: false, waitMs: 0 });
    other.exec("create table notes (text)");
    other.close();
    const before = readFileSync(path);
    expect(codeOf(() => openLibrary(path))).toBe("E304");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("a text file, a folder: E304", () => {
    const path = freshPath();
    writeFileSync(path, "Arvania and Belmark ".repeat(200));
    expect(codeOf(() => openLibrary(path))).toBe("E304");
    expect(readFileSync(path, "utf8").startsWith("Arvania")).toBe(true);
    const dir = join(folder, "dir");
    mkdirSync(dir);
    expect(codeOf(() => openLibrary(dir))).toBe("E304");
  });

  test("of a newer Coranto: E303", () => {
    const path = filled();
    const driver = connect(path, { readOnly: false, waitMs: 0 });
    driver.exec(`pragma user_version = ${MIGRATIONS.length + 1}`);
    driver.close();
    expect(codeOf(() => openLibrary(path))).toBe("E303");
    expect(codeOf(() => openLibrary(path, { mode: "read" }))).toBe("E303");
  });

  test("in a place that cannot be written: E305", () => {
    expect(codeOf(() => openLibrary(join(folder, "no such folder", "coranto.db")))).toBe("E305");
  });

  test("damaged: E306 or E304, never another error", () => {
    const path = filled();
    const bytes = readFileSync(path);
    bytes.fill(0x41, 4096, bytes.length);
    writeFileSync(path, bytes);
    expect(["E304", "E306"]).toContain(
      codeOf(() => {
        const library = openLibrary(path);
        try {
          overview(library.driver);
        } catch (fault) {
          throw fromSqlite(fault, path);
        }
      }),
    );
  });
});

describe("a library that cannot take more", () => {
  test("opened for reading: E305, nothing is written", () => {
    const path = filled();
    const library = openLibrary(path, { mode: "read" });
    const { article, reading } = made({ id: "new", text: "Arvania thanked Belmark." });
    expect(codeOf(() => library.add(article, reading))).toBe("E305");
    expect(overview(library.driver).counts.articles).toBe(8);
    library.close();
  });

  test("the disk is full: E302, the library is whole and goes on when there is space", () => {
    const path = filled();
    const library = openLibrary(path);
    const before = JSON.stringify(overview(library.driver));
    const pages = Number(library.driver.prepare("pragma page_count").get()?.page_count);
    library.driver.exec(`pragma max_page_count = ${pages + 2}`);
    const { article, reading } = made({ id: "long", text: "Arvania thanked Belmark for its patience. ".repeat(3000) });
    expect(codeOf(() => library.add(article, reading))).toBe("E302");
    expect(JSON.stringify(overview(library.driver))).toBe(before);
    library.driver.exec("pragma max_page_count = 1000000");
    expect(library.add(article, reading).kind).toBe("added");
    expect(library.driver.prepare("pragma integrity_check").get()?.integrity_check).toBe("ok");
    library.close();
  });

  test("another one writes: E301 names the process, and later it works", () => {
    const path = filled();
    const mine = openLibrary(path, { waitMs: 20 });
    const theirs = openLibrary(path);
    theirs.driver.prepare("insert or replace into writers values (?, 'coranto ingest feeds')").run(process.ppid);
    theirs.driver.exec("begin immediate");
    const { article, reading } = made({ id: "new", text: "Arvania thanked Belmark." });
    let message = "";
    try {
      mine.add(article, reading);
    } catch (fault) {
      message = `${(fault as CorantoError).code} ${(fault as Error).message}`;
    }
    expect(message).toMatch(/^E301 /);
    expect(message).toContain(`process ${process.ppid} (coranto ingest feeds)`);
    expect(overview(mine.driver).counts.articles).toBe(8); // reading goes on meanwhile
    theirs.driver.exec("rollback");
    expect(mine.add(article, reading).kind).toBe("added");
    theirs.close();
    mine.close();
  });
});

test.each(engines())("the engine %s gives the same answers", (engine) => {
  const library = openLibrary(freshPath(), { engine });
  for (const { article, reading } of lakeReadings()) library.add(article, reading);
  expect(overview(library.driver).counts).toMatchObject({ articles: 8, events: { all: 9 }, happenings: 4 });
  library.close();
});
