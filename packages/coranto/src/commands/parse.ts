import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { mustBeFile } from "../io/files.js";
import { write } from "../io/output.js";
import { paragraphs } from "../io/paragraphs.js";

/** `coranto parse`: text to CoNLL-U, in constant memory whatever the text's length. */
export function addParse(program: Command): void {
  program
    .command("parse")
    .description("sentences, words, tags, dependencies and names as CoNLL-U")
    .argument("[file]", "text, paragraphs by empty lines; - or none is standard input", "-")
    .addHelpText("after", "\nExample: echo 'Arvania recalled its envoy.' | coranto parse")
    .action(async (file: string) => {
      await mustBeFile(file);
      const { conlluBlocks, conlluNumbers } = await import("@coranto/language");
      const { loadLanguage } = await import("@coranto/language/node");
      const language = loadLanguage();
      const numbers = conlluNumbers();
      for await (const part of paragraphs(file === "-" ? process.stdin : createReadStream(file)))
        for (const block of conlluBlocks(part, language.parse(part), numbers)) await write(process.stdout, block);
    });
}
