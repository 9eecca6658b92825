// Memory of `coranto parse` over a long text: peak of the whole process in each quarter of the run, which should be level.
// usage: tsx -C coranto-source bench/stream.ts [--mb 10] [FILE]   (needs npm run build, and `ps`)
// Without a file, paragraphs of made-up words are written: no word comes often, so that nothing is kept for long.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "./fuzz/random.js";

const SAMPLE_MS = 500;
const mbAt = process.argv.indexOf("--mb");
const mb = mbAt > 0 ? Number(process.argv[mbAt + 1]) : 10;
const given = process.argv.slice(2).find((word, at, all) => !word.startsWith("--") && all[at - 1] !== "--mb");
const folder = mkdtempSync(join(tmpdir(), "coranto-stream-"));
const file = given ?? write(join(folder, "text.txt"), mb * 1e6);

/** @returns the path of a text of so many bytes */
function write(path: string, bytes: number): string {
  const random = new Random(1);
  const to = openSync(path, "w");
  const word = (): string =>
    Array.from({ length: 2 + random.below(9) }, () => String.fromCharCode(97 + random.below(26))).join("");
  for (let written = 0; written < bytes; ) {
    const sentences = Array.from({ length: 1 + random.below(8) }, () => {
      const words = Array.from({ length: 5 + random.below(25) }, word).join(" ");
      return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    });
    written += writeSync(to, `${sentences.join(" ")}\n\n`);
  }
  return path;
}

const start = performance.now();
const program = join(import.meta.dirname, "..", "packages", "coranto", "bin", "coranto.js");
const child = spawn(process.execPath, [program, "parse", file], { stdio: ["ignore", "pipe", "inherit"] });
let lines = 0;
child.stdout.on("data", (part: Buffer) => {
  for (const byte of part) if (byte === 10) lines++;
});
const samples: number[] = [];
const timer = setInterval(() => {
  try {
    samples.push(Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024);
  } catch {
    // The program has just ended: `ps` finds nothing.
  }
}, SAMPLE_MS);
child.on("close", (status) => {
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  const quarter = Math.max(1, samples.length >> 2);
  const peaks = [0, 1, 2, 3].map((at) => Math.round(Math.max(0, ...samples.slice(at * quarter, (at + 1) * quarter))));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${given ?? `${mb} MB of made-up words`}: peak MB in each quarter ${peaks.join(" ")}; ${lines} lines of CoNLL-U, ${seconds} s`,
  );
  process.exitCode = status ?? 1;
});
