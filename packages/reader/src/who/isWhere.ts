import { lower, meaningOf, type View } from "./view.js";

const WHERE =
  /^(in|at|near|outside|around|through|from|via|to|into|toward|towards|for|across|inside|leaving|leave|left|visit|visited|visiting|visits|tour|toured|reached|reaching|entered|entering|taken|took|seized|captured|fled|fleeing|besieged|stormed)$/;

/** Words between the preposition and the name: "in the Arvanian capital, Sela", "in downtown Sela". */
const BETWEEN =
  /^(the|capital|city|town|port|of|central|downtown|nearby|northern|southern|eastern|western|north|south|east|west|,)$/;
const MOST_BETWEEN = 5;

/** Nouns after a city's name that make it where something is, was or will be: "the Sela summit". */
const OCCASION = /^(summit|meeting|meetings|talks|conference|visit|trip|speech|forum|round|airport|suburb|suburbs)$/;

/** True when the words around a city's name say where something is, not who does it. */
export function isWhere(view: View, first: number, last: number): boolean {
  if (OCCASION.test(lower(view, last + 1))) return true;
  let at = first - 1;
  for (let left = MOST_BETWEEN; left > 0 && at > 0; left--, at--) {
    const word = lower(view, at);
    if (WHERE.test(word)) return true;
    // "In Velden and Sela": what holds for the one holds for the other.
    if ((word === "and" || word === "or") && isNamedPlace(view, at - 1)) {
      at = view.at[at - 1]!.first;
      continue;
    }
    if (!BETWEEN.test(word) && meaningOf(view.at[at], "country")?.form !== "adjective") return false;
  }
  return false;
}

function isNamedPlace(view: View, at: number): boolean {
  const found = view.at[at];
  return meaningOf(found, "country")?.form === "seat" || meaningOf(found, "place") !== undefined;
}
