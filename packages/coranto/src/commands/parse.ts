import type { Command } from "commander";

/** `coranto parse`: text to CoNLL-U. */
export function addParse(program: Command): void {
  program
    .command("parse")
    .description("sentences, words, tags, dependencies and names as CoNLL-U")
    .argument("[file]", "text, paragraphs by empty lines; - or none is standard input", "-")
    .addHelpText("after", "\nExample: echo 'Arvania recalled its envoy.' | coranto parse")
    .action(async (file: string) => {
      const { parseToConllu } = await import("../parse.js");
      await parseToConllu(
        file === "-" ? process.stdin : (await import("node:fs")).createReadStream(file),
        process.stdout,
      );
    });
}
