import type { ArticlePage } from "@coranto/record/views";
import type { Span } from "../lib/spans.ts";

export type Reading = ArticlePage["reading"];

/** What may be read from an article; the first kinds win where several cover the same words. */
export const KINDS = ["event", "expectation", "statement", "doubt", "time", "entity"] as const;
export type Kind = (typeof KINDS)[number];

/** One thing read from the article, with the words it rests on. */
export interface Datum {
  /** What `?e=` names it by: its id in the Reading, or a number of its kind where it has none. */
  readonly key: string;
  readonly kind: Kind;
  /** Its place in the Reading's list of that kind. */
  readonly at: number;
  /** The words themselves, then the words around them that belong to it: who says it, with which verb. */
  readonly words: readonly Span[];
  readonly around: readonly Span[];
}

/** Everything that was read, by kind in the order of `KINDS`, inside a kind by its first words. Keys are unique. */
export function dataOf(reading: Reading): Datum[] {
  const taken = new Set<string>();
  const add = (kind: Kind, at: number, id: string, words: readonly Span[], around: readonly Span[] = []): Datum => {
    const key = taken.has(id) ? `${kind}-${at + 1}-${id}` : id;
    taken.add(key);
    return { key, kind, at, words, around };
  };
  const mentions = mentionsOf(reading);
  const lists: Record<Kind, Datum[]> = {
    event: reading.events.map(({ id, evidence }, at) =>
      add(
        "event",
        at,
        id,
        evidence.map(({ span }) => span),
      ),
    ),
    expectation: reading.expectations.map(({ id, content }, at) => add("expectation", at, id, [content])),
    statement: reading.statements.map(({ id, content, source, cue }, at) =>
      add(
        "statement",
        at,
        id,
        content,
        [source, cue].filter((span) => span !== null),
      ),
    ),
    entity: reading.entities.map(({ id }, at) => add("entity", at, id, mentions.get(id) ?? [])),
    doubt: reading.doubts.map(({ span }, at) => add("doubt", at, `doubt${at + 1}`, [span])),
    time: reading.times.map(({ span }, at) => add("time", at, `time${at + 1}`, [span])),
  };
  return KINDS.flatMap((kind) => lists[kind].sort((a, b) => first(a) - first(b)));
}

/**
 * Sentences where two countries meet and no event was found: places to look at.
 * @returns the sentences' ranges, in order
 */
export function missedSentences({ sentences, entities, mentions, events }: Reading): Span[] {
  const countries = new Map<string, string>(entities.flatMap(({ id, country }) => (country ? [[id, country]] : [])));
  const coded = new Set(events.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence)));
  const met = sentences.map(() => new Set<string>());
  const ordered = mentions.toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const { span, entity } of ordered) {
    while (at < sentences.length - 1 && sentences[at]!.span.end <= span.start) at++;
    const country = countries.get(entity);
    if (country) met[at]?.add(country);
  }
  return sentences.flatMap(({ span }, n) => (met[n]!.size > 1 && !coded.has(n) ? [span] : []));
}

const first = ({ words }: Datum): number => Math.min(...words.map(({ start }) => start));

function mentionsOf(reading: Reading): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { entity, span } of reading.mentions) {
    const list = spans.get(entity);
    if (list) list.push(span);
    else spans.set(entity, [span]);
  }
  return spans;
}
