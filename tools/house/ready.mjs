// What a fresh checkout lacks, found and made: dependencies, then the build. Needs only Node and npm.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const NODE_FLOOR = [20, 19];
const STAMPS = join(root, "node_modules", ".coranto");

/** Ends the process when Node is too old: nothing else would give a clear error. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  console.error(`E001 Coranto needs Node ${NODE_FLOOR.join(".")} or newer; this is ${process.versions.node}.`);
  console.error("     Install a newer Node from https://nodejs.org and run the same command again.");
  process.exit(2);
}

/** Runs a command in the checkout; its output goes to stderr, so that stdout stays the caller's. Ends the process when it fails. */
export function run(command, args, what) {
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: windows });
  if (status === 0) return;
  console.error(`E002 ${what} failed${error ? `: ${error.message}` : ` (exit ${status})`}. The lines above say why.`);
  process.exit(1);
}

/** Every file under a folder that the build reads, as `path size time` lines. */
function listing(dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory())
      return ["node_modules", "dist", "generated", "samples"].includes(entry.name) ? [] : listing(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}`];
  });
}

const hash = (text) => createHash("sha256").update(text).digest("hex");
const stampIs = (name, value) => existsSync(join(STAMPS, name)) && readFileSync(join(STAMPS, name), "utf8") === value;
function stamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), value);
}

/** What a lock file says is installed: path → version, without what this machine may leave out. */
function versions(file) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(packages).filter(
    ([path, { optional, link }]) => path.includes("node_modules/") && !optional && !link,
  );
}

/** Compares npm's own record of node_modules with package-lock.json. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const there = new Map(versions(record).map(([path, { version }]) => [path, version]));
  return versions(join(root, "package-lock.json")).every(([path, { version }]) => there.get(path) === version);
}

/** Installs the dependencies when node_modules is not what package-lock.json says. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing dependencies (npm ci) …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "npm ci");
}

/** Builds when a source is newer than the last build. @returns {boolean} whether it did */
export function ensureBuilt() {
  const inputs = ["packages", "examples", "tools"].flatMap((dir) => listing(join(root, dir)));
  const state = hash(inputs.join("\n"));
  if (stampIs("built", state) && existsSync(join(root, "packages", "coranto", "dist", "cli.js"))) return false;
  console.error("Building …");
  run(process.execPath, [join("tools", "build.mjs")], "the build");
  stamp("built", state);
  return true;
}
