import type { Command } from "commander";
import { printAnswer } from "./answer.js";
import { LIBRARY, whole } from "./options.js";

interface Options {
  readonly db: string;
  readonly by?: string;
  readonly about?: string;
  readonly steps?: number;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

/** `coranto claims`: what somebody says happened or will, from the first report to the last. */
export function addClaims(program: Command): void {
  program
    .command("claims")
    .description("claims over time: first said, repeated, changed, denied, came about")
    .option("--by <code|name>", "who claims")
    .option("--about <code>", "a country that takes part in what is claimed")
    .option("--steps <n>", "told by so many independent texts or more", whole(1))
    .option("--since <date|length>", "first reported on this day or later; 90d: back from the newest article")
    .option("--until <date|length>", "last day")
    .option("--limit <n>", "so many, 1 to 200", whole(1))
    .option("--db <file>", "library", LIBRARY)
    .option("--json", "the whole answer")
    .addHelpText("after", "\nExample: coranto claims --by XAR --about XBE --steps 2")
    .action(async ({ db, json, ...filters }: Options) => {
      const { claims } = await import("@coranto/record");
      const { claimText } = await import("../print/overTime.js");
      await printAnswer(
        { db, json },
        (driver) => claims(driver, filters),
        ({ claims: found, next }) => [
          ...found.map(claimText),
          `${found.length} found${next ? "; --json gives a cursor to the rest" : ""}`,
        ],
      );
    });
}
