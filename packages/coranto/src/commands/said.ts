import type { Command } from "commander";
import { printAnswer } from "./answer.js";
import { LIBRARY } from "./options.js";

interface SaidOptions {
  db: string;
  by?: string;
  to?: string;
  since?: string;
  until?: string;
  json?: boolean;
}

/** `coranto said WORDS`: statements in the library. */
export function addSaid(program: Command): void {
  program
    .command("said")
    .description("who said what, in the library")
    .argument("[words...]", "words of what was said")
    .option("--db <file>", "library", LIBRARY)
    .option("--by <code|name>", "speaker")
    .option("--to <code|name>", "addressee")
    .option("--since <date|length>", "first day, or back from the newest article: 90d")
    .option("--until <date|length>", "last day")
    .option("--json", "the whole answer (docs/api.md, Said)")
    .addHelpText("after", '\nExample: coranto said "red line" --by XAR --to XBE')
    .action(async (words: string[], { db, json, ...filters }: SaidOptions) => {
      const { said } = await import("@coranto/record");
      const { statementText } = await import("../print/statement.js");
      await printAnswer(
        { db, json },
        (driver) => said(driver, { q: words.join(" ") || undefined, ...filters }),
        ({ statements, total }) => [
          ...statements.map(statementText),
          statements.length === total
            ? `${total} found`
            : `${statements.length} of ${total} shown; --json gives a cursor to the rest`,
        ],
      );
    });
}
