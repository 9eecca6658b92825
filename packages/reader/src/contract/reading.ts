import { ArticleSchema, SpanSchema } from "@coranto/intake/article";
import { z } from "zod";
import { ACTS, LEVELS, LIKELIHOODS, STATUSES } from "./vocabulary.js";

export const EntityIdSchema = z.string().min(1).brand("EntityId");
export const StatementIdSchema = z.string().min(1).brand("StatementId");
export const EventIdSchema = z.string().min(1).brand("EventId");
export const ExpectationIdSchema = z.string().min(1).brand("ExpectationId");

/** Rule, lexicon entry or model that made a datum; CODEBOOK section 10: no evidence, no datum. */
const why = z.array(z.string()).min(1);
/** Probability that the datum is right, 0 to 1. */
const confidence = z.number().min(0).max(1);

export const EntitySchema = z.strictObject({
  id: EntityIdSchema,
  name: z.string(),
  kind: z.enum(["person", "organisation", "country", "place", "group", "document"]),
  /** CODEBOOK section 2: country and sector, e.g. `USAGOV`. */
  code: z.string().optional(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().optional(),
  office: z.strictObject({ title: z.string(), of: z.string().optional(), former: z.boolean() }).optional(),
  level: z.enum(LEVELS).optional(),
  /** A description that stands for nobody named: "a senior official". */
  unnamed: z.boolean().optional(),
  wikidata: z.string().optional(),
  geonames: z.int().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  why,
  confidence,
});

export const MentionSchema = z.strictObject({
  span: SpanSchema,
  entity: EntityIdSchema,
  form: z.enum(["name", "nominal", "pronoun"]),
  why,
  confidence,
});

export const TimeSchema = z.strictObject({
  span: SpanSchema,
  /** EDTF (ISO 8601-2), CODEBOOK section 5. */
  value: z.string(),
  approximate: z.boolean().optional(),
  anchor: z.enum(["publication", "event", "absolute"]),
  timex: z.strictObject({
    type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
    value: z.string(),
    mod: z.string().optional(),
  }),
  why,
  confidence,
});

export const StatementSchema = z.strictObject({
  id: StatementIdSchema,
  /** The resolved speaker; `text` when the words name nobody that is an entity. */
  speaker: z.union([
    /** `text`: as whom the article names an entity that goes by other words there, "Beijing" for China. */
    z.strictObject({ entity: EntityIdSchema, text: z.string().optional() }),
    z.strictObject({ text: z.string() }),
  ]),
  source: SpanSchema.nullable(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  content: z.array(SpanSchema).min(1),
  cue: SpanSchema.nullable(),
  addressee: z.strictObject({ span: SpanSchema, entity: EntityIdSchema.optional() }).optional(),
  venue: z.strictObject({ span: SpanSchema }).optional(),
  when: z
    .strictObject({ value: z.string(), source: z.enum(["text", "assumed"]), span: SpanSchema.optional() })
    .optional(),
  /** Through whom it is known, when not the speaker's own words to the reporter. */
  according_to: z.strictObject({ text: z.string(), span: SpanSchema, entity: EntityIdSchema.optional() }).optional(),
  why,
  confidence,
});

export const ActorRefSchema = z.strictObject({ entity: EntityIdSchema, code: z.string() });

export const EventSchema = z.strictObject({
  id: EventIdSchema,
  actor: z.array(ActorRefSchema),
  recipient: z.array(ActorRefSchema),
  act: z.enum(ACTS),
  mode: z.string().optional(),
  status: z.enum(STATUSES),
  /** CODEBOOK section 4: follows from act and status; null when not projected. */
  plover: z
    .strictObject({
      event: z.enum(ACTS),
      mode: z.string().optional(),
      context: z.array(z.string()),
      quad: z.enum(["V-COOP", "M-COOP", "V-CONF", "M-CONF"]),
      /** PLOVER intensity. */
      score: z.number(),
    })
    .nullable(),
  cameo: z.strictObject({ code: z.string(), goldstein: z.number() }).nullable(),
  when: z.strictObject({ value: z.string(), source: z.enum(["text", "assumed"]), span: SpanSchema.optional() }),
  where: EntityIdSchema.optional(),
  according_to: z
    .strictObject({ text: z.string(), entity: EntityIdSchema.optional(), statement: StatementIdSchema.optional() })
    .optional(),
  confidence,
  evidence: z.array(z.strictObject({ span: SpanSchema, sentence: z.int().nonnegative() })).min(1),
  trigger: SpanSchema,
  why,
});

export const ExpectationSchema = z.strictObject({
  id: ExpectationIdSchema,
  holder: z.union([z.strictObject({ entity: EntityIdSchema }), z.strictObject({ text: z.string() })]),
  content: SpanSchema,
  likelihood: z.enum(LIKELIHOODS),
  /** EDTF. */
  horizon: z.string().optional(),
  about: z.array(z.string()),
  /** Acts that the words name (CODEBOOK section 3), by which later reports settle it. */
  acts: z.array(z.enum(ACTS)).optional(),
  statement: StatementIdSchema.optional(),
  why,
  confidence,
});

export const DoubtSchema = z.strictObject({ span: SpanSchema, reason: z.string() });

/** Everything read from one article: the contract, published as `reading.schema.json`. */
export const ReadingSchema = z.strictObject({
  schema: z.literal("coranto/reading/1"),
  coder: z.strictObject({ version: z.string(), lexicon: z.string(), models: z.array(z.string()) }),
  article: ArticleSchema,
  sentences: z.array(z.strictObject({ span: SpanSchema, paragraph: z.int().nonnegative() })),
  entities: z.array(EntitySchema),
  mentions: z.array(MentionSchema),
  times: z.array(TimeSchema),
  statements: z.array(StatementSchema),
  events: z.array(EventSchema),
  expectations: z.array(ExpectationSchema),
  doubts: z.array(DoubtSchema),
});

export type EntityId = z.infer<typeof EntityIdSchema>;
export type StatementId = z.infer<typeof StatementIdSchema>;
export type EventId = z.infer<typeof EventIdSchema>;
export type ExpectationId = z.infer<typeof ExpectationIdSchema>;
export type Entity = z.infer<typeof EntitySchema>;
export type Mention = z.infer<typeof MentionSchema>;
export type Time = z.infer<typeof TimeSchema>;
export type Statement = z.infer<typeof StatementSchema>;
export type ActorRef = z.infer<typeof ActorRefSchema>;
export type Event = z.infer<typeof EventSchema>;
export type Expectation = z.infer<typeof ExpectationSchema>;
export type Doubt = z.infer<typeof DoubtSchema>;
export type Reading = z.infer<typeof ReadingSchema>;
