export { readingJsonSchema } from "./contract/json-schema.js";
export * from "./contract/reading.js";
export * from "./contract/vocabulary.js";
export { createReader, type Reader, type Stage } from "./read.js";
export type * from "./stages.js";
export { dateOfAct } from "./when/act.js";
export { findTimesIn, type TimeIn } from "./when/index.js";
export { findPlacesIn, type PlaceIn } from "./where/index.js";
