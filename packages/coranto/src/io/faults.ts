import { CorantoError, type ErrorFacts, errorFacts } from "@coranto/intake/errors";
import { ZodError } from "zod";

/** Any thrown value in its coded form, as programs are told of it. */
export function faultOf(error: unknown): ErrorFacts {
  if (!(error instanceof ZodError)) return errorFacts(error);
  const first = error.issues[0];
  const where = first?.path.length ? `"${first.path.join(".")}": ` : "";
  const message = `The fields are not as they should be: ${where}${first?.message ?? ""}`;
  return { code: "E124", message, next: "See docs/cli.md for the fields of each verb." };
}

/** The two lines an error has on a terminal. */
export function faultText({ code, message, next }: ErrorFacts): string {
  return `${code} ${message}\n     ${next}`;
}

/** Wrong use of the command line: exit status 2. */
export class UsageError extends CorantoError {
  constructor(message: string, next = "See coranto --help.") {
    super("E010", message, next);
  }
}
