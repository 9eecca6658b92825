import { foldName, loadActors, loadPlaces, type Place } from "@coranto/lexicon";
import { containerAfter, type Lookup } from "./container.js";
import { continues, type NameWord, nameOf } from "./runs.js";

/** What the words around a gazetteer name make of it; `unsure` is a place if the text shows elsewhere that it is one. */
export type Verdict = "shown" | "place" | "unsure" | "person" | "other";

/** Cities smaller than this (a power of two of people) need a sign of place beside them when they are one plain word. */
export const SURE_SIZE = 16;

/** A metropolis stays a place before a capital: "in Paris Friday night". */
const METROPOLIS = 18;

export function judge(words: readonly NameWord[], first: number, last: number, place: Place, lookup: Lookup): Verdict {
  const { signs, doubtful, never } = loadPlaces();
  const before = words[first - 1];
  const after = words[last + 1];
  const head = words[first]!;
  const key = foldName(nameOf(words, first, last));
  if (never.has(key) || head.money || words[last]!.money) return "other";
  if (isOtherOf(words, first)) return "other";
  if (before !== undefined && head.gap === "blank" && isGivenName(before.text)) return "person";
  if (/^\p{Lu}{1,2}$/u.test(head.text) && first === last && !SHORT.has(head.text)) return "other";
  const follows = after?.gap === "blank" && after.capital;
  if (follows && signs.otherAfter.includes(after.text.toLowerCase())) return "other";
  const located = isLocated(words, first);
  const contained = containerAfter(words, last, lookup) !== undefined;
  const great = place.kind !== "city" || place.size >= SURE_SIZE || place.seat === "state";
  if (head.gap === "hyphen" && before?.capital && !great) return "other";
  // A capital beside it makes it part of a longer name: "Paris Hilton", "Abraham Lincoln".
  const leftName =
    before?.capital === true &&
    head.gap === "blank" &&
    !located &&
    !LOOSE.has(before.text) &&
    (!before.opens || TITLES.has(before.text));
  const rightName = follows && !TITLES.has(after.text) && !LOOSE.has(after.text) && !namesBody(words, last + 1);
  if (place.kind === "city" || place.kind === "region") {
    if (doubtful.has(key))
      return (located || contained) && !leftName && !rightName && before?.text.toLowerCase() !== "of"
        ? "place"
        : "other";
    if (
      (leftName || (rightName && !(place.kind === "region" && first < last))) &&
      !(located && rightName && great && place.size >= METROPOLIS)
    )
      return contained && !leftName ? "shown" : "other";
    if (contained || located) return "shown";
    if (isSource(words, first) && place.size < METROPOLIS) return "unsure";
    if (!great && first === last) return before?.gap === "comma" && !head.opens ? "place" : "unsure";
    return head.opens && !great ? "unsure" : "place";
  }
  if (rightName && first === last && place.kind === "site") return "other";
  const directed = before !== undefined && signs.directions.includes(before.text.toLowerCase());
  return leftName && !directed && first === last && place.kind !== "country" ? "other" : "place";
}

/** "University of Sela", "Archbishop of Sela": the name of something else. */
const OTHER_OF =
  /^(?:University|College|Bank|Church|Corporation|Corp|Voice|Times|Archbishop|Archdiocese|Bishop|Duke|Earl|Prince|Princess|Mary|House|Knights|Royal|Sons|Daughters|Merchant|Taming)$/;

const isOtherOf = (words: readonly NameWord[], first: number): boolean =>
  words[first - 1]?.text === "of" && OTHER_OF.test(words[first - 2]?.text ?? "");

/** "State of Sela", "village of Sela". */
export const isRankOf = (words: readonly NameWord[], first: number): boolean => {
  const { regionBefore, settlements } = loadPlaces().signs;
  const rank = words[first - 2]?.text.toLowerCase() ?? "";
  return words[first - 1]?.text === "of" && (regionBefore.includes(`${rank} of`) || settlements.includes(rank));
};

export const isGivenName = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && loadActors().gender.has(word.toLowerCase());

/** "In Sela", "near Sela"; not "according to Sela". */
export function isLocated(words: readonly NameWord[], first: number): boolean {
  const before = words[first - 1];
  return (
    before !== undefined &&
    words[first]!.gap === "blank" &&
    loadPlaces().signs.locative.includes(before.text.toLowerCase()) &&
    !isSource(words, first)
  );
}

/** "According to Sela", "close to Sela": as often a person. */
const isSource = (words: readonly NameWord[], first: number): boolean =>
  words[first - 1]?.text === "to" &&
  /^(?:according|close|due|thanks|similar|job|belongs?)$/i.test(words[first - 2]?.text ?? "");

/** Words of the longest body of a place: "Department of Public Health". */
const LONGEST_BODY = 4;

/** The capitals from `at` on end in a word for a public body: "Sela [Police Department]". */
function namesBody(words: readonly NameWord[], at: number): boolean {
  const { bodyAfter } = loadPlaces().signs;
  for (let end = at; end < at + LONGEST_BODY && end < words.length; end++) {
    if (end > at && !continues(words, end)) return false;
    if (words[end]!.capital && bodyAfter.includes(words[end]!.text.toLowerCase())) return true;
  }
  return false;
}

/** Names of two capitals that are places. */
const SHORT = new Set(["US", "UK", "EU", "BC", "NJ", "DC"]);

/** Titles and ranks that stand beside a place without being of its name. */
export const TITLES: ReadonlySet<string> = new Set(
  "President Prime Minister Mayor Governor Gov Senator Sen Rep Ambassador Secretary Foreign Defense Defence Chancellor King Queen Prince Police Attorney Chief Premier Congress Parliament Army Republican Democrat Democratic Supreme Embassy".split(
    " ",
  ),
);

/** Words whose capital joins them to nothing. */
export const LOOSE: ReadonlySet<string> = new Set(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December The In And But From At While As On Of For With By To Near Since After Before During When Where Meanwhile Both This That These Those A An Its Our Their His Her He She It They We I Mr Mrs Ms Dr".split(
    " ",
  ),
);
