import { intakeError } from "@coranto/intake/errors";
import { faultOf } from "../io/faults.js";
import type { Line } from "../io/lines.js";
import type { Answer } from "./verbs.js";

/** What came of one line: the JSON to print, and whether it tells an error. */
export interface Answered {
  readonly json: string;
  readonly failed: boolean;
}

/** Answers one line; a line that fails gives `{"id","error"}` and never stops the rest. */
export function answerLine(answer: Answer, line: Line): Answered {
  if (line.error) return { json: JSON.stringify({ id: null, error: line.error }), failed: true };
  let id: unknown = null;
  try {
    const input = parseLine(line);
    id = (input as { id?: unknown }).id ?? null;
    return { json: JSON.stringify(answer(input)), failed: false };
  } catch (error) {
    return { json: JSON.stringify({ id, error: faultOf(error) }), failed: true };
  }
}

/** The object of a line. @throws CorantoError `E121`, `E122` */
export function parseLine({ text, number }: Line): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw intakeError("E121", `line ${number} (${(error as Error).message})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw intakeError("E122", `line ${number}`);
  return value;
}
