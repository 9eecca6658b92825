import type { Span } from "@coranto/language";
import { loadActors, loadPlaces, type Place } from "@coranto/lexicon";
import { containerAfter, type Lookup } from "./container.js";
import { continues, type NameWord, nameOf } from "./runs.js";
import { isGivenName, isLocated, LOOSE, SURE_SIZE, TITLES } from "./verdict.js";

/** A place that no gazetteer has: its words say what it is, and it lies where the places around it lie. */
export interface Unlisted {
  readonly is: "unlisted";
  readonly span: Span;
  readonly name: string;
  readonly last: number;
  /** What shows it: a site by its last word, a settlement by its rank, or what holds it behind a comma. */
  readonly shown: "site" | "settlement" | "held";
  /** The state or region behind a comma. */
  readonly within?: Place;
}

/** Words of the longest such name. */
const LONGEST = 4;

/** "Tarsa Street", "the village of Tarsa", "Tarsa village", "in Tarsa, Arvania". */
export function unlistedAt(words: readonly NameWord[], at: number, lookup: Lookup): Unlisted | undefined {
  const { signs } = loadPlaces();
  if (!opensStranger(words, at)) return undefined;
  let end = at;
  while (end - at < LONGEST - 1 && isNext(words, end + 1)) end++;
  while (end > at && !words[end]!.capital) end--;
  for (let last = end; last > at; last--)
    if (isSite(words, at, last, lookup) && !lookup(nameOf(words, at, last))) return unlisted(words, at, last, "site");
  if (lookup(nameOf(words, at, end))) return undefined;
  const rank = words[at - 1]?.text === "of" ? words[at - 2]?.text : undefined;
  const after = words[end + 1];
  if (rank && signs.settlements.includes(rank)) return unlisted(words, at, end, "settlement");
  if (isLocated(words, at) && isGlossed(words, end + 1)) return unlisted(words, at, end, "settlement");
  if (after?.gap === "blank" && signs.settlements.includes(after.text) && isNamedPlainly(words, at))
    return unlisted(words, at, end, "settlement");
  const container = isWithin(words, at) ? containerAfter(words, end, lookup) : undefined;
  return container && { ...unlisted(words, at, end, "held"), within: container.place };
}

/** Goes on with the name: not into "'s" or "district of". */
const isNext = (words: readonly NameWord[], at: number): boolean =>
  continues(words, at) && words[at]!.gap !== "possessive" && !loadPlaces().signs.settlements.includes(words[at]!.text);

/** Words that describe people or time where a name could stand. */
const NEVER_STRANGERS =
  /^(?:Jewish|Muslim|Islamic|Christian|Catholic|Protestant|Orthodox|Sunni|Shia|Shiite|Hindu|Sikh|Buddhist|Black|White|Hispanic|Latino|Western|Eastern|Northern|Southern|Central|International|President|Town|City|Internet|Spring|Summer|Autumn|Winter)$/;

/** A capital that may begin the name of a place nobody listed. */
function opensStranger(words: readonly NameWord[], at: number): boolean {
  const { capital, text, money, gap } = words[at]!;
  const before = words[at - 1];
  if (!capital || money || text.length < 2 || LOOSE.has(text) || TITLES.has(text) || NEVER_STRANGERS.test(text))
    return false;
  if (before && gap === "blank" && (TITLES.has(before.text) || isGivenName(before.text))) return false;
  return !loadActors()
    .phrases.longest([text], 0)
    ?.meanings.some(({ kind }) => kind === "country");
}

/** "Tarsa Street", "Lake Tarsa"; not "Tarsa Park Rangers". */
function isSite(words: readonly NameWord[], at: number, last: number, lookup: Lookup): boolean {
  const { siteAfter, siteBefore } = loadPlaces().signs;
  const next = words[last + 1];
  if (!words[last]!.capital || (next?.gap === "blank" && next.capital && !LOOSE.has(next.text))) return false;
  if (last - at <= 2 && siteBefore.includes(words[at]!.text.toLowerCase())) return true;
  return (
    siteAfter.includes(words[last]!.text.toLowerCase()) &&
    !(isGivenName(words[at]!.text) && !isCity(lookup(words[at]!.text)))
  );
}

