export { type ConlluNumbers, conlluBlocks, conlluNumbers, toConllu } from "./conllu.js";
