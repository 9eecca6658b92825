/**
 * What the record answers: the JSON of the HTTP API, of `--json` and of the pages. One schema an answer; the types follow.
 * Absent values are `null`, never left out, so that a reader can tell "not known" from "old server". See docs/api.md.
 */
import { SpanSchema } from "@coranto/intake/article";
import { ACTS, ReadingSchema, STATUSES } from "@coranto/reader";
import { z } from "zod";

/** A count with copies of one text counted once, and with every report counted. */
export const CountedSchema = z.strictObject({ once: z.int().nonnegative(), all: z.int().nonnegative() });
export type Counted = z.infer<typeof CountedSchema>;

/** Publication days, both inclusive, `YYYY-MM-DD`. */
export const DaysSchema = z.strictObject({ from: z.string(), to: z.string() });

/** A country or other actor code with the name the articles use most. */
export const NamedCodeSchema = z.strictObject({ code: z.string(), name: z.string() });
export type NamedCode = z.infer<typeof NamedCodeSchema>;

/** One article in a list. */
export const ArticleRowSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** EDTF as in the Reading; `publishedSource` tells known from inferred. */
  published: z.string().nullable(),
  publishedSource: z.enum(["given", "metadata", "text", "inferred"]).nullable(),
  credit: z.string().nullable(),
  url: z.string().nullable(),
  words: z.int().nonnegative(),
  events: z.int().nonnegative(),
  statements: z.int().nonnegative(),
  doubts: z.int().nonnegative(),
  /** The earliest article with the same text; `null` when this one is it. */
  copyOf: z.string().nullable(),
  /** Other articles with the same text. */
  copies: z.int().nonnegative(),
});
export type ArticleRow = z.infer<typeof ArticleRowSchema>;

/** Words cut from an article, with the sentences they stand in. `span` and `sentence` are UTF-16 offsets into the article's text. */
export const QuoteSchema = z.strictObject({
  text: z.string(),
  span: SpanSchema,
  /** The whole sentence, and where it starts: `context.slice(span.start - contextStart, span.end - contextStart) === text`. */
  context: z.string(),
  contextStart: z.int().nonnegative(),
});
export type Quote = z.infer<typeof QuoteSchema>;

export const PartySchema = z.strictObject({ code: z.string(), country: z.string(), name: z.string() });
export type Party = z.infer<typeof PartySchema>;

