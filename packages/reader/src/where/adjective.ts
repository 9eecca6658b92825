import { loadActors, loadPlaces, locate, type Place } from "@coranto/lexicon";
import type { NameWord } from "./runs.js";
import { isGivenName } from "./verdict.js";

/** Words of the longest adjective: "South Korean". */
const LONGEST = 2;

/**
 * An adjective of a state or another place before the word it describes: "Russian officials", "the Greek islands". Not a
 * people ("Russians", "the British said") and not a language ("in English", "Spanish lessons").
 *
 * @returns the place, and the index of the adjective's last word
 */
export function adjectiveAt(words: readonly NameWord[], at: number): { place: Place; last: number } | undefined {
  const before = words[at - 1];
  if (before && words[at]!.gap === "blank" && (isGivenName(before.text) || PEOPLES.test(before.text))) return undefined;
  for (let last = Math.min(at + LONGEST - 1, words.length - 1); last >= at; last--) {
    if (last > at && !(words[last]!.capital && words[last]!.gap === "blank")) continue;
    const place = placeOf(words.slice(at, last + 1).map(({ text }) => text));
    if (place) return describes(words, last) ? { place, last } : undefined;
  }
  return undefined;
}

/** "African American", "Native American": a people. */
const PEOPLES = /^(?:African|Native|Asian|Latin)$/;

const known = new Map<string, Place | undefined>();
/** Texts have many capitalised words; what was asked once is kept up to this many. */
const KNOWN_AT_MOST = 20_000;

function placeOf(pieces: readonly string[]): Place | undefined {
  const key = pieces.join(" ");
  if (known.has(key)) return known.get(key);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  const place = loadPlaces().adjectives.get(key) ?? stateOf(pieces);
  known.set(key, place);
  return place;
}

function stateOf(pieces: readonly string[]): Place | undefined {
  const { phrases, countryName } = loadActors();
  const match = phrases.longest(pieces, 0);
  if (match?.length !== pieces.length) return undefined;
  const state = match.meanings.find((one) => one.kind === "country" && one.form === "adjective");
  const name = state?.kind === "country" ? countryName.get(state.code) : undefined;
  return name === undefined ? undefined : locate(name);
}

/** "Americans". */
const isPeople = (word: string): boolean =>
  /s$/.test(word) &&
  (loadActors()
    .phrases.longest([word], 0)
    ?.meanings.some((one) => one.kind === "country" && one.form === "people") ??
    false);

function describes(words: readonly NameWord[], last: number): boolean {
  const next = words[last + 1];
  if (!next) return false;
  if (next.gap === "comma" && next.capital) return adjectiveAt(words, last + 1) !== undefined;
  if (next.gap === "hyphen") return next.capital;
  if (next.gap !== "blank") return false;
  // "American and Mexican counterparts": both describe what comes after the second.
  if (next.text === "and" || next.text === "or") {
    const other = words[last + 2];
    return other?.capital === true && other.gap === "blank" && adjectiveAt(words, last + 2) !== undefined;
  }
  if (next.capital && isPeople(next.text)) return false;
  return !loadPlaces().signs.notCountry.includes(next.text);
}
