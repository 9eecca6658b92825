import { KINDS, type Kind } from "./data.ts";

/** What can be marked in the text: every kind of datum, and sentences where two sides meet without an event. */
export const MARKS = [...KINDS, "missed"] as const;
export type MarkName = Kind | "missed";

export const MARK_NAMES: Readonly<Record<MarkName, string>> = {
  event: "Events",
  expectation: "Expectations",
  statement: "Statements",
  doubt: "Doubts",
  time: "Times",
  entity: "People and places",
  missed: "Two sides, no event",
};

/** Times and names are many; they are marked when asked for. */
export const MARKED_AT_FIRST: ReadonlySet<MarkName> = new Set<MarkName>([
  "event",
  "expectation",
  "statement",
  "doubt",
  "missed",
]);

/** What the address asks to mark. */
export function markedIn(setting: string | null): ReadonlySet<MarkName> {
  if (setting === null) return MARKED_AT_FIRST;
  const asked = setting.split(",");
  return new Set(MARKS.filter((mark) => asked.includes(mark)));
}
