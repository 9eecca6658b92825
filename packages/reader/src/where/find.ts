import type { Span } from "@coranto/language";
import { foldName, loadPlaces, locate, type Place } from "@coranto/lexicon";
import { adjectiveAt } from "./adjective.js";
import { containerAfter, type Lookup, shortRegion } from "./container.js";
import { hintsOf } from "./hints.js";
import { continues, LONGEST_NAME, type NameWord, nameOf, nameWords } from "./runs.js";
import { anchorsOf, repeatsOf, type Unlisted, unlistedAt } from "./unlisted.js";
import { judge, type Verdict } from "./verdict.js";

/** A place named in a text. */
export interface FoundPlace {
  readonly span: Span;
  readonly place: Place;
  /** Told by an adjective: "Russian officials". */
  readonly adjective?: true;
}

interface Listed {
  readonly is: "listed";
  readonly span: Span;
  /** As looked up, with "Illinois" after "Springfield" when the text has "Springfield, Illinois". */
  readonly name: string;
  readonly first: Place;
  /** Index of its last word. */
  readonly last: number;
  readonly verdict: Verdict;
}

interface Described {
  readonly is: "adjective";
  readonly span: Span;
  readonly place: Place;
  readonly last: number;
}

type Candidate = Listed | Described | Unlisted;

/**
 * Every named place of a text with its position, by gazetteer and the words around it; no parse is needed.
 *
 * @param isOther tells stretches that are known to be something else, the names of persons
 */
export function findNamedPlaces(text: string, isOther: (span: Span) => boolean = () => false): FoundPlace[] {
  const words = nameWords(text);
  const all: Candidate[] = [];
  const lookup = lookupOf();
  for (let at = 0; at < words.length; ) {
    const previous = all.at(-1);
    const skipped = skipAt(words, at);
    if (skipped !== undefined) {
      at = skipped + 1;
      continue;
    }
    const found = startsName(words, at) ? candidateAt(words, at, lookup, previous?.last === at - 1) : undefined;
    if (found && !isOther(found.span)) {
      all.push(found);
      at = found.last + 1;
    } else at++;
  }
  const shown = new Set(all.flatMap((one) => (one.is === "listed" && one.verdict === "shown" ? [keyOf(one)] : [])));
  const people = new Set(all.flatMap((one) => (one.is === "listed" && one.verdict === "person" ? [keyOf(one)] : [])));
  const listed = all.filter((one): one is Listed => one.is === "listed" && isKept(one, shown, people));
  const hints = hintsOf(listed);
  const resolved = new Map<string, Place | undefined>();
  const placed: FoundPlace[] = listed.map(({ span, name, first }) => {
    if (!resolved.has(name)) resolved.set(name, locate(name, hints));
    return { span, place: resolved.get(name) ?? first };
  });
  const strangers = all.filter((one): one is Unlisted => one.is === "unlisted");
  const found: FoundPlace[] = [
    ...placed,
    ...all.flatMap((one) =>
      one.is === "adjective" ? [{ span: one.span, place: one.place, adjective: true } as const] : [],
    ),
    ...anchorsOf(placed, [...strangers, ...repeatsOf(words, strangers, all)]),
  ];
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A name that is a person's somewhere in the text is hers everywhere, unless a state stands behind it or it is a great one. */
function isKept(one: Listed, shown: ReadonlySet<string>, people: ReadonlySet<string>): boolean {
  if (one.verdict === "person") return false;
  if (people.has(keyOf(one)) && one.first.kind !== "country") return one.name.includes(",");
  return one.verdict !== "unsure" || shown.has(keyOf(one));
}

const keyOf = ({ name }: Listed): string => foldName(name.split(",")[0]!);

function lookupOf(): Lookup {
  const seen = new Map<string, Place | undefined>();
  return (name) => {
    if (seen.has(name)) return seen.get(name);
    const place = locate(name);
    seen.set(name, place);
    return place;
  };
}

/** The last word of a name that holds a place and is none: "West Nile", "Agence France-Presse". */
function skipAt(words: readonly NameWord[], at: number): number | undefined {
  if (!words[at]!.capital) return undefined;
  for (let last = at + 1; last <= at + 2 && continues(words, last); last++)
    if (loadPlaces().never.has(foldName(nameOf(words, at, last)))) return last;
  return undefined;
}

/** A capital, or the article of an Arabic name before one: "al-Tanf". */
function startsName(words: readonly NameWord[], at: number): boolean {
  const { capital, text } = words[at]!;
  if (capital) return true;
  const next = words[at + 1];
  return (text === "al" || text === "el") && next?.gap === "hyphen" && next.capital;
}

function candidateAt(
  words: readonly NameWord[],
  at: number,
  lookup: Lookup,
  behindPlace: boolean,
): Candidate | undefined {
  const { signs } = loadPlaces();
  let end = at;
  while (end - at < LONGEST_NAME - 1 && continues(words, end + 1)) end++;
  const unlisted = unlistedAt(words, at, lookup);
  for (let last = end; last >= at; last--) {
    if (!words[last]!.capital && !(signs.regionAfter.includes(words[last]!.text) || words[last]!.text === "crossing"))
      continue;
    const name = nameOf(words, at, last);
    const place =
      (behindPlace && last === at && /^(?:comma|bracket)$/.test(words[at]!.gap) ? shortRegion(name) : undefined) ??
      lookup(name);
    if (!place || (unlisted && unlisted.last > last)) continue;
    const behind = behindPlace && shortRegion(name) === place;
    const verdict = behind ? "place" : judge(words, at, last, place, lookup);
    if (verdict === "other" || (verdict === "person" && last > at)) continue;
    const container = containerAfter(words, last, lookup);
    return {
      is: "listed",
      span: { start: words[at]!.start, end: words[last]!.end },
      name: container ? `${name}, ${container.name}` : name,
      first: place,
      last,
      verdict,
    };
  }
  if (unlisted) return unlisted;
  const adjective = adjectiveAt(words, at);
  return (
    adjective && {
      is: "adjective",
      span: { start: words[at]!.start, end: words[adjective.last]!.end },
      ...adjective,
    }
  );
}
