import type { Sentence, Token } from "@coranto/language";
import type { Entity, EntityId, Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedMention, LocatedTime } from "../stages.js";
import { isDateline } from "../where/dateline.js";

/** One article as the finder of acts sees it: the earlier stages' results, indexed by sentence. */
export interface Scene {
  readonly document: Document;
  readonly cast: Cast;
  readonly times: readonly LocatedTime[];
  readonly statements: readonly Statement[];
  /** Mentions that can be a party, by sentence, in text order. */
  readonly mentions: readonly (readonly LocatedMention[])[];
  /** Who says the words at this place: the speaker of the innermost statement whose content covers them. */
  speakerAt(position: number): EntityId | undefined;
  /** True inside the content of a statement or between quotation marks. */
  isReported(position: number): boolean;
  /** The two countries that the article names most, most named first; fewer when it names fewer. */
  readonly dyad: readonly string[];
  /** The entity that stands for a country: its state where the article names it, else whoever of it comes first. */
  readonly states: ReadonlyMap<string, EntityId>;
  /** Mentions of each country's entities, by country. */
  readonly weight: ReadonlyMap<string, number>;
}

export function makeScene(
  document: Document,
  cast: Cast,
  times: readonly LocatedTime[],
  statements: readonly Statement[],
): Scene {
  const mentions: LocatedMention[][] = document.sentences.map(() => []);
  const weight = new Map<string, number>();
  for (const mention of cast.mentions) {
    if (isDateline(document, mention.sentence, mention)) continue;
    const country = countryOf(cast.entity(mention.entity));
    if (!country) continue;
    mentions[mention.sentence]?.push(mention);
    weight.set(country, (weight.get(country) ?? 0) + 1);
  }
  for (const list of mentions) list.sort((a, b) => a.first - b.first || b.last - a.last);
  const dyad = [...weight]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([country]) => country);
  const states = new Map<string, EntityId>();
  for (const entity of [...cast.entities.filter(({ kind }) => kind === "country"), ...cast.entities]) {
    const country = countryOf(entity);
    if (country && !states.has(country)) states.set(country, entity.id);
  }
  const speech = spokenRanges(statements);
  const quoted = document.quotations.map(({ inner }) => inner);
  return {
    document,
    cast,
    times,
    statements,
    mentions,
    dyad,
    states,
    weight,
    speakerAt: (position) => speech(position),
    isReported: (position) =>
      speech(position) !== undefined || quoted.some(({ start, end }) => start <= position && position < end),
  };
}

/** Speaker by position; of nested contents the shorter one counts. */
function spokenRanges(statements: readonly Statement[]): (position: number) => EntityId | undefined {
  const ranges = statements
    .flatMap((statement) =>
      "entity" in statement.speaker
        ? statement.content.map(({ start, end }) => ({
            start,
            end,
            speaker: (statement.speaker as { entity: EntityId }).entity,
          }))
        : [],
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return (position) => ranges.find(({ start, end }) => start <= position && position < end)?.speaker;
}

/** First three letters of the code: the country or the body. `undefined` for what can be no party to an act. */
export function countryOf(entity: Entity): string | undefined {
  if (entity.kind === "document") return undefined;
  return entity.code?.slice(0, 3) ?? entity.country;
}

/** A word's entities: of the longest mention headed there, else of one that covers it. Plural mentions give several. */
export function entitiesAt(scene: Scene, sentence: number, at: Token): readonly EntityId[] {
  const headed = scene.cast
    .at(sentence, at.index)
    .filter((m) => countryOf(scene.cast.entity(m.entity)) && !isDateline(scene.document, sentence, m));
  const longest = headed[0];
  if (longest)
    return unique(headed.filter((m) => m.first === longest.first && m.last === longest.last).map((m) => m.entity));
  const covering = (scene.mentions[sentence] ?? []).filter(
    (m) => m.form === "name" && m.first <= at.index && at.index <= m.last,
  );
  const shortest = covering.reduce<LocatedMention | undefined>(
    (best, m) => (!best || m.last - m.first < best.last - best.first ? m : best),
    undefined,
  );
  return shortest ? [shortest.entity] : [];
}

export function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}

export function sentenceAt(scene: Scene, index: number): Sentence {
  const found = scene.document.sentences[index];
  if (!found) throw new RangeError(`no sentence ${index} among ${scene.document.sentences.length}`);
  return found;
}
