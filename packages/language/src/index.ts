export { type RawSentence, type RawToken, splitText } from "./tokens/index.js";
export type * from "./types.js";
