import type { Command } from "commander";
import { faultOf, faultText, UsageError } from "../io/faults.js";
import { lineAction } from "./lines-action.js";
import { shard, whole } from "./options.js";

interface ReadOptions {
  json?: boolean;
  jsonl?: boolean;
  workers: number;
  shard?: { part: number; of: number };
  published?: string;
  outlet?: string;
  title?: string;
  explain?: string | true;
  missed?: boolean;
  rules?: string;
  actors?: string;
  weights?: string;
  instead?: boolean;
}

/** `coranto read`: reads articles and prints what was read; needs no library. */
export function addRead(program: Command, exit: (code: number) => void): void {
  program
    .command("read")
    .description("read articles and print events, quotes, expectations and doubts with their words")
    .argument("[input...]", "files, folders, addresses (http, https), or - for standard input")
    .option("--json", "print one Reading a line (docs/reading.schema.json)")
    .option("--jsonl", "JSONL in and out: {id, text | html, title?, outlet?, byline?, published?, url?}")
    .option("--workers <n>", "threads, with --jsonl", whole(1), 1)
    .option("--shard <i/n>", "with --jsonl, take only this part of the lines", shard)
    .option("--published <date>", "publication date when the input has none, e.g. 2026-04-20")
    .option("--outlet <name>", "who published it, when the input does not say")
    .option("--title <words>", "headline, when the input has none")
    .option(
      "--explain [sentence]",
      "after the input: how the acts of a sentence (number from 1, or words of it) or of all were decided on",
    )
    .option("--missed", "sentences where two sides meet and nothing was coded, and why")
    .option("--rules <file>", "own patterns of acts (docs/lists.md)")
    .option("--actors <file>", "own states, bodies, offices, groups (docs/lists.md)")
    .option("--weights <file>", "own weights and limits of the scores (docs/lists.md)")
    .option("--instead", "own lists take the place of Coranto's instead of standing beside them")
    .addHelpText(
      "after",
      "\nExample: coranto read talks.html --published 2026-04-20\n         coranto read --jsonl --workers 2 < articles.jsonl > readings.jsonl",
    )
    .action(async (inputs: string[], options: ReadOptions) => {
      if (options.jsonl) {
        if (inputs.length > 1) throw new UsageError("read --jsonl takes one file, or standard input");
        const alone = (["explain", "missed", "rules", "actors", "weights", "instead"] as const).find(
          (name) => options[name],
        );
        if (alone)
          throw new UsageError(
            `--${alone} and --jsonl do not go together`,
            `coranto read articles.jsonl --${alone} … reads such a file too.`,
          );
        await lineAction("read", exit)(inputs[0] ?? "-", options);
      } else await readAll(inputs, options, exit);
    });
}

async function readAll(inputs: readonly string[], options: ReadOptions, exit: (code: number) => void): Promise<void> {
  if (inputs.length === 0)
    throw new UsageError(
      "Nothing to read",
      "Name a file, a folder or an address, or - for standard input: coranto read talks.txt",
    );
  // What reads and prints is loaded here: every other verb starts without it.
  const { loadLanguage } = await import("@coranto/language/node");
  const { createReader } = await import("@coranto/reader");
  const { listsOf } = await import("../io/lists.js");
  const { sources } = await import("../io/sources.js");
  const { readingText } = await import("../print/reading.js");
  const reader = createReader(loadLanguage(), await listsOf(options));
  const { published, outlet, title } = options;
  const given = Object.fromEntries(
    Object.entries({ published, outlet, title }).filter(([, value]) => value !== undefined),
  );
  for await (const one of sources(inputs, given)) {
    if ("error" in one) {
      exit(1);
      console.error(`${one.source}: ${faultText(faultOf(one.error))}`);
      continue;
    }
    const stage = reader.stages(one.article);
    if (options.explain !== undefined || options.missed) {
      const { whyText } = await import("./why.js");
      try {
        process.stdout.write(whyText(stage, one.source, options));
      } catch (error) {
        // A sentence that this article does not have; the next may have it.
        if (!(error instanceof UsageError)) throw error;
        exit(2);
        console.error(`${one.source}: ${faultText(faultOf(error))}`);
      }
    } else if (options.json) process.stdout.write(`${JSON.stringify(stage.reading)}\n`);
    else process.stdout.write(readingText(stage.reading, one.source));
  }
}
