import type { Entity, EntityId, Reading, Statement } from "../contract/reading.js";
import { resolveActor } from "../who/index.js";

/** Whom the statements of an article go back to: somebody by name, somebody only described, or a body, state or paper. */
export type SourceKind = "named" | "unnamed" | "institutional";

export interface SpokenSource {
  readonly kind: SourceKind;
  /** The name, or the description as the article has it: "a senior administration official". */
  readonly name: string;
  /** Three-letter code of the side, where one is known: CODEBOOK section 2. */
  readonly side?: string;
  readonly level?: NonNullable<Entity["level"]>;
  /** Statements of this source, in text order. */
  readonly statements: readonly Statement["id"][];
}

export interface SourceCount {
  readonly named: number;
  readonly unnamed: number;
  readonly institutional: number;
  /** Every source once, in order of its first statement. */
  readonly sources: readonly SpokenSource[];
}

/** Words that tell people apart from bodies and papers in a description. */
const PEOPLE =
  /\b(?:spokes\w+|man|woman|men|women|people|person|officials?|diplomats?|sources?|experts?|envoys?|aides?|advis[eo]rs?|witness(?:es)?|residents?|refugees?|rebels?|critics|others|some|many|delegates?|politicians?|professors?|scholars?|\w+(?:ist|yst|maker|fighter|leader|worker|officer|minister)s?)$/;
const SENIOR = /\b(?:senior|top|high-ranking|high-level|ranking)\b/i;

/**
 * Counts named, unnamed and institutional sources of an article's statements. Unnamed ones keep their description, with level and
 * side where the words tell them.
 *
 * @example countSources(reading) // { named: 2, unnamed: 1, institutional: 3, sources: […] }
 */
export function countSources({
  entities,
  statements,
  article,
}: Pick<Reading, "entities" | "statements" | "article">): SourceCount {
  const byId = new Map<EntityId, Entity>(entities.map((entity) => [entity.id, entity]));
  const date = article.published?.value.slice(0, 10);
  const found = new Map<string, SpokenSource & { statements: Statement["id"][] }>();
  for (const { id, speaker } of statements) {
    const entity = "entity" in speaker ? byId.get(speaker.entity) : undefined;
    const key = entity ? entity.id : `"${speaker.text}`;
    const known = found.get(key);
    if (known) known.statements.push(id);
    else found.set(key, { ...sourceOf(entity, speaker.text, date), statements: [id] });
  }
  const sources = [...found.values()];
  const count = (kind: SourceKind): number => sources.filter((source) => source.kind === kind).length;
  return { named: count("named"), unnamed: count("unnamed"), institutional: count("institutional"), sources };
}

function sourceOf(entity: Entity | undefined, words = "", date: string | undefined): Omit<SpokenSource, "statements"> {
  if (entity && !entity.unnamed) {
    const kind = entity.kind === "person" ? "named" : "institutional";
    return { kind, name: entity.name, ...sideAndLevel(entity.country ?? entity.code?.slice(0, 3), entity.level) };
  }
  const name = words || entity?.name || "";
  const actor = entity ? undefined : resolveActor(name, date);
  const side = entity?.country ?? entity?.code?.slice(0, 3) ?? actor?.country;
  const [head = ""] = name.toLowerCase().split(/,| (?:of|from|in|at|with|for|who|close|familiar)\b/, 1);
  const kind = PEOPLE.test(head.trim()) ? "unnamed" : "institutional";
  const level = entity?.level ?? (kind === "unnamed" && SENIOR.test(name) ? "senior" : undefined);
  return { kind, name, ...sideAndLevel(side, level) };
}

function sideAndLevel(side: string | undefined, level: Entity["level"]): Pick<SpokenSource, "side" | "level"> {
  return { ...(side ? { side } : {}), ...(level ? { level } : {}) };
}
