export { printable, visibleForm } from "./chars.js";
export { splitParagraphs } from "./paragraphs.js";
export { type RawSentence, type RawToken, splitText } from "./split.js";
