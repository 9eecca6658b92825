import { type Article, ArticleSchema } from "@coranto/intake/article";
import { type Event, type Reading, ReadingSchema } from "@coranto/reader";

/** A person, state or place of a made reading; its id is its name. */
export interface MadeEntity {
  readonly name: string;
  readonly kind?: Reading["entities"][number]["kind"];
  readonly code?: string;
  readonly country?: string;
  readonly office?: string;
  readonly former?: boolean;
}

export interface MadeEvent {
  readonly actor: readonly string[];
  readonly recipient?: readonly string[];
  readonly act: Event["act"];
  readonly mode?: string;
  readonly status?: Event["status"];
  /** EDTF; the publication date, assumed, when left out. */
  readonly when?: string;
  readonly where?: string;
  /** Words of the text it rests on; they are its trigger too. */
  readonly words: string;
  readonly by?: string;
  readonly confidence?: number;
}

export interface MadeStatement {
  readonly speaker: string;
  readonly words: string;
  readonly kind?: "direct" | "indirect" | "mixed";
  readonly to?: string;
}

export interface MadeExpectation {
  readonly holder: string;
  readonly words: string;
  readonly likelihood?: Reading["expectations"][number]["likelihood"];
  readonly horizon?: string;
  readonly acts?: readonly Event["act"][];
  /** Names of entities it is about. */
  readonly about?: readonly string[];
}

export interface MadeArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly credit?: string;
  readonly entities?: readonly MadeEntity[];
  readonly events?: readonly MadeEvent[];
  readonly statements?: readonly MadeStatement[];
  readonly expectations?: readonly MadeExpectation[];
  readonly coder?: string;
}

const WHY = ["made by hand"];
const QUAD: Readonly<Record<string, "V-COOP" | "M-COOP" | "V-CONF" | "M-CONF">> = {
  AGREE: "V-COOP",
  CONSULT: "V-COOP",
  SUPPORT: "V-COOP",
  CONCEDE: "V-COOP",
  COOPERATE: "M-COOP",
  AID: "M-COOP",
  RETREAT: "M-COOP",
  REQUEST: "V-CONF",
  ACCUSE: "V-CONF",
  REJECT: "V-CONF",
  THREATEN: "V-CONF",
  PROTEST: "M-CONF",
  SANCTION: "M-CONF",
  MOBILIZE: "M-CONF",
  COERCE: "M-CONF",
  ASSAULT: "M-CONF",
};
/** The two invented states and their neighbour. */
export const STATES: readonly MadeEntity[] = [
  { name: "Arvania", kind: "country", code: "XAR", country: "XAR" },
  { name: "Belmark", kind: "country", code: "XBE", country: "XBE" },
  { name: "Corvia", kind: "country", code: "XCO", country: "XCO" },
];

/** An article and its reading, made by hand; every span is found from its words. */
export function made(one: MadeArticle): { readonly article: Article; readonly reading: Reading } {
  const published = one.published === undefined ? "2026-04-20" : one.published;
  const article = ArticleSchema.parse({
    id: one.id,
    ...(one.outlet === undefined ? {} : { outlet: one.outlet }),
    ...(one.title === undefined ? {} : { title: one.title }),
    ...(one.credit === undefined ? {} : { credit: one.credit }),
    published: published === null ? null : { value: published, source: "given" },
    language: "en",
    text: one.text,
    removed: [],
    damage: [],
  });
  const entities = [...STATES, ...(one.entities ?? [])];
  const codeOf = (name: string): string => entities.find((entity) => entity.name === name)?.code ?? "UNK";
  const reading = ReadingSchema.parse({
    schema: "coranto/reading/1",
    coder: { version: one.coder ?? "0.0.0", lexicon: "none", models: ["by hand"] },
    article,
    sentences: sentencesOf(one.text),
    entities: entities.map(({ name, kind = "person", code, country, office, former = false }) => ({
      id: name,
      name,
      kind,
      ...(code ? { code } : {}),
      ...(country ? { country } : {}),
      ...(office ? { office: { title: office, former } } : {}),
      why: WHY,
      confidence: 1,
    })),
    mentions: [],
    times: [],
    statements: (one.statements ?? []).map((statement, i) => ({
      id: `s${i + 1}`,
      speaker: entities.some(({ name }) => name === statement.speaker)
        ? { entity: statement.speaker }
        : { text: statement.speaker },
      source: null,
      kind: statement.kind ?? "indirect",
      content: [spanOf(one.text, statement.words)],
      cue: null,
      ...(statement.to ? { addressee: { span: spanOf(one.text, statement.to), entity: statement.to } } : {}),
      why: WHY,
      confidence: 0.9,
    })),
    events: (one.events ?? []).map((event, i) => {
      const span = spanOf(one.text, event.words);
      return {
        id: `e${i + 1}`,
        actor: event.actor.map((name) => ({ entity: name, code: codeOf(name) })),
        recipient: (event.recipient ?? []).map((name) => ({ entity: name, code: codeOf(name) })),
        act: event.act,
        ...(event.mode ? { mode: event.mode } : {}),
        status: event.status ?? "happened",
        plover: { event: event.act, context: [], quad: QUAD[event.act], score: 1 },
        cameo: { code: "040", goldstein: 1 },
        when: event.when ? { value: event.when, source: "text" } : { value: published ?? "..", source: "assumed" },
        ...(event.where ? { where: event.where } : {}),
        ...(event.by ? { according_to: { text: event.by, entity: event.by } } : {}),
        confidence: event.confidence ?? 0.9,
        evidence: [{ span, sentence: 0 }],
        trigger: span,
        why: WHY,
      };
    }),
    expectations: (one.expectations ?? []).map((expected, i) => ({
      id: `x${i + 1}`,
      holder: { text: expected.holder },
      content: spanOf(one.text, expected.words),
      likelihood: expected.likelihood ?? "likely",
      ...(expected.horizon ? { horizon: expected.horizon } : {}),
      about: [...(expected.about ?? [])],
      ...(expected.acts ? { acts: [...expected.acts] } : {}),
      why: WHY,
      confidence: 0.7,
    })),
    doubts: [],
  });
  return { article, reading };
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function sentencesOf(text: string): Reading["sentences"] {
  return [...text.matchAll(/[^\s.!?][^.!?]*[.!?"”]*/g)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    paragraph: text.slice(0, found.index).split("\n").length - 1,
  }));
}
