import { loadActors, piecesOf } from "@coranto/lexicon";
import { type Found, form, type View } from "./view.js";

/** The state of the institution that a longer phrase begins with: "State Department spokesman" is of the state that has one. */
export function stateInside(view: View, head: Found): string | undefined {
  if (head.last === head.first) return undefined;
  const pieces: string[] = [];
  for (let token = head.first; token < head.last; token++) pieces.push(...piecesOf(form(view, token)));
  const match = loadActors().phrases.longest(pieces, 0);
  const told = match?.meanings.find((one) => one.kind === "institution" && one.state !== undefined);
  return told?.kind === "institution" ? told.state : undefined;
}
