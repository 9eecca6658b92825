import type { Command } from "commander";
import { UsageError } from "../io/faults.js";
import { lineAction } from "./lines-action.js";
import { LIBRARY, whole } from "./options.js";

interface RelationOptions {
  db: string;
  since?: string;
  until?: string;
  json?: boolean;
  jsonl?: boolean;
  workers: number;
}

/** `coranto relation A B`: what the library holds between two sides; `--jsonl`: what two spans of a text do to each other. */
export function addRelation(program: Command, exit: (code: number) => void): void {
  program
    .command("relation")
    .description("what the library holds between two sides; with --jsonl, the act between two spans of a text")
    .argument("[sides...]", "two countries, by code or name; with --jsonl a file")
    .option("--db <file>", "library", LIBRARY)
    .option("--since <date|length>", "2026-01-01, or back from the newest article: 90d, 12w, 1y")
    .option("--until <date|length>", "last day")
    .option("--json", "the whole answer (docs/api.md, Relation)")
    .option(
      "--jsonl",
      "lines {id, text, source: [s, e], target: [s, e]} in; {id, plover, mode, cameo, status, confidence, why} out",
    )
    .option("--workers <n>", "threads, with --jsonl", whole(1), 1)
    .addHelpText("after", "\nExample: coranto relation XAR XBE --since 90d")
    .action(async (sides: string[], options: RelationOptions) => {
      if (options.jsonl) return lineAction("relation", exit)(sides[0] ?? "-", { workers: options.workers });
      const [a, b, more] = sides;
      if (!a || !b || more)
        throw new UsageError("relation takes two sides", "Give two codes or names: coranto relation XAR XBE");
      const { openLibrary, relation } = await import("@coranto/record");
      const { relationText } = await import("../print/relation.js");
      const { codeOfCountry } = await import("./country.js");
      const library = openLibrary(options.db, { mode: "read" });
      try {
        const { since, until } = options;
        const answer = relation(library.driver, { a: codeOfCountry(a), b: codeOfCountry(b), since, until, limit: 200 });
        process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : relationText(answer));
      } finally {
        library.close();
      }
    });
}