/** When an act is dated: `value` is EDTF, `from` and `to` the days it covers (`null` = open or not known). */
export const WhenSchema = z.strictObject({
  value: z.string(),
  source: z.enum(["text", "assumed"]),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** One event of one article: a report. */
export const EventRowSchema = z.strictObject({
  /** `ARTICLE#e1`: the article's id, `#`, the event's id in its Reading. */
  id: z.string(),
  event: z.string(),
  happening: z.string().nullable(),
  article: ArticleRowSchema.pick({ id: true, title: true, outlet: true, published: true, credit: true, copyOf: true }),
  actor: z.array(PartySchema),
  recipient: z.array(PartySchema),
  act: z.enum(ACTS),
  mode: z.string().nullable(),
  status: z.enum(STATUSES),
  /** CODEBOOK section 4: the projected category; `null` when this status is not projected. */
  category: z.enum(ACTS).nullable(),
  cameo: z.string().nullable(),
  goldstein: z.number().nullable(),
  quad: z.enum(["V-COOP", "M-COOP", "V-CONF", "M-CONF"]).nullable(),
  when: WhenSchema,
  where: z.string().nullable(),
  accordingTo: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** In words, why this event is in doubt; empty when it is not. */
  doubts: z.array(z.string()),
  evidence: z.array(QuoteSchema).min(1),
  why: z.array(z.string()),
});
export type EventRow = z.infer<typeof EventRowSchema>;

/** One real-world happening with every report of it (CODEBOOK section 9; docs/method/record.md). */
export const HappeningRowSchema = z.strictObject({
  id: z.string(),
  category: z.enum(ACTS).nullable(),
  act: z.enum(ACTS),
  mode: z.string().nullable(),
  /** The status of the newest report. */
  status: z.enum(STATUSES),
  /** Every status reported, in order of publication, neighbours that agree joined. */
  statuses: z.array(
    z.strictObject({ status: z.enum(STATUSES), published: z.string().nullable(), article: z.string() }),
  ),
  actor: z.array(PartySchema),
  recipient: z.array(PartySchema),
  when: WhenSchema,
  where: z.string().nullable(),
  cameo: z.string().nullable(),
  goldstein: z.number().nullable(),
  /** Reports: articles; copies: those that repeat another's text; sources: independent texts; outlets: names of outlets. */
  reports: z.int().positive(),
  copies: z.int().nonnegative(),
  sources: z.int().positive(),
  outlets: z.array(z.string()),
  doubtful: z.boolean(),
  /** The words of the clearest report. */
  quote: QuoteSchema,
  /** Its article. */
  article: z.string(),
  /** Ids of all events in it, `ARTICLE#e1`. */
  events: z.array(z.string()).min(1),
});
export type HappeningRow = z.infer<typeof HappeningRowSchema>;

/** A list cut into pages. `next` is the cursor of the next page. */
const page = { total: z.int().nonnegative(), next: z.string().nullable() };

export const PairRowSchema = z.strictObject({
  a: NamedCodeSchema,
  b: NamedCodeSchema,
  events: CountedSchema,
  happenings: z.int().nonnegative(),
  /** Happenings by PLOVER quad class. */
  cooperation: z.int().nonnegative(),
  conflict: z.int().nonnegative(),
  last: z.string().nullable(),
});
export type PairRow = z.infer<typeof PairRowSchema>;

export const OverviewSchema = z.strictObject({
  library: z.strictObject({ schema: z.int(), sample: z.boolean(), coder: z.array(z.string()) }),
  counts: z.strictObject({
    articles: z.int(),
    /** Independent texts: articles without the copies. */
    sources: z.int(),
    copies: z.int(),
    outlets: z.int(),
    events: CountedSchema,
    happenings: z.int(),
    statements: CountedSchema,
    expectations: CountedSchema,
    people: z.int(),
    doubts: z.int(),
    failures: z.int(),
  }),
  days: DaysSchema.nullable(),
  /** New between states: the newest happenings with at least two countries, newest publication first. */
  today: z.array(HappeningRowSchema),
  /** Happenings whose status moved (planned → cancelled, …), newest first. */
  changed: z.array(HappeningRowSchema),
  pairs: z.array(PairRowSchema),
});
export type Overview = z.infer<typeof OverviewSchema>;

export const ArticlesSchema = z.strictObject({ ...page, articles: z.array(ArticleRowSchema) });
export type Articles = z.infer<typeof ArticlesSchema>;

export const CopyRowSchema = z.strictObject({
  article: ArticleRowSchema,
  kind: z.enum(["revision", "copy", "partial"]),
  /** 0 to 1. */
  similarity: z.number(),
  /** `from`: that article is the older text; `to`: it was made from this one; `null`: not known. */
  direction: z.enum(["from", "to"]).nullable(),
});
export type CopyRow = z.infer<typeof CopyRowSchema>;

export const ArticlePageSchema = z.strictObject({
  article: ArticleRowSchema,
  reading: ReadingSchema,
  copies: z.array(CopyRowSchema),
  /** Event id in the Reading → the happening it belongs to, with its counts. */
  happenings: z.record(
    z.string(),
    HappeningRowSchema.pick({ id: true, reports: true, copies: true, sources: true, outlets: true, status: true }),
  ),
});
export type ArticlePage = z.infer<typeof ArticlePageSchema>;

export const RelationSchema = z.strictObject({
  a: NamedCodeSchema,
  b: NamedCodeSchema,
  /** The filters as understood. */
  filters: z.strictObject({
    since: z.string().nullable(),
    until: z.string().nullable(),
    status: z.array(z.enum(STATUSES)),
    /** Projected categories or CAMEO codes (a code also finds those below it). */
    code: z.array(z.string()),
    outlet: z.string().nullable(),
    saidBy: z.string().nullable(),
    copies: z.enum(["once", "all"]),
  }),
  counts: z.strictObject({
    happenings: z.int(),
    events: CountedSchema,
    articles: CountedSchema,
    outlets: z.int(),
    /** Articles that name both, whether or not one acted on the other. */
    bothNamed: z.int(),
    /** Events of the pair without any filter. */
    unfiltered: CountedSchema,
  }),
  /** Which filter takes away most, when the answer is empty and a filter is set. */
  narrowest: z.strictObject({ filter: z.string(), without: z.int() }).nullable(),
  happenings: z.array(HappeningRowSchema),
  /** The reports, newest act first; with `copies=once` only those of independent texts. */
  events: z.array(EventRowSchema),
  next: z.string().nullable(),
});
export type Relation = z.infer<typeof RelationSchema>;

export const OutletRowSchema = z.strictObject({
  /** `null`: articles whose outlet is not known. */
  outlet: z.string().nullable(),
  articles: z.int(),
  copies: z.int(),
  /** 0 to 1: part of its articles whose text another article had. */
  copyShare: z.number(),
  events: z.int(),
  statements: z.int(),
  days: DaysSchema.nullable(),
  /** Credit lines of its articles, most frequent first. */
  credits: z.array(z.strictObject({ credit: z.string(), articles: z.int() })),
});
export type OutletRow = z.infer<typeof OutletRowSchema>;

export const FailureRowSchema = z.strictObject({
  source: z.string(),
  kind: z.enum(["failed", "skipped"]),
  code: z.string(),
  message: z.string(),
  next: z.string(),
});
export type FailureRow = z.infer<typeof FailureRowSchema>;

export const SourcesSchema = z.strictObject({
  outlets: z.array(OutletRowSchema),
  failures: z.array(FailureRowSchema),
  /** Groups of articles with one text: the origin first. */
  copyGroups: z.array(z.strictObject({ origin: ArticleRowSchema, copies: z.array(CopyRowSchema) })),
});
export type Sources = z.infer<typeof SourcesSchema>;

export const SearchHitSchema = z.strictObject({
  article: ArticleRowSchema,
  /** The sentence found and its place in the text. */
  quote: QuoteSchema,
  /** The matching words, as offsets into `quote.context`. */
  marks: z.array(SpanSchema),
});
export type SearchHit = z.infer<typeof SearchHitSchema>;

export const SearchSchema = z.strictObject({
  query: z.string(),
  /** Sentences found; `atLeast` when counting stopped. */
  total: z.int(),
  atLeast: z.boolean(),
  copies: z.enum(["once", "all"]),
  hits: z.array(SearchHitSchema),
  next: z.string().nullable(),
});
export type Search = z.infer<typeof SearchSchema>;

export const HappeningsSchema = z.strictObject({ ...page, happenings: z.array(HappeningRowSchema) });
export type Happenings = z.infer<typeof HappeningsSchema>;

/** One happening with its reports. */
export const HappeningPageSchema = z.strictObject({ happening: HappeningRowSchema, events: z.array(EventRowSchema) });
export type HappeningPage = z.infer<typeof HappeningPageSchema>;

export const StatementRowSchema = z.strictObject({
  /** `ARTICLE#s1`. */
  id: z.string(),
  article: EventRowSchema.shape.article,
  speaker: z.strictObject({ name: z.string(), code: z.string().nullable(), country: z.string().nullable() }),
  /** `direct`: the outlet's quotation marks; `indirect` is reported speech and is never shown inside marks. */
  kind: z.enum(["direct", "indirect", "mixed"]),
  content: z.array(QuoteSchema).min(1),
  cue: z.string().nullable(),
  addressee: z.string().nullable(),
  when: z.string().nullable(),
  accordingTo: z.string().nullable(),
  confidence: z.number(),
});
export type StatementRow = z.infer<typeof StatementRowSchema>;

export const SaidSchema = z.strictObject({ ...page, statements: z.array(StatementRowSchema) });
export type Said = z.infer<typeof SaidSchema>;

export const PersonRowSchema = z.strictObject({
  name: z.string(),
  /** Offices as the articles name them, oldest first. `days`: publication days of the articles that say so. */
  offices: z.array(
    z.strictObject({
      title: z.string(),
      of: z.string().nullable(),
      former: z.boolean(),
      code: z.string().nullable(),
      days: DaysSchema.nullable(),
      articles: z.array(z.string()),
    }),
  ),
  articles: z.int(),
  statements: z.int(),
  events: z.int(),
});
export type PersonRow = z.infer<typeof PersonRowSchema>;

export const WhoSchema = z.strictObject({ query: z.string(), people: z.array(PersonRowSchema) });
export type Who = z.infer<typeof WhoSchema>;
