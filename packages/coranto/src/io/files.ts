import { stat } from "node:fs/promises";
import { intakeError } from "@coranto/intake/errors";

/** Refuses a missing file and a folder before anything is read; `-` is standard input. */
export async function mustBeFile(file: string): Promise<void> {
  if (file === "-") return;
  const found = await stat(file).catch(() => undefined);
  if (!found) throw intakeError("E101", file);
  if (found.isDirectory()) throw intakeError("E102", file);
}
