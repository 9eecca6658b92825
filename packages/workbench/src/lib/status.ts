import type { EventRow } from "@coranto/record/views";

export type Status = EventRow["status"];

/** Every status as word and shape (CODEBOOK section 4): the shape never stands without the word. */
const SHAPES: Record<Status, string> = {
  happened: "•",
  ongoing: "»",
  planned: "○",
  proposed: "◇",
  cancelled: "×",
  refused: "⊘",
  denied: "!",
  alleged: "?",
  hypothetical: "…",
  negated: "¬",
  historical: "«",
};

export const STATUS_WORDS = Object.keys(SHAPES) as readonly Status[];

export function statusShape(status: Status): string {
  return SHAPES[status];
}

export function isStatus(word: string): word is Status {
  return Object.hasOwn(SHAPES, word);
}
