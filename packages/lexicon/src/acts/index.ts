import source from "../generated/acts.js";
import { listsInForce } from "../own/force.js";
import type { ActPattern, ActsFile } from "./schema.js";

export type { ActPattern } from "./schema.js";

/** One way of wording an act, ready to be looked up by its head lemma. */
export interface ActEntry {
  readonly act: string;
  /** `accuse.condemn`. */
  readonly id: string;
  readonly pattern: ActPattern;
  readonly form: "verb" | "noun" | "adjective" | "modal";
  readonly head: string;
  /** Words that stand right before a noun, or after a verb ("out" in "lash out"). */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** A preposition that must introduce the recipient. */
  readonly preposition?: string;
  /** Lemmas of which one must be the object. */
  readonly object?: ReadonlySet<string>;
  /** Governs a clause: "want > $comp". */
  readonly clause: boolean;
}

/** Weights made by `tools/train-acts.ts`: of a candidate's features, and of an event's among the article's others. */
export interface ActScorer {
  /** First score from which a candidate is a mention at all. */
  readonly floor: number;
  /** Second score from which an event is told. */
  readonly threshold: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, number>>;
}

export interface Acts {
  /** Entries by head lemma, most demanding first. */
  readonly byHead: ReadonlyMap<string, readonly ActEntry[]>;
  readonly patterns: readonly { readonly act: string; readonly pattern: ActPattern }[];
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Words that tell the status of an act, by kind: `plan-verbs`, `doubt-modifiers` … */
  readonly cues: Readonly<Record<string, ReadonlySet<string>>>;
  /** The two scorers of acts and where they cut. */
  readonly scorer: ActScorer;
}

/** Reads one entry line of the lexicon. */
export function readEntry(
  act: string,
  pattern: ActPattern,
  form: ActEntry["form"],
  line: string,
  classes: Readonly<Record<string, readonly string[]>>,
): ActEntry {
  const [left = "", right = ""] = line.split(">").map((part) => part.trim());
  const words = left.split(/\s+/);
  const preposition = words.find((word) => word.startsWith("@"))?.slice(1);
  const plain = words.filter((word) => !word.startsWith("@"));
  const clause = right === "$comp";
  const object = new Set(
    clause
      ? []
      : right.split(/\s+/).flatMap((word) => (word.startsWith("$") ? classOf(classes, word.slice(1)) : word || [])),
  );
  const nounHead = form === "noun" ? headOfNoun(plain) : 0;
  return {
    act,
    id: `${act.toLowerCase()}.${pattern.id}`,
    pattern,
    form,
    head: plain[nounHead]!,
    before: plain.slice(0, nounHead),
    after: plain.slice(nounHead + 1),
    ...(preposition ? { preposition } : {}),
    ...(object.size ? { object } : {}),
    clause,
  };
}

/** "round of talks" is headed by its first noun, "phone call with" by the word before the preposition. */
function headOfNoun(words: readonly string[]): number {
  const preposition = words.findIndex(
    (word, at) => at > 0 && ["of", "in", "on", "to", "with", "between", "over", "about", "from"].includes(word),
  );
  return (preposition > 0 ? preposition : words.length) - 1;
}

function classOf(classes: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  const members = classes[name];
  if (!members) throw new Error(`lexicon domain acts: no object class "${name}"; add it to classes.yaml`);
  return members;
}

/** Before the first training every candidate stands. */
const UNTRAINED: ActScorer = { floor: 0, threshold: 0, weights: {}, events: {} };

let loaded: Acts | undefined;

/** The compiled domain, read once; while a caller's lists are in force, theirs. */
export function loadActs(): Acts {
  const own = listsInForce();
  if (own) return own.acts;
  loaded ??= makeActs(actsFiles());
  return loaded;
}

export function actsFiles(): readonly ActsFile[] {
  return Object.values(JSON.parse(source) as Record<string, ActsFile>);
}

/** Patterns of several files, ready to be looked up. */
export function makeActs(files: readonly ActsFile[]): Acts {
  const classes = Object.assign({}, ...files.map((file) => ("classes" in file ? file.classes : {}))) as Record<
    string,
    readonly string[]
  >;
  const patterns = files.flatMap((file) =>
    "patterns" in file ? file.patterns.map((pattern) => ({ act: file.act, pattern })) : [],
  );
  const byHead = new Map<string, ActEntry[]>();
  for (const { act, pattern } of patterns) {
    const lists = {
      verb: pattern.verbs,
      noun: pattern.nouns,
      adjective: pattern.adjectives,
      modal: pattern.modals,
    } as const;
    for (const [form, lines] of Object.entries(lists))
      for (const line of lines ?? []) {
        const entry = readEntry(act, pattern, form as ActEntry["form"], line, classes);
        const list = byHead.get(entry.head) ?? [];
        list.push(entry);
        byHead.set(entry.head, list);
      }
  }
  for (const list of byHead.values()) list.sort((a, b) => demands(b) - demands(a));
  const cues = Object.fromEntries(
    files.flatMap((file) =>
      "cues" in file ? Object.entries(file.cues).map(([kind, words]) => [kind, new Set(words)] as const) : [],
    ),
  );
  const scorer = files.find((file) => "floor" in file) ?? UNTRAINED;
  return { byHead, patterns, classes, cues, scorer };
}

/** How much an entry asks of the sentence: the most demanding entry that fits is the one meant. */
function demands(entry: ActEntry): number {
  return (
    entry.before.length +
    entry.after.length * 2 +
    (entry.object ? 2 : 0) +
    (entry.preposition ? 2 : 0) +
    (entry.clause ? 1 : 0)
  );
}
