import type { Command } from "commander";
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
      const { openLibrary, quotes } = await import("@coranto/record");
      const { quoteText } = await import("../print/overTime.js");
      const library = openLibrary(db, { mode: "read" });
      try {
        const answer = quotes(library.driver, { q: words.join(" ") || undefined, ...filters });
        if (json) return void process.stdout.write(`${JSON.stringify(answer)}\n`);
        for (const one of answer.quotes) console.log(quoteText(one));
        console.log(`${answer.quotes.length} found${answer.next ? "; --json gives a cursor to the rest" : ""}`);
      } finally {
        library.close();
      }
    });
}
