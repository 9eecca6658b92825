import { KINDS, type Kind } from "./data.ts";

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  event: "Events",
  expectation: "Expectations",
  statement: "Statements",
  doubt: "Doubts",
  time: "Times",
  entity: "People and places",
};

/** Times and names are many; they are marked when asked for. */
export const MARKED_AT_FIRST: ReadonlySet<Kind> = new Set<Kind>(["event", "expectation", "statement", "doubt"]);

/** Which kinds the address asks to mark. */
export function markedKinds(setting: string | null): ReadonlySet<Kind> {
  if (setting === null) return MARKED_AT_FIRST;
  const asked = setting.split(",");
  return new Set(KINDS.filter((kind) => asked.includes(kind)));
}
