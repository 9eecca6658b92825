/** A fault in a list of the caller's own, in the form every coded error of Coranto has. */
export class ListError extends Error {
  readonly code: "E203" | "E204";
  readonly next: string;

  /** @param place file, and line where it is known: `my.yaml:12` */
  constructor(code: "E203" | "E204", place: string, cause: string) {
    super(`${code === "E203" ? "The list is not YAML" : "An entry of the list is not right"}: ${place}: ${cause}`);
    this.name = "ListError";
    this.code = code;
    this.next = "See docs/lists.md for the shape of own lists, with an example of each.";
  }
}
