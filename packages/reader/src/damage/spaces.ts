import type { DamageFinder, Found } from "./finding.js";

/** "said.The": a stop, a capital word, no space. */
const AFTER_STOP =
  /(?<![\p{L}\p{N}@/._-])(\p{Lu}?[\p{Ll}’']{2,})([.!?]["”]?)(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]*[@/]|\.\p{L})/gu;
const DOMAIN = /^(?:Com|Org|Net|Gov|Edu|Info|Co|Io|Tv|Js|Py|Us|Uk)$/;
/** "formerPlayboy": a common small word joined to a name. */
const JOINED =
  /(?<![\p{L}\p{N}@#/._-])(the|of|and|in|to|for|with|by|from|at|on|that|said|was|has|have|had|is|are|were|former|president|minister|prime|foreign|secretary|senator|officials?|editor|reporter|government|between|against|after|before|about|when|while|where|which|who|but|not|their|his|her|its|this|these|those|says|told|an)(\p{Lu}\p{Ll}{2,})(?![\p{L}]*[\p{Lu}@])/gu;

/** Finds spaces lost in copying. */
export const lostSpaces: DamageFinder = {
  name: "damage.lost-space",
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(AFTER_STOP)) {
      const [whole, before, stop, after] = match;
      if (DOMAIN.test(after!)) continue;
      found.push({
        start: match.index,
        end: match.index + whole.length,
        kind: "missing space",
        repair: `${before}${stop} ${after}`,
      });
    }
    for (const match of text.matchAll(JOINED)) {
      const [whole, before, after] = match;
      found.push({
        start: match.index,
        end: match.index + whole.length,
        kind: "missing space",
        repair: `${before} ${after}`,
      });
    }
    return found;
  },
};
