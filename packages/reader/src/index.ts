export { readingJsonSchema } from "./contract/json-schema.js";
export * from "./contract/reading.js";
export * from "./contract/vocabulary.js";
export { createReader, type Reader, type Stage } from "./read.js";
export type * from "./stages.js";
