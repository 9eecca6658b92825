import { resolveActor } from "@coranto/reader";
import { z } from "zod";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

const InputSchema = textInput.extend({ date: z.string().nullish() });
const NOBODY = { name: null, kind: null, country: null, sector: null, code: null, why: ["actors.none"] };

/** `{id, text, date?}` → `{id, name, kind, country, sector, code, office?, why}`; all `null` when the phrase names nobody known. */
export function answer(): Answer {
  return (input) => {
    const { id, text, date } = InputSchema.parse(input);
    return { id, ...(resolveActor(text, date ?? undefined) ?? { ...NOBODY, name: text }) };
  };
}
