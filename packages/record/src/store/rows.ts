import type { Article } from "@coranto/intake/article";
import type { Entity, Event, Reading } from "@coranto/reader";
import { dayRange } from "../days.js";
import { countryOf, eventKey, type KeyParty } from "../settle/key.js";
import { type Sides, sidesOf } from "../settle/pairs.js";

type SpanPair = readonly [start: number, end: number];

export interface PartyRow extends KeyParty {
  readonly side: "actor" | "recipient";
  readonly country: string;
}

/** An event as it is stored: what of it is asked for, next to the Reading that has all of it. */
export interface EventRows {
  readonly event: Event;
  readonly key: string;
  /** Where it stands in time: the day of the act, else the publication day, else empty. */
  readonly day: string;
  readonly published: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: Entity | undefined;
  /** Code of the one on whose word the event is known. */
  readonly vouching: string | null;
  readonly evidence: readonly SpanPair[];
  readonly doubts: readonly string[];
  readonly parties: readonly PartyRow[];
  readonly sides: readonly Sides[];
}

/** Day an article counts for: the publication day; of an interval its last day, when everything in it was known. */
export function publicationDay({ published }: Pick<Article, "published">): string | null {
  if (!published) return null;
  const { from, to } = dayRange(published.value);
  return to ?? from;
}

/** The coder as one line: two articles read by the same one have the same. */
export function coderLine({ coder }: Reading): string {
  return `coranto ${coder.version}, lexicon ${coder.lexicon}, ${coder.models.join(" + ")}`;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** In words, why an event is in doubt: what is said of its trigger, and damage in its evidence. */
function doubtsOf(reading: Reading, event: Event): string[] {
  const damaged = reading.article.damage.filter(({ span }) => event.evidence.some((one) => overlap(one.span, span)));
  const said = reading.doubts.filter(
    ({ span }) =>
      overlap(span, event.trigger) || damaged.some((one) => one.span.start === span.start && one.span.end === span.end),
  );
  return [...new Set(said.map(({ reason }) => reason))];
}

/** @returns every event of a reading with what the record derives from it; pure */
export function eventRows(reading: Reading): EventRows[] {
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]));
  const published = publicationDay(reading.article);
  return reading.events.map((event) => {
    const party = (side: "actor" | "recipient"): PartyRow[] =>
      event[side].map(({ entity, code }) => ({
        side,
        code,
        country: countryOf(code),
        name: entities.get(entity)?.name ?? code,
      }));
    const actor = party("actor");
    const recipient = party("recipient");
    const { from, to } = dayRange(event.when.value);
    const holder = event.according_to?.entity;
    const { code, country } = (holder && entities.get(holder)) || {};
    return {
      event,
      key: eventKey(event.act, actor, recipient),
      day: from ?? to ?? published ?? "",
      published,
      from,
      to,
      place: event.where === undefined ? undefined : entities.get(event.where),
      vouching: code ?? country ?? null,
      evidence: event.evidence.map(({ span }): SpanPair => [span.start, span.end]),
      doubts: doubtsOf(reading, event),
      parties: [...actor, ...recipient],
      sides: sidesOf(event.act, actor, recipient),
    };
  });
}
