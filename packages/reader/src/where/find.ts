import type { Span } from "@coranto/language";
import { foldName, loadPlaces, locate, type Place, type PlaceHints } from "@coranto/lexicon";
import { continues, LONGEST_NAME, type NameWord, nameWords } from "./runs.js";

/** A place named in a text. */
export interface FoundPlace {
  readonly span: Span;
  readonly place: Place;
}

interface Candidate {
  readonly span: Span;
  /** As looked up, with "Illinois" after "Springfield" when the text has "Springfield, Illinois". */
  readonly name: string;
  readonly first: Place;
  /** Index of its last word. */
  readonly last: number;
}

/** Cities smaller than this (a power of two of people) need a sign of place beside them when they are one plain word. */
const SURE_SIZE = 16;

/**
 * Every named place of a text with its position, by gazetteer and the words around it; no parse is needed.
 *
 * @param isOther tells stretches that are known to be something else, the names of persons
 */
export function findNamedPlaces(text: string, isOther: (span: Span) => boolean = () => false): FoundPlace[] {
  const words = nameWords(text);
  const candidates: Candidate[] = [];
  const lookup = lookupOf();
  for (let at = 0; at < words.length; ) {
    const found = words[at]!.capital ? candidateAt(words, at, lookup) : undefined;
    if (found && !isOther(found.span)) {
      candidates.push(found);
      at = found.last + 1;
    } else at++;
  }
  const hints = hintsOf(candidates);
  const resolved = new Map<string, Place | undefined>();
  return candidates.map(({ span, name, first }) => {
    if (!resolved.has(name)) resolved.set(name, locate(name, hints));
    return { span, place: resolved.get(name) ?? first };
  });
}

/** Look-ups of one text, which names the same places again and again. */
type Lookup = (name: string) => Place | undefined;

function lookupOf(): Lookup {
  const seen = new Map<string, Place | undefined>();
  return (name) => {
    if (seen.has(name)) return seen.get(name);
    const place = locate(name);
    seen.set(name, place);
    return place;
  };
}

function candidateAt(words: readonly NameWord[], at: number, lookup: Lookup): Candidate | undefined {
  let end = at;
  while (end - at < LONGEST_NAME - 1 && continues(words, end + 1)) end++;
  for (let last = end; last >= at; last--) {
    if (!words[last]!.capital && !loadPlaces().signs.regionAfter.includes(words[last]!.text)) continue;
    const name = nameOf(words, at, last);
    const place = lookup(name);
    if (!place || !isPlace(words, at, last, place, lookup)) continue;
    const container =
      words[last + 1]?.gap === "comma" && words[last + 1]!.capital
        ? containerAfter(words, last + 1, lookup)
        : undefined;
    return {
      span: { start: words[at]!.start, end: words[last]!.end },
      name: container ? `${name}, ${container}` : name,
      first: place,
      last,
    };
  }
  return undefined;
}

const JOINTS: Readonly<Record<NameWord["gap"], string>> = {
  blank: " ",
  hyphen: "-",
  comma: ", ",
  possessive: "'s ",
  other: " ",
};

const nameOf = (words: readonly NameWord[], first: number, last: number): string => {
  let name = words[first]!.text;
  for (let at = first + 1; at <= last; at++) name += JOINTS[words[at]!.gap] + words[at]!.text;
  return name;
};

/** "Illinois" after "Springfield, ": a state or region that is named right behind a comma. */
function containerAfter(words: readonly NameWord[], at: number, lookup: Lookup): string | undefined {
  for (let last = Math.min(at + 2, words.length - 1); last >= at; last--) {
    if (last > at && !(continues(words, last) && (last === at + 1 || continues(words, at + 1)))) continue;
    const name = STATE_ABBREVIATIONS[nameOf(words, at, last)] ?? nameOf(words, at, last);
    const place = lookup(name);
    if (place && (place.kind === "country" || place.kind === "region" || place.kind === "area")) return name;
  }
  return undefined;
}

/** How newspapers shorten the states of the union behind a city. */
const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  Ala: "Alabama",
  Ariz: "Arizona",
  Ark: "Arkansas",
  Calif: "California",
  Colo: "Colorado",
  Conn: "Connecticut",
  Del: "Delaware",
  Fla: "Florida",
  Ga: "US.GA",
  Ill: "Illinois",
  Ind: "Indiana",
  Kan: "Kansas",
  Ky: "Kentucky",
  La: "Louisiana",
  Md: "Maryland",
  Mass: "Massachusetts",
  Mich: "Michigan",
  Minn: "Minnesota",
  Miss: "Mississippi",
  Mo: "Missouri",
  Mont: "Montana",
  Neb: "Nebraska",
  Nev: "Nevada",
  Okla: "Oklahoma",
  Ore: "Oregon",
  Pa: "Pennsylvania",
  Tenn: "Tennessee",
  Tex: "Texas",
  Vt: "Vermont",
  Va: "Virginia",
  Wash: "Washington State",
  Wis: "Wisconsin",
  Wyo: "Wyoming",
};

