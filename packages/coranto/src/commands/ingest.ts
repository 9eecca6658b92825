import type { Command } from "commander";
import { faultText, UsageError } from "../io/faults.js";
import type { Known } from "../io/sources.js";
import { count } from "../print/count.js";
import { totalsText } from "../print/totals.js";
import { LIBRARY } from "./options.js";

interface IngestOptions extends Known {
  db: string;
  json?: boolean;
  reread?: boolean;
}

/** Articles between two lines of progress. */
const PROGRESS_EVERY = 100;

/** `coranto ingest`: adds articles to a library; a second run changes nothing. */
export function addIngest(program: Command, exit: (code: number) => void): void {
  program
    .command("ingest")
    .description("add articles to the library; a second run changes nothing")
    .argument("[input...]", "files, folders, JSONL files, addresses, or - for standard input")
    .option("--db <file>", "library", LIBRARY)
    .option("--published <date>", "publication date when the input has none")
    .option("--outlet <name>", "who published it, when the input does not say")
    .option("--reread", "read again what an older version had read")
    .option("--json", "print the totals as JSON")
    .addHelpText("after", "\nExample: coranto ingest articles/ more.jsonl https://example.org/story.html")
    .action(async (inputs: string[], { db, json, reread, ...given }: IngestOptions) => {
      if (inputs.length === 0)
        throw new UsageError("Nothing to ingest", "Name files, folders or addresses: coranto ingest articles/");
      const { ingest } = await import("../ingest/ingest.js");
      const { sources } = await import("../io/sources.js");
      const { openLibrary } = await import("@coranto/record");
      const { defaultReader } = await import("../library.js");
      const library = openLibrary(db);
      const stop = new AbortController();
      const interrupt = (): void => stop.abort();
      process.once("SIGINT", interrupt);
      let seen = 0;
      try {
        const totals = await ingest(library, sources(inputs, known(given)), {
          reader: lazy(defaultReader),
          ...(reread ? { reread } : {}),
          signal: stop.signal,
          onProgress: ({ source, fault }) => {
            if (fault) console.error(`${source}: ${faultText(fault)}`);
            if (++seen % PROGRESS_EVERY === 0) console.error(`${count(seen, "article")} …`);
          },
        });
        process.stdout.write(json ? `${JSON.stringify(totals)}\n` : `${totalsText(totals, db)}\n`);
        if (stop.signal.aborted) console.error("Stopped; what was stored stays. The same command goes on from there.");
        if (totals.failed || stop.signal.aborted) exit(1);
      } finally {
        process.off("SIGINT", interrupt);
        library.close();
      }
    });
}

/** The model is only loaded when an article is new. */
const lazy = (make: () => { read: import("@coranto/reader").Reader["read"] }) => ({
  read: (article: Parameters<import("@coranto/reader").Reader["read"]>[0]) => make().read(article),
});

const known = (given: Known): Known =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
