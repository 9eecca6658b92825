// Builds everything: the lexicon, the packages, the pages, the samples that ship. usage: npm run build
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkNode, ensureInstalled, root, run } from "./house/ready.mjs";

checkNode();
ensureInstalled();
const bin = (name) => join(root, "node_modules", ".bin", name);
run(bin("tsx"), ["-C", "coranto-source", join("packages", "lexicon", "tools", "compile.ts")], "compiling the lexicon");
run(bin("tsc"), ["-b"], "compiling TypeScript");
run("npm", ["run", "build", "-w", "@coranto/workbench", "--silent"], "building the pages");

const samples = join(root, "packages", "coranto", "samples");
rmSync(samples, { recursive: true, force: true });
for (const name of ["arvania-belmark", "thaw-2023"]) {
  const articles = join(root, "examples", name, "articles");
  if (existsSync(articles)) cpSync(articles, join(samples, name), { recursive: true });
}
