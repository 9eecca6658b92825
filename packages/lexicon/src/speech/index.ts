import type { z } from "zod";
import source from "../generated/speech.js";
import type {
  ADDRESSEES,
  fileSchema,
  LikelihoodWord,
  SpeechFrame,
  SpeechNoun,
  SpeechPhrase,
  SpeechVerb,
} from "./schema.js";

export type { LikelihoodWord, SpeechFrame, SpeechNoun, SpeechPhrase, SpeechVerb } from "./schema.js";

export type Sense = "saying" | "thought" | "attitude";

/** One verb of one entry. */
export interface VerbUse {
  /** `speech.say`. */
  readonly id: string;
  readonly lemma: string;
  /** "out" in "point out", "on" in "call on". */
  readonly particle?: string;
  readonly takes: ReadonlySet<SpeechFrame>;
  readonly addressee: (typeof ADDRESSEES)[number];
  readonly sense: Sense;
}

export interface NounUse {
  readonly id: string;
  readonly takes: ReadonlySet<"clause" | "infinitive" | "about">;
  readonly sense: Sense;
}

export interface Speech {
  /** Uses by lemma; those with a particle first. */
  readonly verbs: ReadonlyMap<string, readonly VerbUse[]>;
  readonly nouns: ReadonlyMap<string, readonly NounUse[]>;
  readonly carriers: ReadonlySet<string>;
  readonly writings: ReadonlySet<string>;
  readonly authored: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
  readonly talks: ReadonlySet<string>;
  /** Word sequences that introduce a source, in lower case, with the id of their entry. */
  readonly phrases: readonly { readonly id: string; readonly words: readonly string[] }[];
  /** Likelihood entries by first word of their forms. */
  readonly likelihood: ReadonlyMap<
    string,
    readonly { readonly word: readonly string[]; readonly entry: LikelihoodWord }[]
  >;
  /** Band a chance takes on by what is said of it, by word. */
  readonly verdicts: ReadonlyMap<string, "likely" | "unlikely">;
  /** Kind of a predicate by lemma, and of a cue by the beginning of its words: what the score of an expectation looks at. */
  readonly predicates: ReadonlyMap<string, string>;
  readonly cues: readonly (readonly [beginning: string, kind: string])[];
  /** Weights of the score of an expectation, and the score below which it is left out. */
  readonly expected: { readonly weights: Readonly<Record<string, number>>; readonly threshold: number };
  /** The same for a statement. */
  readonly said: { readonly weights: Readonly<Record<string, number>>; readonly threshold: number };
  /** The entries as written, for the tests of their cases. */
  readonly entries: readonly (SpeechVerb | SpeechNoun | SpeechPhrase | LikelihoodWord)[];
}

let loaded: Speech | undefined;

/** The compiled domain; read once. */
export function loadSpeech(): Speech {
  loaded ??= assemble(Object.values(JSON.parse(source) as Record<string, z.output<typeof fileSchema>>));
  return loaded;
}

function assemble(files: readonly z.output<typeof fileSchema>[]): Speech {
  const verbs = new Map<string, VerbUse[]>();
  const nouns = new Map<string, NounUse[]>();
  const likelihood = new Map<string, { word: readonly string[]; entry: LikelihoodWord }[]>();
  const phrases: { id: string; words: readonly string[] }[] = [];
  const verdicts = new Map<string, "likely" | "unlikely">();
  const predicates = new Map<string, string>();
  const cues: (readonly [string, string])[] = [];
  let expected: Speech["expected"] = { weights: {}, threshold: 0 };
  let said: Speech["said"] = { weights: {}, threshold: 0 };
  const entries: Speech["entries"][number][] = [];
  const lists = {
    carriers: new Set<string>(),
    writings: new Set<string>(),
    authored: new Set<string>(),
    media: new Set<string>(),
    speakers: new Set<string>(),
    venues: new Set<string>(),
    talks: new Set<string>(),
  };
  for (const file of files) {
    if ("verbs" in file) {
      entries.push(...file.verbs);
      for (const entry of file.verbs)
        for (const line of entry.verbs) addTo(verbs, line.split(" ")[0]!, verbUse(entry, line));
    } else if ("nouns" in file) {
      entries.push(...file.nouns);
      for (const { id, nouns: words, takes, sense } of file.nouns)
        for (const noun of words) addTo(nouns, noun, { id: `speech.${id}`, takes: new Set(takes), sense });
      for (const word of file.carriers) lists.carriers.add(word);
      for (const word of file.writings) lists.writings.add(word);
      for (const word of file.authored) lists.authored.add(word);
      for (const word of file.media) lists.media.add(word);
      for (const word of file.speakers) lists.speakers.add(word);
    } else if ("phrases" in file) {
      entries.push(...file.phrases);
      for (const { id, phrases: lines } of file.phrases)
        for (const line of lines) phrases.push({ id: `speech.${id}`, words: line.split(" ") });
      for (const word of file.venues) lists.venues.add(word);
      for (const word of file.talks) lists.talks.add(word);
    } else if ("predicates" in file) {
      for (const [kind, lemmas] of Object.entries(file.predicates))
        for (const lemma of lemmas) predicates.set(lemma, kind);
      for (const [kind, beginnings] of Object.entries(file.cues))
        for (const beginning of beginnings) cues.push([beginning, kind]);
    } else if ("expected" in file) {
      expected = { weights: file.expected, threshold: file.threshold };
    } else if ("said" in file) {
      said = { weights: file.said, threshold: file.threshold };
    } else {
      for (const band of ["likely", "unlikely"] as const)
        for (const word of file.verdicts[band]) verdicts.set(word, band);
      entries.push(...file.likelihood);
      for (const entry of file.likelihood)
        for (const line of entry.words) {
          const word = line.split(" ");
          addTo(likelihood, word[0]!, { word, entry });
        }
    }
  }
  for (const uses of verbs.values())
    uses.sort((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined));
  for (const list of likelihood.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { verbs, nouns, ...lists, phrases, likelihood, verdicts, predicates, cues, expected, said, entries };
}

function verbUse(entry: SpeechVerb, line: string): VerbUse {
  const [lemma = "", particle] = line.split(" ");
  return {
    id: `speech.${entry.id}`,
    lemma,
    ...(particle ? { particle } : {}),
    takes: new Set(entry.takes),
    addressee: entry.addressee,
    sense: entry.sense,
  };
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
