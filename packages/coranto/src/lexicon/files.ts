import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { CaseDomain } from "@coranto/reader";

/** The plain files of the lexicon; only a checkout has them, an installed package has them compiled. */
export function lexiconFolder(): string | undefined {
  const folder = fileURLToPath(new URL("../data", import.meta.resolve("@coranto/lexicon")));
  return existsSync(folder) ? folder : undefined;
}

/** `cases.tsv` of a domain that keeps its cases apart; empty when there is none. */
export function caseTable(folder: string | undefined, domain: CaseDomain): string {
  const file = folder && join(folder, domain, "cases.tsv");
  return file && existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Finds the place of a case in the files of its domain, or in own lists: `packages/lexicon/data/acts/accuse.yaml:9`. */
export function createLocator(
  folder: string | undefined,
  domain: CaseDomain,
  own: readonly string[],
): (text: string) => string | undefined {
  const paths = [...own, ...(folder ? filesIn(join(folder, domain)) : [])];
  const files = paths.map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n") }));
  return (text) => {
    const written = [text, text.replaceAll('"', '\\"'), text.replaceAll("'", "''")];
    for (const { path, lines } of files) {
      const at = lines.findIndex((line) => written.some((form) => line.includes(form)));
      if (at >= 0) return `${relative(process.cwd(), path)}:${at + 1}`;
    }
    return undefined;
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(yaml|tsv)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
