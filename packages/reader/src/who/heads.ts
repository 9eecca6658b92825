import type { Roster } from "./roster.js";
import type { Found, View } from "./view.js";

export function isHead(found: Found): boolean {
  return found.meanings.some(({ kind }) => kind === "institution" || kind === "group" || kind === "office");
}

export function free(view: View, roster: Roster, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (roster.covered(view.index, token)) return false;
  return true;
}
