export { type ConlluNumbers, conlluBlocks, conlluNumbers, toConllu } from "./conllu/index.js";
export { LanguageError } from "./model/errors.js";
export { createLanguage, type WordLanguage } from "./model/language.js";
export { toSvg } from "./svg/index.js";
export { type RawSentence, type RawToken, splitText } from "./tokens/index.js";
export type * from "./types.js";