/** "Manila Cathedral": the name of a girl, and of a city too. */
const isCity = (place: Place | undefined): boolean => place !== undefined && place.size >= SURE_SIZE;

const isWithin = (words: readonly NameWord[], at: number): boolean =>
  isLocated(words, at) && /^(?:in|at|near|outside|inside|from)$/i.test(words[at - 1]!.text);

/** "Tarsa, a hill village", "Tarsa, the biggest town": what stands behind the comma says what it is. */
function isGlossed(words: readonly NameWord[], at: number): boolean {
  if (words[at]?.gap !== "comma" || !/^(?:an?|the)$/.test(words[at]!.text)) return false;
  for (let next = at + 1; next <= at + 3 && words[next]?.gap === "blank"; next++)
    if (GLOSSES.test(words[next]!.text)) return true;
  return false;
}

const GLOSSES = /^(?:village|town|city|hamlet|suburb|port|resort|settlement|district)$/;

/** "In Tarsa village", "the Tarsa district": not "Jewish settlement", which has no article of its own. */
function isNamedPlainly(words: readonly NameWord[], at: number): boolean {
  return isLocated(words, at) || /^the$/i.test(words[at - 1]?.text ?? "");
}

function unlisted(words: readonly NameWord[], first: number, last: number, shown: Unlisted["shown"]): Unlisted {
  return {
    is: "unlisted",
    span: { start: words[first]!.start, end: words[last]!.end },
    name: nameOf(words, first, last),
    last,
    shown,
  };
}

/** The other mentions of settlements the text has shown to be places. */
export function repeatsOf(
  words: readonly NameWord[],
  shown: readonly Unlisted[],
  taken: readonly { readonly span: Span }[],
): readonly Unlisted[] {
  const known = new Map(shown.filter((one) => one.shown !== "site").map((one) => [one.name, one]));
  if (!known.size) return [];
  const free = new Set(words.keys());
  const starts = new Set(taken.map(({ span }) => span.start));
  const out: Unlisted[] = [];
  for (const at of free) {
    if (!words[at]!.capital || starts.has(words[at]!.start)) continue;
    for (let last = Math.min(at + LONGEST - 1, words.length - 1); last >= at; last--) {
      const one = known.get(nameOf(words, at, last));
      if (!one) continue;
      if (!(continues(words, last + 1) && words[last + 1]!.capital && words[last + 1]!.gap === "blank"))
        out.push({ ...one, span: { start: words[at]!.start, end: words[last]!.end }, last });
      break;
    }
  }
  return out;
}

interface Placed {
  readonly span: Span;
  readonly place: Place;
}

/** How far a place may be, in characters, from what it lends its position to. */
const REACH = 1500;

/** Each unlisted place with the position of what holds it, else of the town or region named nearest; none without. */
export function anchorsOf(placed: readonly Placed[], strangers: readonly Unlisted[]): Placed[] {
  const small = placed.filter(
    ({ place }) => place.kind !== "country" && place.kind !== "area" && place.kind !== "water",
  );
  const seen = new Map<string, Place>();
  return strangers.flatMap((one) => {
    const known = seen.get(one.name);
    const anchor = known ?? one.within ?? nearest(small, one.span) ?? nearest(placed, one.span);
    if (!anchor) return [];
    const place: Place = known ?? {
      name: one.name,
      kind: one.shown === "site" ? "site" : "city",
      ...(anchor.country ? { country: anchor.country } : {}),
      ...(anchor.region ? { region: anchor.region } : {}),
      lat: anchor.lat,
      lon: anchor.lon,
      size: 0,
      why: `${one.shown}.${anchor.why}`,
    };
    seen.set(one.name, place);
    return [{ span: one.span, place }];
  });
}

/** What comes after is nearer than what came before: "Tarsa Hospital in Sela". Places are in order of the text. */
function nearest(placed: readonly Placed[], span: Span): Place | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [placed[low - 1], placed[low]];
  const back = before ? span.start - before.span.end : Number.POSITIVE_INFINITY;
  const ahead = after ? (after.span.start - span.end) / 3 : Number.POSITIVE_INFINITY;
  if (Math.min(back, ahead) > REACH) return undefined;
  return back < ahead ? before!.place : after!.place;
}
