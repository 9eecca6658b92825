import { CorantoError } from "@coranto/intake/errors";
import { loadLanguage } from "@coranto/language/node";
import { relationBetween } from "@coranto/reader";
import { z } from "zod";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const side = z.union([span, z.string().min(1)], "give a span [start, end] or words of the text");
const InputSchema = textInput.extend({ source: side, target: side });
type Side = z.infer<typeof side>;

/** `{id, text, source, target}`, each a span or words of the text → `{id, plover, mode, cameo, status, confidence, why}`. */
export function answer(): Answer {
  const language = loadLanguage();
  return (input) => {
    const { id, text, source, target } = InputSchema.parse(input);
    const { plover, mode, cameo, status, confidence, why } = relationBetween(
      language,
      text,
      spanIn(text, source),
      spanIn(text, target),
    );
    return { id, plover, mode: mode ?? null, cameo, status, confidence, why };
  };
}

/** Words stand for the first place where the text has them. */
function spanIn(text: string, side: Side): { readonly start: number; readonly end: number } {
  if (typeof side === "string") {
    const start = text.indexOf(side);
    if (start < 0) throw fault(`the words “${side}” are not in the text`);
    return { start, end: start + side.length };
  }
  const [start, end] = side;
  if (start >= end || end > text.length) throw fault(`the span [${start}, ${end}] is not in the text`);
  return { start, end };
}

const fault = (what: string): CorantoError =>
  new CorantoError(
    "E122",
    `The line has no such side: ${what}`,
    "Give source and target as [start, end] in UTF-16 units, or as words that the text has.",
  );
