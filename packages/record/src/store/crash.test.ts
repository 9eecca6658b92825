import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { made } from "../../testing/article.js";
import { overview } from "../answers/overview.js";
import { openLibrary } from "./library.js";

const PROGRAM = fileURLToPath(new URL("../../testing/ingest-forever.ts", import.meta.url));
const KILLS = [3, 11, 24];

/** Runs the program and kills it once it has said `after` numbers. @returns the last number it said */
function killAfter(path: string, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["-C", "coranto-source", "--import", "tsx", PROGRAM, path]);
    let said = "";
    child.stdout.on("data", (bytes) => {
      said += bytes;
      if (said.split("\n").length > after) child.kill("SIGKILL");
    });
    let faults = "";
    child.stderr.on("data", (bytes) => {
      faults += bytes;
    });
    child.on("close", (_code, signal) => {
      const numbers = said.split("\n").slice(0, -1);
      if (signal === "SIGKILL") resolve(Number(numbers.at(-1)));
      else reject(new Error(faults));
    });
  });
}

test("killed between or within articles, the library loses none that was stored, and repeats none", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "coranto-crash-")), "coranto.db");
  let stored = -1;
  for (const after of KILLS) {
    stored = Math.max(stored, await killAfter(path, after));
    const library = openLibrary(path);
    const { driver } = library;
    expect(driver.prepare("pragma integrity_check").get()?.integrity_check).toBe("ok");
    const ids = driver
      .prepare("select id from articles order by n")
      .all()
      .map(({ id }) => String(id));
    expect(ids.slice(0, stored + 1)).toEqual(Array.from({ length: stored + 1 }, (_, i) => `n${i}`));
    expect(new Set(ids).size).toBe(ids.length);
    const { counts } = overview(driver);
    expect(counts).toMatchObject({ events: { all: ids.length }, statements: { all: ids.length }, happenings: 1 });
    const first = made({
      id: "n0",
      published: "2026-04-20",
      text: "Arvania thanked Belmark for help number 0. Belmark said so.",
    });
    expect(library.add(first.article, first.reading).kind).toBe("same");
    library.close();
  }
});
