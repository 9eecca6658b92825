import { isHead } from "./heads.js";
import type { Roster } from "./roster.js";
import { type Found, isCapitalised, isHyphen, isNounish, isPossessive, lower, meaningOf, type View } from "./view.js";

/** Verbs and adverbs that are spelled like an office or group do not count: "forces him", "heads the list". */
export function isNominal(view: View, head: Found): boolean {
  const token = view.tokens[head.last - 1]!;
  if (head.last > head.first) return true;
  return (
    token.upos === "NOUN" ||
    token.upos === "PROPN" ||
    (token.upos === "ADJ" && meaningOf(head, "institution") !== undefined && isCapitalised(token.form)) ||
    (token.upos !== "VERB" &&
      token.upos !== "AUX" &&
      isCapitalised(token.form) &&
      meaningOf(head, "institution")?.state !== undefined)
  );
}

/** First token of the noun phrase that ends in the head, not over another mention of a person. */
export function reachBack(view: View, head: Found, roster: Roster): number {
  let start = head.first;
  for (let index = head.first - 1; index >= 1 && head.first - index < 9; ) {
    const found = view.at[index];
    if (roster.covered(view.index, index) && !(found && (meaningOf(found, "country") || meaningOf(found, "body"))))
      break;
    if (
      found &&
      (meaningOf(found, "country") ||
        meaningOf(found, "body") ||
        meaningOf(found, "modifier") ||
        meaningOf(found, "place") ||
        isHead(found) ||
        meaningOf(found, "collective"))
    ) {
      if (lower(view, index + 1) === "and") break;
      start = found.first;
      index = found.first - 1;
      continue;
    }
    const token = view.tokens[index - 1]!;
    if (isPossessive(view, index)) {
      const owner = view.at[index - 1];
      if (!owner || !(meaningOf(owner, "country") || meaningOf(owner, "body") || isHead(owner))) break;
      index--;
    } else if (isHyphen(view, index)) index--;
    else if (/^of$/.test(lower(view, index)) && meaningOf(view.at[index - 1], "collective")) index--;
    else if (isNounish(view, index) && !isCapitalisedName(view, index)) start = index--;
    else if (/^(ADJ|NUM|NOUN)$/.test(token.upos)) start = index--;
    else break;
  }
  return start;
}

function isCapitalisedName(view: View, index: number): boolean {
  const kind = view.nameAt[index]?.kind;
  return kind === "PER" || kind === "LOC";
}

/** Takes "of Arvania", "of the Corvian republic" in. */
export function reachState(view: View, head: Found): number {
  if (lower(view, head.last + 1) !== "of") return head.last;
  let at = head.last + 2;
  if (lower(view, at) === "the") at++;
  const found = view.at[at];
  return found && (meaningOf(found, "country") || meaningOf(found, "body")) && !isPossessive(view, found.last + 1)
    ? found.last
    : head.last;
}

export function articleBefore(view: View, first: number): string {
  return lower(view, first - 1);
}
