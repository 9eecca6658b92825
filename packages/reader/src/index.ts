export * from "./contract/reading.js";
export * from "./contract/vocabulary.js";
export type * from "./stages.js";
