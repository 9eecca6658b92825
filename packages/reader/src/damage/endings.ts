import { type DamageFinder, paragraphAround } from "./finding.js";

const OPEN_WORD =
  /\b(?:the|an?|of|to|and|or|but|with|from|by|at|for|in|on|into|between|against|that|which|who|whose|as|than|is|are|was|were|has|have|had|will|would|said|says|told|its|their|his|her)$/i;
/** Feeds cut articles and say so. */
const CUT_MARK = /(?:\[(?:…|\.\.\.)\]|\[\+\d+ chars\]|(?:\S)\s?(?:…|\.\.\.))$/;
/** A shorter last paragraph is a heading or a signature. UTF-16 units. */
const LEAST_PARAGRAPH = 40;
/** The span covers the last words only. */
const SHOWN = 40;

/** Finds a text that stops inside a sentence. */
export const cutEnding: DamageFinder = {
  name: "damage.cut-ending",
  find(text) {
    const end = text.trimEnd().length;
    const { start } = paragraphAround(text, end);
    if (end - start < LEAST_PARAGRAPH) return [];
    const last = text.slice(Math.max(start, end - SHOWN), end);
    if (!OPEN_WORD.test(last) && !CUT_MARK.test(last)) return [];
    const from = last.search(/\s/) + 1;
    return [{ start: end - last.length + from, end, kind: "cut off" }];
  },
};
