import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { mustBeFile } from "../io/files.js";
import { lines } from "../io/lines.js";
import { write } from "../io/output.js";

/** `coranto copies --jsonl`: which texts are revisions, copies or partial copies of each other. */
export function addCopies(program: Command, exit: (code: number) => void): void {
  program
    .command("copies")
    .description(
      "which texts are revisions, copies or partial copies of each other (JSONL in, one related pair a line out)",
    )
    .argument("[file]", "JSONL file; - or none is standard input", "-")
    .option("--jsonl", "one JSON object a line (the only form of this verb)")
    .addHelpText(
      "after",
      "\nIn:  {id, text, published?, outlet?}\nOut: {a, b, kind: revision|copy|partial, similarity, direction?}\n\nExample: coranto copies --jsonl < articles.jsonl",
    )
    .action(async (file: string) => {
      await mustBeFile(file);
      const { copyPairs } = await import("../lines/copies.js");
      for await (const answer of copyPairs(lines(file === "-" ? process.stdin : createReadStream(file)))) {
        if ("error" in answer) exit(1);
        await write(process.stdout, `${JSON.stringify(answer)}\n`);
      }
    });
}
