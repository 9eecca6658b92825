import type { Command } from "commander";
import { LIBRARY, whole } from "./options.js";
import { serveUntilStopped } from "./serving.js";

/** `coranto serve`: the workbench and the HTTP API over a library. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("serve the workbench and the HTTP API to this machine, read-only")
    .option("--db <file>", "library", LIBRARY)
    .option("--port <n>", "port; the next free one when it is taken; 0 for any", whole(0), 4870)
    .addHelpText("after", "\nExample: coranto serve --db coranto.db --port 4870")
    .action(async ({ db, port }: { db: string; port: number }) => {
      await serveUntilStopped(db, port, ({ url }) => console.log(`Open the workbench: ${url}`));
    });
}
