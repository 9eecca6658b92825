import { recordError } from "../errors.js";

/** The toggle for copies of one text: counted once, or every report. */
export type CopiesMode = "once" | "all";

/** @throws CorantoError `E309` for any other word */
export function copiesMode(value: string | undefined): CopiesMode {
  if (value === undefined || value === "once") return "once";
  if (value === "all") return "all";
  throw recordError("E309", `copies=${value.slice(0, 40)}`, undefined, "copies is once or all.");
}
