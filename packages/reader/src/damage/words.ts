import type { DamageFinder, Found } from "./finding.js";

/** "inter- national": a word broken at a line end; "short- and long-term" is none. */
const BROKEN = /(?<![\p{L}-])(\p{L}\p{Ll}{1,12})-(?: |\u00ad ?|\n)(\p{Ll}{2,12})(?![\p{L}-])/gu;
const SUSPENDED = /^(?:and|or|to|but|nor|as|the|than|versus|vs)$/;

/** Finds words broken by a hyphen and a space, where the whole word stands elsewhere in the same text. */
export const brokenWords: DamageFinder = {
  name: "damage.broken-word",
  find(text) {
    const found: Found[] = [];
    let known: Set<string> | undefined;
    for (const match of text.matchAll(BROKEN)) {
      const [whole, before, after] = match;
      if (SUSPENDED.test(after!)) continue;
      known ??= new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
      if (!known.has(`${before}${after}`.toLowerCase())) continue;
      found.push({
        start: match.index,
        end: match.index + whole.length,
        kind: "broken word",
        repair: `${before}${after}`,
      });
    }
    return found;
  },
};
