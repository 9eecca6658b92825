// Measures every set and writes docs/quality.md: npm run quality [-- --date 2026-11-25] [--data FOLDER] [--only names,actors] [--bench]
// Each set is read in a process of its own, so that memory is free again. With --only the other figures are those of the last run,
// which are kept in node_modules/.cache/coranto-quality with the commit they were measured at.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLanguage } from "@coranto/language/node";
import { CODER_VERSION, LEXICON_VERSION } from "@coranto/reader";
import type { Measured } from "../packages/coranto/src/eval/measured.js";
import { EVAL_SETS } from "../packages/coranto/src/eval/sets.js";
import { CALIBRATION_PICTURE, calibrationSvg } from "./quality/calibration.js";
import { type Kept, pageOf } from "./quality/page.js";
import { PARTS } from "./quality/parts.js";

const flags = process.argv.slice(2);
const value = (flag: string): string | undefined => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
const folder = value("--data") ?? process.env.CORANTO_DATA ?? join("..", "shared", "data");
const cache = join("node_modules", ".cache", "coranto-quality");
const one = value("--one");
if (one) await printOne(one);
else measureAll(value("--only")?.split(","));

async function printOne(name: string): Promise<void> {
  const set = EVAL_SETS.find((each) => each.name === name);
  if (!set) throw new RangeError(`There is no set ${name}.`);
  console.log(JSON.stringify(await set.measure(join(folder, set.path), { errors: false })));
}

function measureAll(only: readonly string[] | undefined): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const there = EVAL_SETS.filter(({ path }) => existsSync(join(folder, path)));
  if (!there.length) {
    console.error(
      `${folder} is not here or has none of the sets: they are not part of the product. Nothing was measured.`,
    );
    process.exitCode = 2;
    return;
  }
  const commit = commitNow();
  mkdirSync(cache, { recursive: true });
  for (const { name } of there)
    if (!only || only.includes(name)) {
      const measured = measureApart(name);
      if (measured) writeFileSync(keptAt(name), JSON.stringify({ commit, ...measured }));
    }
  const measured = there.flatMap(({ name }) =>
    existsSync(keptAt(name)) ? [JSON.parse(readFileSync(keptAt(name), "utf8")) as Kept] : [],
  );
  const names = new Set(measured.map(({ set }) => set));
  const page = pageOf(
    {
      date: value("--date") ?? git("log", "-1", "--format=%cs"),
      commit,
      coder: CODER_VERSION,
      lexicon: LEXICON_VERSION,
      model: loadLanguage().model,
      measured,
      failed: there.filter(({ name }) => !names.has(name)).map(({ name }) => name),
      absent: EVAL_SETS.filter((set) => !there.includes(set)).map(({ name }) => name),
      bench: flags.includes("--bench")
        ? ["bench/parse.ts", "bench/throughput.ts"].map((file) => ({
            command: `npx tsx -C coranto-source ${file} --limit 500`,
            output: run(file, "--limit", "500"),
          }))
        : [],
    },
    PARTS,
    (name) => EVAL_SETS.find((set) => set.name === name)?.says ?? "",
  );
  writeFileSync(join("docs", "quality.md"), page);
  const bins = measured.find(({ set }) => set === "gold-dev")?.calibration;
  if (bins?.length) writeFileSync(join("docs", CALIBRATION_PICTURE), calibrationSvg(bins));
}

/** Measures one set in a process of its own; a set that breaks does not lose the figures of the others. */
function measureApart(name: string): Measured | undefined {
  console.error(`measuring ${name}`);
  try {
    return JSON.parse(run(fileURLToPath(import.meta.url), "--one", name, "--data", folder)) as Measured;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return undefined;
  }
}

/** Runs a TypeScript file as this one is run, and gives what it prints. */
function run(file: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, file, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")} ended with status ${status}; the lines above say why.`);
  return stdout;
}

function keptAt(set: string): string {
  return join(cache, `${set}.json`);
}

/** The newest commit, with a mark when the checkout has changes that are not in it. */
function commitNow(): string {
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", "packages");
  return `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`;
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8" }).trim();
}