/** Whether the words around a gazetteer name leave it a place. */
function isPlace(words: readonly NameWord[], first: number, last: number, place: Place, lookup: Lookup): boolean {
  const { signs, doubtful } = loadPlaces();
  const before = words[first - 1];
  const after = words[last + 1];
  const head = words[first]!;
  const key = foldName(nameOf(words, first, last));
  if (loadPlaces().never.has(key)) return false;
  if (/^\p{Lu}{1,2}$/u.test(head.text) && first === last && !/^(?:US|UK)$/.test(head.text)) return false;
  const linked = (word: NameWord | undefined, gap: NameWord["gap"] | undefined): boolean =>
    word?.capital === true && gap === "blank";
  const nextLower = after?.text.toLowerCase() ?? "";
  const follows = after?.gap === "blank";
  if (follows && after.capital && signs.otherAfter.includes(nextLower)) return false;
  const located = before !== undefined && signs.locative.includes(before.text.toLowerCase()) && head.gap === "blank";
  const contained = after?.gap === "comma" && containerAfter(words, last + 1, lookup) !== undefined;
  const great = place.kind !== "city" || place.size >= SURE_SIZE || place.seat === "state";
  if (head.gap === "hyphen" && before?.capital && !great) return false;
  // A capital beside it makes it part of a longer name: "Paris Hilton", "Abraham Lincoln".
  const leftName =
    linked(before, head.gap) && !located && !LOOSE.has(before!.text) && (!before!.opens || TITLES.has(before!.text));
  const rightName = linked(after, after?.gap) && !TITLES.has(after!.text) && !LOOSE.has(after!.text);
  if (place.kind === "city" || place.kind === "region") {
    if (doubtful.has(key))
      return (located || contained) && !leftName && !rightName && before?.text.toLowerCase() !== "of";
    if ((leftName || rightName) && !(located && rightName && great && place.size >= 18)) return contained && !leftName;
    if (head.opens && !great) return contained;
    if (!great && first === last) return located || contained || before?.gap === "comma";
    return true;
  }
  if (leftName && !signs.directions.includes(before!.text.toLowerCase()) && first === last && place.kind !== "country")
    return false;
  return true;
}

/** Titles and ranks that stand beside a place without being of its name. */
const TITLES = new Set([
  "President",
  "Prime",
  "Minister",
  "Mayor",
  "Governor",
  "Gov",
  "Senator",
  "Sen",
  "Rep",
  "Ambassador",
  "Secretary",
  "Foreign",
  "Defense",
  "Defence",
  "Chancellor",
  "King",
  "Queen",
  "Prince",
  "Police",
  "Attorney",
  "Chief",
  "Premier",
  "Congress",
  "Parliament",
  "Army",
  "Republican",
  "Democrat",
  "Democratic",
  "Supreme",
  "Embassy",
]);
/** Words whose capital joins them to nothing. */
const LOOSE = new Set([
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "The",
  "In",
  "And",
  "But",
  "From",
  "At",
  "While",
  "As",
]);

/** New York in New York: the city says nothing about the region of its name. */
const namesItsRegion = (city: Place): boolean =>
  loadPlaces()
    .areas.get(foldName(city.name).replace(/ city$/, ""))
    ?.some(({ region }) => region === city.region) ?? false;

/** States and regions of the text, the most named first: they settle which of several namesakes is meant. */
function hintsOf(candidates: readonly Candidate[]): PlaceHints {
  const countries = new Map<string, number>();
  const regions = new Set<string>();
  for (const { first, name } of candidates) {
    const place = name.includes(",") ? (locate(name) ?? first) : first;
    if (place.region && (place.kind === "region" || (place.size >= SURE_SIZE && !namesItsRegion(place))))
      regions.add(place.region);
    if (name.includes(",") && place.region) regions.add(place.region);
    if (!place.country) continue;
    const weight = place.kind === "country" ? 2 : place.kind === "city" ? Math.max(0, place.size - 15) / 5 : 1;
    countries.set(place.country, (countries.get(place.country) ?? 0) + weight);
  }
  const ranked = [...countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
  return { countries: ranked.slice(0, 6), regions: [...regions] };
}
