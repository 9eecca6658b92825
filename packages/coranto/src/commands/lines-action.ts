import { mustBeFile } from "../io/files.js";
import { type LineOptions, runLines } from "../lines/run.js";
import type { LineVerb } from "../lines/verbs.js";

/** The action of a verb that answers JSONL line by line. Progress and totals go to stderr. */
export function lineAction(verb: LineVerb, exit: (code: number) => void) {
  return async (file: string, options: Omit<LineOptions, "file">): Promise<void> => {
    await mustBeFile(file);
    const { answered, failed } = await runLines(verb, { ...options, file });
    if (failed) {
      exit(1);
      console.error(`${answered} lines, ${failed} failed: look for "error" in the output.`);
    }
  };
}
