import { loadActors } from "@coranto/lexicon";
import { opensArticle } from "../where/dateline.js";
import { free } from "./heads.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { type Found, isCapitalised, isPossessive, lower, type View, words } from "./view.js";

/** A name that nothing but a pronoun may make a person: the network was unsure, or took it for something else. */
export interface Stranger {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** What the network took it for. */
  readonly seen: "PER" | "ORG" | "LOC" | "none";
  readonly confidence: number;
}

const LONGEST = 3;
const NOT_NAMES =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|the|a|an|this|that|he|she|it|they|we|you|his|her|their|its|our|my|mr|mrs|ms|dr|god|university|college|school|street|award|awards|festival|church|club|league|cup|series|season|prize|company|inc|ltd|band|records?|films?|party|north|south|east|west|english|french|german|american|british)$/i;

/** "WikiLeaks": a capital inside that no "Mc" or "O'" explains. */
const BRAND = /^(?!Mac|Mc|De|La|Le|Di|Du|Van|Fitz|O['’])\p{L}*\p{Ll}\p{Lu}/u;

/** Names of up to three words in one sentence that no person of the roster covers. */
export function strangersIn(view: View, roster: Roster): Stranger[] {
  const out: Stranger[] = [];
  const shouted = view.tokens.every((token) => token.form === token.form.toUpperCase());
  if (shouted) return out;
  for (let first = 1; first <= view.tokens.length; first++) {
    if (!couldBeName(view, first, roster)) continue;
    const name = view.nameAt[first];
    if (name?.kind === "MISC") continue;
    let last = first;
    if (name && name.first === first) last = name.last;
    else while (last < view.tokens.length && couldBeName(view, last + 1, roster) && !view.nameAt[last + 1]) last++;
    while (last > first && isPossessive(view, last)) last--;
    const text = words(view, first, last);
    const single = first === last || loadActors().gender.has(lower(view, first));
    if (
      single &&
      last - first < LONGEST &&
      !opensArticle(view.tokens, view.index, first, last) &&
      every(view, first, last, roster)
    )
      out.push({ first, last, text, seen: name?.kind ?? "none", confidence: name?.confidence ?? 0 });
    first = last;
  }
  return out;
}

function every(view: View, first: number, last: number, roster: Roster): boolean {
  for (let index = first; index <= last; index++) if (!couldBeName(view, index, roster)) return false;
  return true;
}

function couldBeName(view: View, index: number, roster: Roster): boolean {
  const token = view.tokens[index - 1];
  if (!token || !isCapitalised(token.form) || token.form.length < 2) return false;
  if (NOT_NAMES.test(token.form) || /\d/.test(token.form) || BRAND.test(token.form)) return false;
  if (token.upos !== "PROPN" && !(view.nameAt[index] && /^(NOUN|ADJ|X)$/.test(token.upos))) return false;
  const over = roster.over(view.index, index);
  if (over && roster.get(over.entity).kind === "person") return false;
  return !known(view.at[index], lower(view, index));
}

/** A phrase of the lexicon is no stranger, but a place's word that is also a first name may be: "Victoria". */
function known(found: Found | undefined, word: string): boolean {
  if (!found) return loadActors().phrases.longest([word.toUpperCase()], 0) !== undefined;
  if (found.last > found.first) return true;
  const placeLike = found.meanings.every(
    (one) => one.kind === "place" || one.kind === "modifier" || (one.kind === "country" && one.form !== "adjective"),
  );
  return !(placeLike && loadActors().gender.has(word));
}

/** The strangers of an article, looked for only where a pronoun asks. */
export interface Strangers {
  of(sentence: number): readonly Stranger[];
  /** A pronoun made the stranger a person: so it is wherever the name stands. */
  greet(draft: Draft): void;
}

export function createStrangers(views: readonly View[], roster: Roster): Strangers {
  const known = new Map<number, readonly Stranger[]>();
  let byText: Map<string, [View, Stranger][]> | undefined;
  const of = (sentence: number): readonly Stranger[] => {
    const list = known.get(sentence) ?? strangersIn(views[sentence]!, roster);
    known.set(sentence, list);
    return list;
  };
  const index = (): Map<string, [View, Stranger][]> => {
    const out = new Map<string, [View, Stranger][]>();
    for (const view of views)
      for (const one of of(view.index)) {
        const key = one.text.toLowerCase();
        const list = out.get(key);
        if (list) list.push([view, one]);
        else out.set(key, [[view, one]]);
      }
    return out;
  };
  return {
    of,
    greet(draft) {
      becomePerson(draft);
      byText ??= index();
      for (const [view, { first, last }] of byText.get(draft.name.toLowerCase()) ?? [])
        if (free(view, roster, first, last))
          roster.mention(makeMention(view, first, last, draft, "name", ["who:called-by-pronoun"], 0.5));
    },
  };
}

function becomePerson(draft: Draft): void {
  draft.kind = "person";
  draft.stranger = false;
  draft.pieces = draft.name.toLowerCase().split(/\s+/);
  draft.why.add("who:called-by-pronoun");
  draft.confidence = Math.min(draft.confidence, 0.5);
  for (const key of ["code", "country", "sector", "geonames", "lat", "lon"] as const) delete draft[key];
}
