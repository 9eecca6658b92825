// Holds the arrows of docs/architecture.md: which package may import which. Prints one line a fault; exit 1 if any.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @type {Record<string, string[]>} package → packages it may import */
const ALLOWED = {
  language: [],
  lexicon: [],
  intake: ["language"],
  reader: ["language", "lexicon", "intake"],
  record: ["language", "intake", "reader"],
  workbench: ["reader", "record"],
  coranto: ["language", "lexicon", "intake", "reader", "record", "workbench"],
};
/** Packages that must run in a browser: no node built-ins outside `node.ts`, `*.node.ts` and tests. */
const BROWSER_SAFE = new Set(["language", "lexicon", "reader", "workbench"]);
const IMPORT = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

/** @returns {string[]} every TypeScript or Svelte file under a folder */
function sources(dir) {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return name === "node_modules" || name === "dist" ? [] : sources(path);
    return /\.(ts|svelte)$/.test(name) ? [path] : [];
  });
}

let faults = 0;
const say = (line) => {
  faults++;
  console.error(line);
};
for (const [name, allowed] of Object.entries(ALLOWED)) {
  for (const file of sources(join("packages", name, "src"))) {
    const isTest = file.endsWith(".test.ts");
    const isNodeFile = /(^|[/.])node\.ts$/.test(file) || file.includes("/node/");
    for (const [, target] of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const other = /^@coranto\/([a-z]+)/.exec(target)?.[1] ?? (target === "coranto" ? "coranto" : null);
      if (other && other !== name && !allowed.includes(other) && !isTest)
        say(`${file}: ${name} may not import ${target}`);
      if (target.startsWith("node:") && BROWSER_SAFE.has(name) && !isTest && !isNodeFile)
        say(`${file}: ${name} is browser-safe, but imports ${target}`);
    }
  }
}
console.log(faults ? `${faults} boundary faults` : "boundaries hold");
process.exit(faults ? 1 : 0);
