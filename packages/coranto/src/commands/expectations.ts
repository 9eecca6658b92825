import type { Command } from "commander";
import { printAnswer } from "./answer.js";
import { LIBRARY, whole } from "./options.js";

interface Options {
  readonly db: string;
  readonly open?: boolean;
  readonly by?: string;
  readonly about?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

/** `coranto expectations`: what is expected in the library, and what later articles made of it. */
export function addExpectations(program: Command): void {
  program
    .command("expectations")
    .description("what is expected, by whom, and what later articles of the library made of it")
    .option("--open", "only what nothing has settled yet")
    .option("--by <code|name>", "who expects it")
    .option("--about <codes>", "countries it names, all of them: XAR,XBE")
    .option("--since <date|length>", "published on this day or later; 90d: back from the newest article")
    .option("--until <date|length>", "last day")
    .option("--limit <n>", "so many, 1 to 200", whole(1))
    .option("--db <file>", "library", LIBRARY)
    .option("--json", "the whole answer")
    .addHelpText("after", "\nExample: coranto expectations --open --about XAR,XBE")
    .action(async ({ db, json, about, ...filters }: Options) => {
      const { expectations } = await import("@coranto/record");
      const { expectationText } = await import("../print/overTime.js");
      await printAnswer(
        { db, json },
        (driver) => expectations(driver, { ...filters, about: about?.split(",") }),
        ({ expectations: found, looked, next }) => [
          ...found.map(expectationText),
          `${found.length} found of ${looked} looked through${next ? ", more there are: --json gives a cursor to the rest" : ""}`,
        ],
      );
    });
}
