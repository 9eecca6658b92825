import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { faultOf, faultText, UsageError } from "../io/faults.js";
import { mustBeFile } from "../io/files.js";
import { write } from "../io/output.js";
import { type LineTotals, runLines } from "../lines/run.js";
import { looksLikeLines, peek } from "../parse/input.js";
import { whole } from "./options.js";

interface ParseOptions {
  readonly model: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly svg?: boolean;
  readonly workers: number;
}

const HELP = `
CoNLL-U: # newpar, # sent_id, # text; SpaceAfter=No and names as Entity=(PER-1 … 1) in MISC.
--json:  one sentence a line: {sentence, paragraph, text, span: {start, end}, tokens: [{index, form, span, lemma, upos, xpos,
         feats, head, deprel}], multiwords: [{first, last}], names: [{span, kind, first, last, confidence}]}
--jsonl: the same for a text; lines {id, text} give one line each: {id, sentences: [...]}, same order, same ids.
Offsets are UTF-16, half-open, in the whole text.

Example: echo 'Arvania recalled its envoy.' | coranto parse
         coranto parse --svg talks.txt > talks.svg`;

/** `coranto parse`: text to CoNLL-U, JSON or a picture, in constant memory whatever the text's length. */
export function addParse(program: Command, exit: (code: number) => void): void {
  program
    .command("parse")
    .description("sentences, words, tags, dependencies and names as CoNLL-U")
    .argument("[file]", "text, paragraphs by empty lines; - or none is standard input", "-")
    .option("--model <name>", "small, or deep where it is installed", "small")
    .option("--json", "one sentence a line as JSON")
    .option("--jsonl", "as --json; lines {id, text} in give lines {id, sentences} out")
    .option("--svg", "a picture of the trees (at most 100 sentences)")
    .option("--workers <n>", "threads, with --jsonl and lines {id, text}", whole(1), 1)
    .addHelpText("after", HELP)
    .action(async (file: string, options: ParseOptions) => {
      if (options.svg && (options.json || options.jsonl)) throw new UsageError("Give one of --svg, --json and --jsonl");
      await mustBeFile(file);
      const { loadLanguage } = await import("@coranto/language/node");
      let language: ReturnType<typeof loadLanguage>;
      try {
        language = loadLanguage(options.model);
      } catch (error) {
        const fault = faultOf(error);
        if (fault.code !== "E156") throw error;
        console.error(faultText(fault));
        return exit(2);
      }
      const { start, whole: input } = await peek(file === "-" ? process.stdin : createReadStream(file));
      if (options.jsonl && looksLikeLines(start))
        return tellFailed(await runLines("parse", { input, workers: options.workers }), exit);
      const { parts } = await import("../parse/sentences.js");
      const { asConllu, asJson, asSvg, MOST_DRAWN } = await import("../parse/forms.js");
      const svg = asSvg(() => console.error(`The first ${MOST_DRAWN} sentences are drawn, the others not.`));
      const form = options.svg ? svg : options.json || options.jsonl ? asJson : asConllu;
      for await (const piece of form(parts(input, language))) await write(process.stdout, piece);
    });
}

function tellFailed({ answered, failed }: LineTotals, exit: (code: number) => void): void {
  if (!failed) return;
  exit(1);
  console.error(`${answered} lines, ${failed} failed: look for "error" in the output.`);
}
