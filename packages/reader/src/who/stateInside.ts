import { loadActors, piecesOf } from "@coranto/lexicon";
import type { Described } from "./described.js";
import { type Found, form, type View } from "./view.js";

/** "State Department spokesman", "Hamas official": the state or body of the name that a longer phrase begins with. */
export function placeInside(view: View, head: Found, out: Described): void {
  if (head.last === head.first || out.country || out.body) return;
  const pieces: string[] = [];
  for (let token = head.first; token < head.last; token++) pieces.push(...piecesOf(form(view, token)));
  for (const one of loadActors().phrases.longest(pieces, 0)?.meanings ?? [])
    if (one.kind === "institution" && one.state) {
      out.country = one.state;
      return;
    } else if (one.kind === "body") {
      out.body = { code: one.code, name: one.name };
      return;
    }
}
