import source from "../generated/actors.js";
import { listsInForce } from "../own/force.js";
import { indexHolders } from "./holders.js";
import type { ActorsFile, Of } from "./schema.js";
import { createPhrases, type Phrases } from "./trie.js";
import type { Holder, Meaning } from "./types.js";

export { piecesOf } from "./pieces.js";
export { type HolderReport, reportHolders, type Stretch } from "./report.js";
export type { Phrases } from "./trie.js";
export type { Holder, Match, Meaning, Term } from "./types.js";

/** Who acts in the news: states, bodies, institutions, offices, groups and the holders of high offices. */
export interface Actors {
  readonly phrases: Phrases;
  /** First name of a state and its usual adjective, by code. */
  readonly countryName: ReadonlyMap<string, string>;
  readonly adjective: ReadonlyMap<string, string>;
  /** Holders by every piece-normalised lower-case full name. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  /** Holders by lower-case last piece, and by first piece where the family name stands first. */
  readonly surnames: ReadonlyMap<string, readonly Holder[]>;
  /** Sector of an organisation by the lower-case last words of its name. */
  readonly heads: ReadonlyMap<string, string>;
  /** First names whose bearers are nearly all of one gender, lower case. */
  readonly gender: ReadonlyMap<string, "male" | "female">;
  /** Weights of what speaks for the antecedent of a pronoun, by name: of "he" and "she", and of "it" and "they". */
  readonly pronouns: Readonly<Record<"people" | "things", ReadonlyMap<string, number>>>;
}

/** A plural as newspapers write it: "secretaries", "police chiefs", "attorneys general". */
export function pluralOf(phrase: string): string {
  const of = / (of|in|to|for|with) /.exec(phrase);
  const [head, rest] = of ? [phrase.slice(0, of.index), phrase.slice(of.index)] : [phrase, ""];
  if (/(man|woman)$/.test(head)) return head.replace(/man$/, "men") + rest;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  if (/(s|x|ch|sh)$/.test(head)) return `${head}es${rest}`;
  if (head.endsWith(" in chief")) return head;
  if (head.endsWith("child")) return `${head}ren${rest}`;
  return `${head}s${rest}`;
}

let loaded: Actors | undefined;

/** The compiled domain, built once, on first use; while a caller's lists are in force, theirs. */
export function loadActors(): Actors {
  const own = listsInForce();
  if (own) return own.actors;
  loaded ??= makeActors(actorsFiles());
  return loaded;
}

export function actorsFiles(): readonly ActorsFile[] {
  return Object.values(JSON.parse(source) as Record<string, ActorsFile>);
}

/** Entries of several files, ready to be looked up. */
export function makeActors(files: readonly ActorsFile[]): Actors {
  const every = <K extends ActorsFile["kind"]>(kind: K): readonly Of<K>[] =>
    files.filter((file): file is Of<K> => file.kind === kind);
  const phrases = createPhrases();
  const addAll = (words: readonly string[] | undefined, meaning: Meaning): void => {
    for (const word of words ?? []) phrases.add(word, meaning);
  };
  const countryName = new Map<string, string>();
  const adjective = new Map<string, string>();
  for (const one of every("countries").flatMap((file) => file.countries)) {
    addAll(one.names, { kind: "country", code: one.code, form: "name" });
    addAll(one.adjectives, { kind: "country", code: one.code, form: "adjective" });
    addAll(one.adjectives?.map(peopleOf), { kind: "country", code: one.code, form: "people" });
    addAll(one.people, { kind: "country", code: one.code, form: "people" });
    addAll([...(one.capitals ?? []), ...(one.seats ?? [])], { kind: "country", code: one.code, form: "seat" });
    if (!countryName.has(one.code) && one.names?.[0]) countryName.set(one.code, one.names[0]);
    if (one.adjectives?.[0]) adjective.set(one.code, one.adjectives[0]);
  }
  for (const one of every("countries").flatMap((file) => file.countries))
    for (const word of one.not ?? [])
      phrases.remove(word, (meaning) => meaning.kind === "country" && meaning.code === one.code);
  for (const file of every("bodies"))
    for (const [code, lines] of Object.entries(file.bodies))
      for (const line of lines) {
        const names = line.split(" = ");
        addAll(names, { kind: "body", code, name: names[0]! });
      }
  const heads = new Map<string, string>();
  for (const file of every("institutions")) {
    for (const { sector, state, words } of file.institutions)
      addAll(words, { kind: "institution", sector, ...(state ? { state } : {}) });
    for (const [sector, words] of Object.entries(file.heads)) for (const word of words) heads.set(word, sector);
  }
  for (const file of every("offices")) {
    const stateOf = new Map(
      Object.entries(file.states).flatMap(([state, words]) =>
        words.map((word) => [word.toLowerCase(), state] as const),
      ),
    );
    for (const { sector, level, words } of file.offices)
      for (const word of words) {
        const state = stateOf.get(word.toLowerCase());
        const office = { kind: "office", sector, level, title: word, ...(state ? { state } : {}) } as const;
        phrases.add(word, { ...office, plural: false });
        if (!word.endsWith(".")) phrases.add(pluralOf(word), { ...office, plural: true });
      }
    for (const [gender, words] of Object.entries(file.honorifics))
      addAll(words, { kind: "honorific", ...(gender === "any" ? {} : { gender: gender as "male" | "female" }) });
    addAll(file.modifiers.former, { kind: "modifier", former: true });
    addAll(file.modifiers.now, { kind: "modifier", former: false });
  }
  for (const file of every("groups")) {
    for (const { sector, source, thing, words } of file.groups)
      for (const word of words) {
        phrases.add(word, { kind: "group", sector, source, thing, plural: false, singular: word });
        phrases.add(pluralOf(word), { kind: "group", sector, source, thing, plural: true, singular: word });
      }
    addAll(file.collectives, { kind: "collective" });
    for (const word of file.forces) addAll([word, pluralOf(word)], { kind: "force" });
  }
  for (const file of every("places")) {
    addAll(file.other, { kind: "place" });
    for (const [code, words] of Object.entries(file.within)) addAll(words, { kind: "place", code });
  }
  const { holders, surnames } = indexHolders(every("holders"), every("wikidata"), phrases);
  const weightsOf = (kind: "people" | "things"): ReadonlyMap<string, number> =>
    new Map(every("pronouns").flatMap((file) => (file.of === kind ? Object.entries(file.weights) : [])));
  const pronouns = { people: weightsOf("people"), things: weightsOf("things") };
  let gender: ReadonlyMap<string, "male" | "female"> | undefined;
  return {
    phrases,
    countryName,
    adjective,
    holders,
    surnames,
    heads,
    pronouns,
    get gender() {
      gender ??= gendersOf(every("names"));
      return gender;
    },
  };
}

/** "Arvanian" → "Arvanians"; "Chinese" and "French" stay as they are. */
function peopleOf(adjective: string): string {
  return /(ese|sh|ch|ss)$/.test(adjective) ? adjective : `${adjective}s`;
}

/** Thousands of names, asked for only where a pronoun stands. */
function gendersOf(files: readonly Of<"names">[]): ReadonlyMap<string, "male" | "female"> {
  const out = new Map<string, "male" | "female">();
  for (const file of files)
    for (const side of ["male", "female"] as const)
      for (const name of file[side].split(/\s+/)) if (name) out.set(name, side);
  return out;
}
