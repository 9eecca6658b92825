import { type Command, Option } from "commander";
import { LIBRARY } from "./options.js";

const CHOICES = ["came-about", "did-not", "overtaken", "open"] as const;

interface Options {
  readonly db: string;
  readonly note?: string;
  readonly clear?: boolean;
  readonly as?: (typeof CHOICES)[number];
}

/** `coranto settle ID --as OUTCOME`: a person's decision about an expectation, kept beside the record's own. */
export function addSettle(program: Command): void {
  program
    .command("settle")
    .description("decide what became of an expectation; what the record itself says stays beside it")
    .argument("<id>", "the expectation, as coranto expectations shows it: ARTICLE#x1")
    .addOption(new Option("--as <outcome>", "what became of it").choices(CHOICES))
    .option("--note <text>", "why")
    .option("--clear", "take the decision back")
    .option("--db <file>", "library", LIBRARY)
    .addHelpText("after", '\nExample: coranto settle talks-2026#x1 --as did-not --note "The pact was never signed."')
    .action(async (id: string, { db, note, clear, as }: Options) => {
      const { UsageError } = await import("../io/faults.js");
      if ((as === undefined) === !clear)
        throw new UsageError("Nothing is decided.", `Give --as ${CHOICES.join("|")}, or --clear.`);
      const { openLibrary } = await import("@coranto/record");
      const library = openLibrary(db);
      try {
        library.decide(id, as ? (as.replace("-", " ") as "came about" | "did not" | "overtaken" | "open") : null, note);
        console.log(as ? `${id}: ${as.replace("-", " ")}` : `${id}: no decision`);
      } finally {
        library.close();
      }
    });
}
