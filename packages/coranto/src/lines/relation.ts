import { intakeError } from "@coranto/intake/errors";
import { loadLanguage } from "@coranto/language/node";
import { relationBetween } from "@coranto/reader";
import { z } from "zod";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const InputSchema = textInput.extend({ source: span, target: span });

/** `{id, text, source: [s, e], target: [s, e]}` → `{id, plover, mode, cameo, status, confidence, why}`. */
export function answer(): Answer {
  const language = loadLanguage();
  return (input) => {
    const { id, text, source, target } = InputSchema.parse(input);
    for (const [start, end] of [source, target])
      if (start >= end || end > text.length)
        throw intakeError("E122", `the span [${start}, ${end}] is not in the text`);
    const spanOf = ([start, end]: readonly [number, number]) => ({ start, end });
    const { plover, mode, cameo, status, confidence, why } = relationBetween(
      language,
      text,
      spanOf(source),
      spanOf(target),
    );
    return { id, plover, mode: mode ?? null, cameo, status, confidence, why };
  };
}
