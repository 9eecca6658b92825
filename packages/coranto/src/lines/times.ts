import { findTimesIn } from "@coranto/reader";
import { z } from "zod";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

const InputSchema = textInput.extend({ published: z.string().nullish() });

/** `{id, text, published}` → `{id, times: [{start, end, text, value, timex}]}`. */
export function answer(): Answer {
  return (input) => {
    const { id, text, published } = InputSchema.parse(input);
    return { id, times: findTimesIn(text, published ?? null, true) };
  };
}
