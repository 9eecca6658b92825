export * from "./speech/index.js";
export { foldName, loadPlaces, type Place } from "./places/index.js";
export { locate, type PlaceHints } from "./places/locate.js";
