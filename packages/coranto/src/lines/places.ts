import { findPlacesIn } from "@coranto/reader";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

/** `{id, text}` → `{id, places: [{start, end, text, name, geonames, lat, lon, adjective?}]}`. */
export function answer(): Answer {
  return (input) => {
    const { id, text } = textInput.parse(input);
    return { id, places: findPlacesIn(text) };
  };
}
