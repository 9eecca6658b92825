import type { Command } from "commander";
import { printAnswer } from "./answer.js";
import { LIBRARY, whole } from "./options.js";

interface Options {
  readonly db: string;
  readonly by?: string;
  readonly outlets?: number;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

/** `coranto quotes WORDS`: words in quotation marks, each with all places where it was printed. */
export function addQuotes(program: Command): void {
  program
    .command("quotes")
    .description("words in quotation marks, each with its places and what was changed there")
    .argument("[words...]", "words of what was said")
    .option("--by <name>", "speaker")
    .option("--outlets <n>", "printed by so many outlets or more", whole(1))
    .option("--since <date|length>", "first day, or back from the newest article: 90d")
    .option("--until <date|length>", "last day")
    .option("--limit <n>", "so many, 1 to 200", whole(1))
    .option("--db <file>", "library", LIBRARY)
    .option("--json", "the whole answer")
    .addHelpText("after", '\nExample: coranto quotes "red line" --outlets 2')
    .action(async (words: string[], { db, json, ...filters }: Options) => {
      const { quotes } = await import("@coranto/record");
      const { quoteText } = await import("../print/overTime.js");
      await printAnswer(
        { db, json },
        (driver) => quotes(driver, { q: words.join(" ") || undefined, ...filters }),
        ({ quotes: found, next }) => [
          ...found.map(quoteText),
          `${found.length} found${next ? "; --json gives a cursor to the rest" : ""}`,
        ],
      );
    });
}
