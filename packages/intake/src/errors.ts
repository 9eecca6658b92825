/**
 * An error that names the thing, the place, the cause and the next step. Every fault Coranto tells a person has a code
 * one can search; docs/errors.md lists them all.
 *
 * @example throw new CorantoError("E103", "talks.txt is empty", "Give a file with text in it.")
 */
export class CorantoError extends Error {
  /** `E` and three digits. */
  readonly code: string;
  /** What the user can do now, one sentence. */
  readonly next: string;

  constructor(code: string, message: string, next: string) {
    super(message);
    this.name = "CorantoError";
    this.code = code;
    this.next = next;
  }
}

/** The faults of reading articles: E10x any input, E11x HTML, E12x JSON lines, E14x the network. */
export const INTAKE_ERRORS = {
  E101: "There is no such file",
  E102: "This is a folder, not a file",
  E103: "There is nothing to read",
  E104: "This is not text",
  E105: "The article is too large",
  E106: "The file cannot be read",
  E111: "The page has no article text",
  E112: "The page stops at a wall",
  E121: "The line is not JSON",
  E122: "The line is not an article",
  E123: "The line has neither text nor html",
  E141: "The server refused",
  E142: "The server was not reached",
  E143: "The server did not answer in time",
  E144: "This address cannot be read",
  E145: "The address leads elsewhere too many times",
  E146: "There is no such page",
  E147: "The answer is not text",
  E148: "The answer is too large",
} as const;
export type IntakeErrorCode = keyof typeof INTAKE_ERRORS;

const NEXT: Readonly<Record<IntakeErrorCode, string>> = {
  E101: "Check the name; names with blanks need quotation marks.",
  E102: "Name a file in it, or use coranto ingest FOLDER to read all of them.",
  E103: "Give a file with text in it; if it came from a page, save the page again.",
  E104: "Give text, HTML or JSON lines; convert a PDF, Word file or picture to text first.",
  E105: "Split it into single articles, or raise the limit with --max-bytes.",
  E106: "Check the rights of the file.",
  E111: "Open the page and save its text, or give another address of the same article.",
  E112: "Open the page in a browser, log in there and save its text.",
  E121: "Each line must be one JSON object; the other lines were read.",
  E122: "Give an object with `id` and `text` or `html`, all of them strings; the other lines were read.",
  E123: "Give the article in `text` or `html`; the other lines were read.",
  E141: "Open the address in a browser; if it works there, save the page and read the file.",
  E142: "Check the address and the connection, then try again.",
  E143: "Try again later; the server is slow or down.",
  E144: "Give an address that begins with http:// or https://.",
  E145: "Open the address in a browser and give the one where it ends.",
  E146: "Check the address; the article may have been taken down.",
  E147: "Give the address of a page or a text, not of a picture, a film or a document.",
  E148: "Save the page and cut the article out of it.",
};

/** @param place the file, line or address, and the cause where there is one */
export function intakeError(code: IntakeErrorCode, place: string): CorantoError {
  return new CorantoError(code, `${INTAKE_ERRORS[code]}: ${place}`, NEXT[code]);
}

/** An error as it stands in a JSON line: never a stack, never an internal message without a code. */
export interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** CorantoError, and the errors of packages that stand below this one and have the same form. */
const isCoded = (fault: unknown): fault is Error & ErrorFacts =>
  fault instanceof Error && /^E\d{3}$/.test(String((fault as { code?: unknown }).code)) && "next" in fault;

/** @returns code, message and next step of any error; what Coranto did not foresee is `E199` */
export function errorFacts(fault: unknown): ErrorFacts {
  if (isCoded(fault)) return { code: fault.code, message: fault.message, next: fault.next };
  const message = fault instanceof Error ? fault.message : String(fault);
  return { code: "E199", message, next: "This is a fault of Coranto: report it with the input that caused it." };
}
