import { existsSync } from "node:fs";
import type { Command } from "commander";
import { holdingsText } from "../print/totals.js";
import { LIBRARY, whole } from "./options.js";
import { serveUntilStopped } from "./serving.js";

/** `coranto` alone: makes the sample library where there is none, then opens the workbench. */
export function addStart(program: Command): void {
  program
    .command("start", { isDefault: true })
    .description("make the sample library if there is no library, and open the workbench")
    .option("--db <file>", "library", LIBRARY)
    .option("--port <n>", "port; the next free one when it is taken; 0 for any", whole(0), 4870)
    .addHelpText("after", "\nExample: coranto")
    .action(async ({ db, port }: { db: string; port: number }) => {
      if (existsSync(db)) await tellHoldings(db);
      else {
        const { makeSample } = await import("../sample/make.js");
        await makeSample(db, (line) => console.log(line));
      }
      await serveUntilStopped(db, port, ({ url }) => {
        console.log(`Open the workbench: ${url}      Read one of your own: coranto read <file or URL>`);
        console.log(
          "Add your own articles: coranto ingest <files, folders, URLs>      Undo all this: delete this library",
        );
      });
    });
}

async function tellHoldings(db: string): Promise<void> {
  const { openLibrary, overview } = await import("@coranto/record");
  const library = openLibrary(db, { mode: "read" });
  try {
    console.log(`Library ${db}: ${holdingsText(overview(library.driver))}`);
  } finally {
    library.close();
  }
}
