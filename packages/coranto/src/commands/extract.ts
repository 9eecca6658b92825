import type { Command } from "commander";
import { faultOf, faultText, UsageError } from "../io/faults.js";
import { lineAction } from "./lines-action.js";
import { shard, whole } from "./options.js";

interface ExtractOptions {
  jsonl?: boolean;
  workers: number;
  shard?: { part: number; of: number };
}

/** `coranto extract`: pages to Articles: text, title, date, outlet, credit, and what was taken away. */
export function addExtract(program: Command, exit: (code: number) => void): void {
  program
    .command("extract")
    .description("the article of a page: text, title, date, outlet, credit, and what was taken away, as JSON")
    .argument("[input...]", "HTML files, folders, addresses, or - for standard input")
    .option("--jsonl", "JSONL in and out: {id, html, url?}")
    .option("--workers <n>", "threads, with --jsonl", whole(1), 1)
    .option("--shard <i/n>", "with --jsonl, take only this part of the lines", shard)
    .addHelpText("after", "\nExample: coranto extract story.html")
    .action(async (inputs: string[], options: ExtractOptions) => {
      if (options.jsonl) return lineAction("extract", exit)(inputs[0] ?? "-", options);
      if (inputs.length === 0) throw new UsageError("Nothing to extract", "Name a page: coranto extract story.html");
      const { sources } = await import("../io/sources.js");
      for await (const one of sources(inputs)) {
        if ("article" in one) process.stdout.write(`${JSON.stringify(one.article)}\n`);
        else {
          exit(1);
          console.error(`${one.source}: ${faultText(faultOf(one.error))}`);
        }
      }
    });
}
