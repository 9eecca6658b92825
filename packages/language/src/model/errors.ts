/** An error of the language package: a code to search for and the next step. */
export class LanguageError extends Error {
  readonly code: string;
  /** What to do now. */
  readonly next: string;

  constructor(code: string, message: string, next: string) {
    super(message);
    this.name = "LanguageError";
    this.code = code;
    this.next = next;
  }
}
