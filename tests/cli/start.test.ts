import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bin, isBuilt } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `coranto` in a folder and ends it when it has said where the workbench is. */
function start(cwd: string, args: readonly string[], until: RegExp, signal: NodeJS.Signals = "SIGTERM") {
  return new Promise<{ out: string; err: string; answer: number | undefined }>((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd });
    let out = "";
    let err = "";
    let answer: number | undefined;
    let asked = false;
    child.stderr.on("data", (part) => {
      err += part;
    });
    child.stdout.on("data", async (part) => {
      out += part;
      if (asked || !until.test(out)) return;
      asked = true;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (address) answer = (await fetch(`${address}api/overview`)).status;
      child.kill(signal);
    });
    child.on("close", () => resolve({ out, err, answer }));
  });
}

describe.skipIf(!isBuilt)("coranto alone (needs npm run build)", () => {
  test("makes the sample library, says what is in it, and serves it; a second start changes nothing", async () => {
    const first = await start(folder, ["--port", "0"], /Undo all this/);
    expect(first.err).toBe("");
    expect(first.answer).toBe(200);
    expect(first.out).toMatch(/^No library here yet\. Making one: coranto\.db, lexicon pinned at \d{4}\.\d\d$/m);
    expect(first.out).toMatch(
      /^ {2}58 articles -> \d+ stories \(\d+ wire copies\) -> \d+ events, \d+ quotes, \d+ in doubt$/m,
    );
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(["coranto.db"]);

    const before = readFileSync(join(folder, "coranto.db"));
    const second = await start(folder, ["--port", "0"], /Undo all this/);
    expect(second.out).not.toContain("No library here yet");
    expect(second.out).toContain(/58 articles -> .+/.exec(first.out)![0]);
    expect(readFileSync(join(folder, "coranto.db")).equals(before)).toBe(true);
  });

  test("a port in use moves to the next and says so", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const { port } = taken.address() as { port: number };
    const { err, answer } = await start(folder, ["--port", String(port)], /Undo all this/);
    taken.close();
    expect(err).toMatch(new RegExp(`Port ${port} is in use; \\d+ is free`));
    expect(answer).toBe(200);
  });

  test("killed while it makes the library it leaves none, and the next start makes it whole", async () => {
    const other = mkdtempSync(join(folder, "killed-"));
    await start(other, ["--port", "0"], /Making one/, "SIGKILL");
    expect(readdirSync(other)).not.toContain("coranto.db");
    const { out, answer } = await start(other, ["--port", "0"], /Undo all this/);
    expect(out).toContain("58 articles");
    expect(answer).toBe(200);
  });
});
