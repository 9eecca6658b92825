import type { Act } from "@coranto/reader";
import type { Fact } from "./fact.js";

/** Acts done at one spot: two places on one day are two happenings. Elsewhere a place may be named as city here, as country there. */
const LOCAL: ReadonlySet<Act> = new Set(["ASSAULT", "PROTEST"]);
/** Acts whose modes are different deeds rather than shades of one. */
const BY_MODE: ReadonlySet<Act> = new Set(["COERCE", "SANCTION", "RETREAT"]);

/** How an act was done, as far as it tells two happenings of a day apart; empty when that is not known. */
export function mannerOf({ act, mode }: Fact): string {
  if (mode === null) return "";
  if (act === "CONSULT") return mode === "phone" ? "phone" : "face";
  return BY_MODE.has(act) ? mode : "";
}

/** Where an act was done, as far as it tells two happenings of a day apart; empty when that is not known. */
export function siteOf({ act, place, placeCountry }: Fact): string {
  if (LOCAL.has(act)) return (place ?? "").normalize("NFKC").toLowerCase();
  return placeCountry ?? "";
}

/** An unknown aspect agrees with any. */
export const agree = (a: string, b: string): boolean => a === "" || b === "" || a === b;
