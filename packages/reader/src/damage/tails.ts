import { type DamageFinder, type Found, insideQuotation, paragraphAround } from "./finding.js";

/** A full stop after a small word, then a small word: the sentence was cut and its tail set behind the stop. */
const JOINT = /(?<![\p{L}’'-])([\p{L}’'-]{2,40})\. (\p{Ll}[\p{Ll}’'-]{0,40})/gu;
const ABBREVIATED =
  /^(?:vs|etc|al|cf|ca|approx|viz|ibid|no|nos|fig|vol|pp|ed|eds|ch|art|sec|ext|tel|ave|st|dr|mr|mrs|ms|prof|gen|col|lt|sgt|capt|maj|gov|sen|rep|rev|inc|ltd|co|corp|dept|est|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|oz|lb|lbs|ft|yd|mi|hrs?|min|pct|a\.m|p\.m|dist|div|govt|intl|natl|mt|bn|mln|bln|dlrs|calif|conn|fla|mass|mich|minn|miss|okla|ore|penn?|tenn|tex|wash|wis|ariz|colo|ill|ind|kan|neb|nev|ala|ark|del|md)$/;
/** Names that begin small. */
const SMALL_NAMES =
  /^(?:al|el|bin|ibn|de|da|di|du|van|von|der|la|le|iphone|ipad|ebay|itunes|ios|and|or|but|http|https|www|com|org)$/;
/** Less than this and it is style ("every. single. day."), not a tail. Words. */
const LEAST_TAIL_WORDS = 2;
/** UTF-16 units; a longer one is a whole text without capitals. */
const LONGEST_TAIL = 250;
/** Texts that begin so many sentences small are written that way. */
const STYLE_FROM = 6;

const SPEAKS = "said|says|told|added|announced|noted|stated|reported|warned|confirmed";
/** "a statement said. of the ministry." */
const STATEMENT = new RegExp(`(\\b(?:an?|the)\\s+[\\p{Ll}]+)\\s+(${SPEAKS})$`, "u");
/** "said in a statement. conference call …": the noun came in the place of the tail's */
const IN_A = /\b(in|during|at|on|to)\s+(an?|the)\s+[\p{Ll}]+$/u;
const PREPOSITION = /^(?:of|from|by|in|on|at|for|with|to|after|before|during|about|between|among|against|over|under)$/;

/** Finds sentence tails that were moved behind a full stop, with the sentence as it probably was. */
export const movedTails: DamageFinder = {
  name: "damage.moved-tail",
  find(text) {
    const found: Found[] = [];
    for (const joint of text.matchAll(JOINT)) {
      const before = joint[1]!;
      const after = joint[2]!;
      const stop = joint.index + before.length;
      if (ABBREVIATED.test(before.toLowerCase()) || SMALL_NAMES.test(after) || text[joint.index - 1] === ".") continue;
      if (insideQuotation(text, stop)) continue;
      const one = tailAt(text, stop);
      if (one) found.push(one);
      if (found.length >= STYLE_FROM) return [];
    }
    return found;
  },
};

/** How far a clause reaches back from the stop, at most. UTF-16 units. */
const FAR = 120;
const TAIL_END = /[.!?]["”’)]?(?=\s|$)/g;

function tailAt(text: string, stop: number): Found | undefined {
  const paragraph = paragraphAround(text, stop);
  TAIL_END.lastIndex = stop + 1;
  const closed = TAIL_END.exec(text);
  const end = closed && closed.index < paragraph.end ? closed.index + closed[0].length : paragraph.end;
  const tail = text.slice(stop + 2, end);
  if (tail.split(/\s+/).length < LEAST_TAIL_WORDS) return undefined;
  // an address or a handle in the tail: the page's frame, not a sentence
  if (tail.length > LONGEST_TAIL || /[@/[\]]|\bhttps?:/.test(tail)) return undefined;
  const from = clauseStart(text, Math.max(paragraph.start, stop - FAR), stop);
  return { start: from, end, kind: "moved sentence tail", repair: repairOf(text.slice(from, stop), tail) };
}

function clauseStart(text: string, from: number, stop: number): number {
  for (let at = stop - 1; at >= from; at--) {
    if (/[,;:"“”—–]/.test(text[at]!) || (/[.!?]/.test(text[at]!) && /\s/.test(text[at + 1]!))) {
      let start = at + 1;
      while (/[\s"”’]/.test(text[start]!)) start++;
      return start;
    }
  }
  let start = from;
  while (start < stop && /\s/.test(text[start]!)) start++;
  return start;
}

function repairOf(head: string, tail: string): string {
  const first = /^[\p{Ll}’'-]+/u.exec(tail)?.[0] ?? "";
  const mark = /[.!?]["”’)]?$/.exec(tail)?.[0] ?? "";
  const words = mark ? tail.slice(0, -mark.length) : tail;
  const statement = STATEMENT.exec(head);
  if (statement && PREPOSITION.test(first))
    return `${head.slice(0, statement.index)}${statement[1]} ${words} ${statement[2]}${mark}`;
  const inA = IN_A.exec(head);
  if (inA && !PREPOSITION.test(first)) return `${head.slice(0, inA.index)}${inA[1]} ${article(inA[2]!, first)} ${tail}`;
  return `${head} ${tail}`;
}

function article(was: string, next: string): string {
  if (was === "the") return was;
  return /^[aeio]/.test(next) ? "an" : "a";
}
