import { actorsFiles, loadActors, makeActors } from "../actors/index.js";
import { actsFiles, makeActs } from "../acts/index.js";
import type { ActsFile } from "../acts/schema.js";
import { readActors } from "./actors.js";
import { type Lists, withLists } from "./force.js";
import { readRules } from "./rules.js";
import type { ListSource } from "./source.js";
import { readWeights } from "./weights.js";

export { ListError } from "./fault.js";
export { type Lists, listsInForce, withLists } from "./force.js";
export type { ListSource } from "./source.js";

/** Lists of a caller's own; docs/lists.md. */
export interface OwnLists {
  /** Patterns of acts, object classes, status cues. */
  readonly rules?: ListSource;
  /** States, bodies, offices and their holders, groups, places. */
  readonly actors?: ListSource;
  /** Weights and limits of the two scores. */
  readonly weights?: ListSource;
  /**
   * Lists that take the place of Coranto's: of `rules` all patterns, of `actors` all files of the kinds that the own list has.
   * Object classes, cues, first names and weights of pronouns stay.
   */
  readonly insteadOf?: readonly ("rules" | "actors")[];
  /** What faults call each list: its file. */
  readonly files?: Readonly<Partial<Record<"rules" | "actors" | "weights", string>>>;
}

/**
 * Own lists beside Coranto's or in their place, ready to be read with (`createReader(language, lists)`). Building takes some
 * tenths of a second when actors are among them: make them once for many articles.
 *
 * @throws ListError `E203`, `E204` with file and line
 */
export function ownLists({ rules, actors, weights, insteadOf = [], files = {} }: OwnLists): Lists {
  const builtIn = actsFiles();
  const scorer = builtIn.find((file) => "floor" in file);
  const known = new Set(builtIn.flatMap((file) => ("classes" in file ? Object.keys(file.classes) : [])));
  const ownRules = rules === undefined ? [] : readRules(rules, files.rules ?? "rules", known);
  const ownActors = actors === undefined ? [] : readActors(actors, files.actors ?? "actors");
  const ownScorer =
    weights === undefined || !scorer ? scorer : readWeights(weights, files.weights ?? "weights", scorer);
  const kept =
    insteadOf.includes("rules") && ownRules.length ? builtIn.filter((file) => !("patterns" in file)) : builtIn;
  const ownKinds = new Set(insteadOf.includes("actors") ? ownActors.map(({ kind }) => kind) : []);
  return {
    acts: makeActs([
      ...joined(
        kept.filter((file) => !("floor" in file)),
        ownRules,
      ),
      ...(ownScorer ? [ownScorer] : []),
    ]),
    actors: ownActors.length
      ? makeActors([...actorsFiles().filter(({ kind }) => !ownKinds.has(kind)), ...ownActors])
      : withLists(undefined, loadActors),
    mark: `own-${markOf(JSON.stringify([ownRules, ownActors, weights === undefined ? [] : ownScorer, [...insteadOf]]))}`,
  };
}

/** Own files before the built-in ones, so that of two patterns for the same words the own one counts; words of an object class or of a cue that both have are taken together. */
function joined(builtIn: readonly ActsFile[], own: readonly ActsFile[]): readonly ActsFile[] {
  const all = [...own, ...builtIn];
  const classes = union(all.flatMap((file) => ("classes" in file ? Object.entries(file.classes) : [])));
  const cues = union(all.flatMap((file) => ("cues" in file ? Object.entries(file.cues) : [])));
  return [...all.filter((file) => "patterns" in file), { classes }, { cues }];
}

function union(lists: readonly (readonly [name: string, words: readonly string[]])[]): Record<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [name, words] of lists) out.set(name, [...new Set([...(out.get(name) ?? []), ...words])]);
  return Object.fromEntries(out);
}

/** FNV-1a: the same content gives the same mark on every machine. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
