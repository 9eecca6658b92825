import type {
  ArticlePage,
  ArticleRow,
  EventRow,
  HappeningRow,
  OutletRow,
  PairRow,
  Party,
  PersonRow,
  SearchHit,
  StatementRow,
} from "@coranto/record/views";
import { type Cell, csv } from "./csv.js";

/** A table of one kind of row: its columns, in order, and how each is cut from a row. */
type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

function table<T>(columns: Columns<T>): (rows: readonly T[]) => string {
  const cells = Object.values(columns);
  return (rows) =>
    csv(
      Object.keys(columns),
      rows.map((row) => cells.map((of) => of(row))),
    );
}

const list = (values: readonly string[]): string => values.join("; ");
const codes = (parties: readonly Party[]): string => list(parties.map(({ code }) => code));
const names = (parties: readonly Party[]): string => list(parties.map(({ name }) => name));

export const articleTable = table<ArticleRow>({
  id: (row) => row.id,
  title: (row) => row.title,
  outlet: (row) => row.outlet,
  published: (row) => row.published,
  published_source: (row) => row.publishedSource,
  credit: (row) => row.credit,
  url: (row) => row.url,
  words: (row) => row.words,
  events: (row) => row.events,
  statements: (row) => row.statements,
  doubts: (row) => row.doubts,
  copy_of: (row) => row.copyOf,
  copies: (row) => row.copies,
});

export const eventTable = table<EventRow>({
  id: (row) => row.id,
  happening: (row) => row.happening,
  article: (row) => row.article.id,
  outlet: (row) => row.article.outlet,
  published: (row) => row.article.published,
  credit: (row) => row.article.credit,
  copy_of: (row) => row.article.copyOf,
  actor: (row) => codes(row.actor),
  actor_name: (row) => names(row.actor),
  recipient: (row) => codes(row.recipient),
  recipient_name: (row) => names(row.recipient),
  act: (row) => row.act,
  mode: (row) => row.mode,
  status: (row) => row.status,
  category: (row) => row.category,
  cameo: (row) => row.cameo,
  goldstein: (row) => row.goldstein,
  quad: (row) => row.quad,
  when: (row) => row.when.value,
  when_source: (row) => row.when.source,
  from: (row) => row.when.from,
  to: (row) => row.when.to,
  where: (row) => row.where,
  according_to: (row) => row.accordingTo,
  confidence: (row) => row.confidence,
  doubts: (row) => list(row.doubts),
  words: (row) => list(row.evidence.map(({ text }) => text)),
  start: (row) => row.evidence[0]?.span.start ?? null,
  end: (row) => row.evidence[0]?.span.end ?? null,
  sentence: (row) => row.evidence[0]?.context ?? null,
  why: (row) => list(row.why),
});

export const happeningTable = table<HappeningRow>({
  id: (row) => row.id,
  actor: (row) => codes(row.actor),
  actor_name: (row) => names(row.actor),
  recipient: (row) => codes(row.recipient),
  recipient_name: (row) => names(row.recipient),
  act: (row) => row.act,
  mode: (row) => row.mode,
  status: (row) => row.status,
  statuses: (row) => list(row.statuses.map(({ status, published }) => `${status} ${published ?? "undated"}`)),
  category: (row) => row.category,
  cameo: (row) => row.cameo,
  goldstein: (row) => row.goldstein,
  when: (row) => row.when.value,
  when_source: (row) => row.when.source,
  from: (row) => row.when.from,
  to: (row) => row.when.to,
  where: (row) => row.where,
  reports: (row) => row.reports,
  copies: (row) => row.copies,
  sources: (row) => row.sources,
  outlets: (row) => list(row.outlets),
  doubtful: (row) => row.doubtful,
  words: (row) => row.quote.text,
  article: (row) => row.article,
  events: (row) => list(row.events),
});

export const pairTable = table<PairRow>({
  a: (row) => row.a.code,
  a_name: (row) => row.a.name,
  b: (row) => row.b.code,
  b_name: (row) => row.b.name,
  events_once: (row) => row.events.once,
  events_all: (row) => row.events.all,
  happenings: (row) => row.happenings,
  cooperation: (row) => row.cooperation,
  conflict: (row) => row.conflict,
  last: (row) => row.last,
});

export const outletTable = table<OutletRow>({
  outlet: (row) => row.outlet,
  articles: (row) => row.articles,
  copies: (row) => row.copies,
  copy_share: (row) => row.copyShare,
  events: (row) => row.events,
  statements: (row) => row.statements,
  from: (row) => row.days?.from ?? null,
  to: (row) => row.days?.to ?? null,
  credits: (row) => list(row.credits.map(({ credit, articles }) => `${credit} ${articles}`)),
});

export const hitTable = table<SearchHit>({
  article: (row) => row.article.id,
  outlet: (row) => row.article.outlet,
  published: (row) => row.article.published,
  title: (row) => row.article.title,
  copy_of: (row) => row.article.copyOf,
  sentence: (row) => row.quote.text,
  start: (row) => row.quote.span.start,
  end: (row) => row.quote.span.end,
});

export const statementTable = table<StatementRow>({
  id: (row) => row.id,
  article: (row) => row.article.id,
  outlet: (row) => row.article.outlet,
  published: (row) => row.article.published,
  copy_of: (row) => row.article.copyOf,
  speaker: (row) => row.speaker.name,
  code: (row) => row.speaker.code,
  kind: (row) => row.kind,
  content: (row) => list(row.content.map(({ text }) => text)),
  start: (row) => row.content[0]?.span.start ?? null,
  end: (row) => row.content[0]?.span.end ?? null,
  cue: (row) => row.cue,
  addressee: (row) => row.addressee,
  when: (row) => row.when,
  according_to: (row) => row.accordingTo,
  confidence: (row) => row.confidence,
});

export const personTable = table<{ person: PersonRow; office: PersonRow["offices"][number] | null }>({
  name: ({ person }) => person.name,
  office: ({ office }) => office?.title ?? null,
  of: ({ office }) => office?.of ?? null,
  former: ({ office }) => office?.former ?? null,
  code: ({ office }) => office?.code ?? null,
  from: ({ office }) => office?.days?.from ?? null,
  to: ({ office }) => office?.days?.to ?? null,
  articles: ({ person }) => person.articles,
  statements: ({ person }) => person.statements,
  events: ({ person }) => person.events,
});

/** The events of one article, straight from its Reading. */
export function readingTable({ reading, happenings }: ArticlePage): string {
  const cut = ({ start, end }: { start: number; end: number }): string => reading.article.text.slice(start, end);
  return table<(typeof reading.events)[number]>({
    id: (event) => `${reading.article.id}#${event.id}`,
    happening: (event) => happenings[event.id]?.id ?? null,
    actor: (event) => list(event.actor.map(({ code }) => code)),
    recipient: (event) => list(event.recipient.map(({ code }) => code)),
    act: (event) => event.act,
    mode: (event) => event.mode ?? null,
    status: (event) => event.status,
    category: (event) => event.plover?.event ?? null,
    cameo: (event) => event.cameo?.code ?? null,
    goldstein: (event) => event.cameo?.goldstein ?? null,
    when: (event) => event.when.value,
    when_source: (event) => event.when.source,
    according_to: (event) => event.according_to?.text ?? null,
    confidence: (event) => event.confidence,
    words: (event) => list(event.evidence.map(({ span }) => cut(span))),
    start: (event) => event.evidence[0]?.span.start ?? null,
    end: (event) => event.evidence[0]?.span.end ?? null,
    why: (event) => list(event.why),
  })(reading.events);
}
