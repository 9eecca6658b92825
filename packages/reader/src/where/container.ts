import { foldName, loadPlaces, type Place } from "@coranto/lexicon";
import { continues, type NameWord, nameOf } from "./runs.js";

/** Look-ups of one text, which names the same places again and again. */
export type Lookup = (name: string) => Place | undefined;

export interface Container {
  readonly name: string;
  readonly place: Place;
}

/** "Illinois" after "Springfield, ", "La." after "Slidell, ": a state or region that is named right behind a comma. */
export function containerAfter(words: readonly NameWord[], last: number, lookup: Lookup): Container | undefined {
  const at = last + 1;
  const next = words[at];
  if (!next?.capital || !(next.gap === "comma" || next.gap === "bracket")) return undefined;
  if (next.gap === "bracket") return shortAt(words, at);
  for (let end = Math.min(at + 2, words.length - 1); end >= at; end--) {
    if (end > at && !(continues(words, end) && (end === at + 1 || continues(words, at + 1)))) continue;
    const name = nameOf(words, at, end);
    const place = shortRegion(name) ?? holder(name, lookup(name));
    if (place && (place.kind === "country" || place.kind === "region" || place.kind === "area")) return { name, place };
  }
  return undefined;
}

/** "Walker County (Ga.)". */
function shortAt(words: readonly NameWord[], at: number): Container | undefined {
  const name = words[at]!.text;
  const place = shortRegion(name);
  return place && { name, place };
}

/** "Buffalo, New York": behind a comma the state is meant, not the city of its name. */
function holder(name: string, place: Place | undefined): Place | undefined {
  if (place?.kind !== "city") return place;
  return (
    loadPlaces()
      .areas.get(foldName(name))
      ?.find(({ kind }) => kind === "region") ?? place
  );
}

/** A region by a name that counts only behind a town. */
export const shortRegion = (name: string): Place | undefined =>
  name.length <= 6
    ? loadPlaces().afterTown.get(
        name
          .toLowerCase()
          .replace(/\.(?=.)/g, " ")
          .replace(/\.$/, ""),
      )
    : undefined;
