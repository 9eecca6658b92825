// Compiles the lexicon: data/<domain>/**/*.yaml, checked by the domain's zod schema, to src/generated/<domain>.ts.
// usage: tsx -C coranto-source packages/lexicon/tools/compile.ts [domain …]     exit 1 and one line a fault when an entry is wrong
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { ZodType } from "zod";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const DOMAINS = readdirSync(join(home, "data")).filter((name) => statSync(join(home, "data", name)).isDirectory());

function yamlFiles(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      if (statSync(path).isDirectory()) return yamlFiles(path);
      return name.endsWith(".yaml") ? [path] : [];
    });
}

let faults = 0;
for (const domain of process.argv.length > 2 ? process.argv.slice(2) : DOMAINS) {
  const folder = join(home, "data", domain);
  const schemaFile = join(home, "src", domain, "schema.ts");
  if (!existsSync(schemaFile)) throw new Error(`no schema for lexicon domain "${domain}": write ${schemaFile}`);
  const { fileSchema } = (await import(schemaFile)) as { fileSchema: ZodType };
  const files: Record<string, unknown> = {};
  for (const path of yamlFiles(folder)) {
    const name = relative(folder, path)
      .replaceAll("\\", "/")
      .replace(/\.yaml$/, "");
    try {
      files[name] = fileSchema.parse(parse(readFileSync(path, "utf8"), { maxAliasCount: 0 }));
    } catch (error) {
      faults++;
      console.error(`E201 ${relative(home, path)}: ${(error as Error).message}`);
    }
  }
  mkdirSync(join(home, "src", "generated"), { recursive: true });
  const text = `// Made by tools/compile.ts from data/${domain}. Do not edit.\nexport default ${JSON.stringify(JSON.stringify(files))} as string;\n`;
  writeFileSync(join(home, "src", "generated", `${domain}.ts`), text);
  console.log(`lexicon ${domain}: ${Object.keys(files).length} files, ${Math.round(text.length / 1024)} KB`);
  // A domain whose knowledge is not all YAML (the cities of GeoNames) compiles the rest beside this file.
  const extra = join(home, "tools", `${domain}.ts`);
  if (existsSync(extra)) {
    const { compileExtra } = (await import(extra)) as { compileExtra: (home: string) => string };
    console.log(compileExtra(home));
  }
}
process.exit(faults ? 1 : 0);
