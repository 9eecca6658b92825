import type { Reading } from "@coranto/reader";
import type { Gold } from "./format.js";
import { locate, nth, type Place, squeeze } from "./locate.js";

const countryOf = (code: string): string => code.slice(0, 3);
type Words = string | null | undefined;

/** Gold and Reading in one form, so that they can be compared. Lists hold accepted alternatives. */
export interface EventFact {
  readonly actor: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
  /** Whole codes of both sides. */
  readonly codes: readonly string[];
  readonly act: string;
  /** Projected category; the act in brackets when its status is not projected. */
  readonly category: string;
  readonly mode: readonly Words[];
  readonly status: readonly string[];
  readonly when: readonly Words[];
  readonly where: readonly Words[];
  readonly accordingTo: readonly Words[];
  readonly places: readonly Place[];
  readonly words: string;
  /** How sure the reader is; 1 for what was coded by hand. */
  readonly confidence: number;
  readonly core: boolean;
}

export interface StatementFact {
  readonly speaker: Words;
  /** Names of the addressee, one in gold; none when it has none. */
  readonly addressee: readonly Words[];
  readonly kind: string;
  readonly places: readonly Place[];
  readonly core: boolean;
}

export interface Facts {
  readonly events: readonly EventFact[];
  readonly statements: readonly StatementFact[];
  readonly times: readonly { readonly value: string; readonly place: Place | undefined; readonly core: boolean }[];
  readonly people: readonly {
    readonly name: string;
    readonly office: Words;
    readonly country: Words;
    readonly core: boolean;
  }[];
  readonly expectations: readonly {
    readonly likelihood: string;
    readonly place: Place | undefined;
    readonly core: boolean;
  }[];
}

const found = (places: readonly (Place | undefined)[]): Place[] => places.filter((place) => place !== undefined);

/** @param body the article's text, squeezed */
export function factsOfGold(gold: Gold, body: string): Facts {
  return {
    events: gold.events.map((e) => ({
      actor: new Set(e.actor.map(countryOf)),
      recipient: new Set(e.recipient.map(countryOf)),
      codes: [...e.actor, ...e.recipient],
      act: e.act,
      category: e.plover ?? `(${e.act})`,
      mode: e.mode,
      status: e.status,
      when: e.when,
      where: e.where,
      accordingTo: e.according_to,
      places: found([locate(body, e.evidence)]),
      words: e.evidence,
      confidence: 1,
      core: e.core,
    })),
    statements: gold.statements.map((s) => ({
      speaker: s.speaker,
      addressee: s.addressee ? [s.addressee] : [],
      kind: s.kind,
      places: found(s.content.map((piece) => locate(body, piece))),
      core: s.core,
    })),
    times: gold.times.map((t) => ({ value: t.value, place: nth(body, t.text, t.occurrence), core: true })),
    people: gold.people.map((p) => ({ name: p.name, office: p.office, country: p.country, core: true })),
    expectations: gold.expectations.map((x) => ({
      likelihood: x.likelihood,
      place: locate(body, x.content),
      core: x.core,
    })),
  };
}

/** Spans of the Reading are looked up in the gold text: the reader may have taken a frame away before it counted. */
export function factsOfReading(reading: Reading, body: string): Facts {
  const { text } = reading.article;
  const scale = body.length / Math.max(1, text.length);
  const place = ({ start, end }: { start: number; end: number }): Place | undefined =>
    locate(body, text.slice(start, end), start * scale);
  const entities = new Map(reading.entities.map((one) => [one.id as string, one]));
  const nameOf = (id: string | undefined): Words => (id === undefined ? null : entities.get(id)?.name);
  return {
    events: reading.events.map((e) => ({
      actor: new Set(e.actor.map(({ code }) => countryOf(code))),
      recipient: new Set(e.recipient.map(({ code }) => countryOf(code))),
      codes: [...e.actor, ...e.recipient].map(({ code }) => code),
      act: e.act,
      category: e.plover?.event ?? `(${e.act})`,
      mode: [e.mode],
      status: [e.status],
      when: [e.when.source === "assumed" ? null : e.when.value],
      where: [nameOf(e.where)],
      accordingTo: [nameOf(e.according_to?.entity) ?? e.according_to?.text],
      places: found(e.evidence.map(({ span }) => place(span))),
      words: squeeze(text.slice(e.evidence[0]!.span.start, e.evidence[0]!.span.end)),
      confidence: e.confidence,
      core: true,
    })),
    statements: reading.statements.map((s) => ({
      speaker: s.speaker.text ?? ("entity" in s.speaker ? nameOf(s.speaker.entity) : undefined),
      addressee: s.addressee
        ? [text.slice(s.addressee.span.start, s.addressee.span.end), nameOf(s.addressee.entity)].filter(Boolean)
        : [],
      kind: s.kind,
      places: found(s.content.map(place)),
      core: true,
    })),
    times: reading.times.map((t) => ({ value: t.value, place: place(t.span), core: true })),
    people: reading.entities
      .filter(({ kind }) => kind === "person")
      .map((p) => ({ name: p.name, office: p.office?.title, country: p.country ?? p.office?.of, core: true })),
    expectations: reading.expectations.map((x) => ({ likelihood: x.likelihood, place: place(x.content), core: true })),
  };
}
