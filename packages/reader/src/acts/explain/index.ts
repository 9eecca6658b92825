import type { Span } from "@coranto/language";
import type { EntityId, EventId } from "../../contract/reading.js";
import type { Act, Status } from "../../contract/vocabulary.js";
import type { Stage } from "../../read.js";
import type { Candidate } from "../candidates.js";
import { featuresOf } from "../features.js";
import type { Scored } from "../merge.js";
import type { Projection } from "../project.js";
import { isSame, type Rule, type Trace, type TracedAct, triggerText, withTrace } from "./trace.js";
import { type Weighed, weighed } from "./weighed.js";
import { sourceInWords } from "./words.js";

export type { Weighed } from "./weighed.js";

/** A party as a reading fills it. */
export interface ExplainedParty {
  readonly names: readonly string[];
  readonly countries: readonly string[];
  /** `subject`, `near`, `other-side` …, and the same in words. */
  readonly source: string;
  readonly says: string;
}

/** One way to fill the parties of a trigger. */
export interface ExplainedReading {
  readonly actor: ExplainedParty;
  readonly recipient: ExplainedParty;
  readonly mode?: string;
  /** First score, 0 to 1, and what made it. */
  readonly score: number;
  readonly weights: readonly Weighed[];
  /** The trigger's best reading, not under the floor: it became a mention. */
  readonly taken: boolean;
}

export interface ExplainedTrigger {
  readonly span: Span;
  readonly text: string;
  /** Entry of the lexicon: `accuse.condemn`. */
  readonly entry: string;
  readonly act: Act;
  /** Absent, like the date, when nobody could be the actor: then there is no reading. */
  readonly status?: { readonly value: Status; readonly cue: string };
  readonly date?: {
    readonly value: string;
    readonly source: "text" | "assumed";
    readonly why: string;
    readonly text?: string;
  };
  /** Best first. */
  readonly readings: readonly ExplainedReading[];
}

/** What mentions of the sentence became. */
export interface ExplainedAct {
  readonly act: Act;
  readonly status: Status;
  readonly actor: ExplainedParty;
  readonly recipient: ExplainedParty;
  /** All mentions that were joined, best first; those after the first joined it because of `joinedBy`. */
  readonly mentions: readonly {
    readonly sentence: number;
    readonly span: Span;
    readonly text: string;
    readonly score: number;
  }[];
  readonly joinedBy: string;
  /** Second score as the model gives it, and what made it. */
  readonly model: number;
  readonly weights: readonly Weighed[];
  /** Rule that stands above the model and changed the score. */
  readonly rule?: Rule;
  readonly score: number;
  readonly told: boolean;
  /** Why it was told or was not, in words. */
  readonly because: string;
  readonly event?: EventId;
  /** Of told acts: on whose word, absent in the reporter's own voice; and where. */
  readonly accordingTo?: string;
  readonly where?: string;
  readonly projection: Projection;
}

/** All decisions on one sentence, rule by rule. */
export interface Explanation {
  /** Place among the sentences of the Reading, from 0. */
  readonly sentence: number;
  readonly span: Span;
  readonly text: string;
  readonly sides: readonly {
    readonly text: string;
    readonly name: string;
    readonly code?: string;
    readonly form: string;
  }[];
  readonly triggers: readonly ExplainedTrigger[];
  readonly acts: readonly ExplainedAct[];
  /** First score from which a reading is a mention; second score from which an act is told. */
  readonly limits: { readonly floor: number; readonly threshold: number };
}

/**
 * How the acts of an article were decided on, rule by rule: what `coranto read --explain` prints.
 *
 * @param stage what `reader.stages(article)` gave
 * @param sentence place of the sentence from 0; all sentences when left out
 * @throws RangeError when there is no such sentence
 */
export function explain(stage: Stage, sentence?: number): readonly Explanation[] {
  const { sentences } = stage.document;
  if (sentence !== undefined && !sentences[sentence])
    throw new RangeError(`no sentence ${sentence} among ${sentences.length}`);
  const wanted = sentence === undefined ? [...sentences.keys()] : [sentence];
  return withTrace(stage, (trace) => wanted.map((at) => explanationOf(trace, at)));
}

/** Places of the sentences that hold these words, whatever their case and white space. */
export function sentencesWith({ document }: Stage, words: string): readonly number[] {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
  const wanted = plain(words);
  if (!wanted) return [];
  return document.sentences.flatMap(({ span }, at) =>
    plain(document.article.text.slice(span.start, span.end)).includes(wanted) ? [at] : [],
  );
}

function explanationOf(trace: Trace, at: number): Explanation {
  const { document, cast } = trace.stage;
  const { span } = document.sentences[at]!;
  const cut = ({ start, end }: Span): string => document.article.text.slice(start, end);
  return {
    sentence: at,
    span,
    text: cut(span),
    sides: (trace.scene.mentions[at] ?? []).map((mention) => {
      const { name, code, country } = cast.entity(mention.entity);
      const known = code ?? country;
      return { text: cut(mention.span), name, ...(known ? { code: known } : {}), form: mention.form };
    }),
    triggers: trace.triggers[at]!.map((trigger) => {
      const readings = trace.scored[at]!.filter(
        ({ candidate: { trigger: own } }) => own.head.index === trigger.head.index,
      )
        .filter(({ candidate: { trigger: own } }) => own.entry.id === trigger.entry.id)
        .toSorted((a, b) => b.score - a.score);
      const first = readings[0]?.candidate;
      return {
        span: { start: trigger.words[0]!.span.start, end: trigger.words.at(-1)!.span.end },
        text: triggerText(trigger),
        entry: trigger.entry.id,
        act: trigger.entry.act as Act,
        ...(first
          ? {
              status: { value: first.status.status, cue: first.status.cue },
              date: {
                value: first.date.value,
                source: first.date.source,
                why: first.date.why,
                ...(first.date.span ? { text: cut(first.date.span) } : {}),
              },
            }
          : {}),
        readings: readings.map((one) => readingOf(trace, one)),
      };
    }),
    acts: trace.acts[at]!.map((act) => actOf(trace, act, cut)),
    limits: { floor: trace.floor, threshold: trace.threshold },
  };
}

function readingOf(trace: Trace, one: Scored): ExplainedReading {
  const { candidate, score } = one;
  return {
    ...partiesOf(trace, candidate),
    ...(candidate.mode ? { mode: candidate.mode } : {}),
    score,
    weights: weighed(featuresOf(trace.scene, candidate), trace.weights.mentions),
    taken: trace.acts[candidate.sentence]!.some(({ act }) => act.mentions.some((mention) => isSame(mention, one))),
  };
}

function actOf(trace: Trace, traced: TracedAct, cut: (span: Span) => string): ExplainedAct {
  const { act, features, model, score, rule, event } = traced;
  const { candidate } = act.best;
  return {
    act: candidate.act,
    status: candidate.status.status,
    ...partiesOf(trace, candidate),
    mentions: act.mentions.map(({ candidate: { sentence, span }, score: own }) => ({
      sentence,
      span,
      text: cut(span),
      score: own,
    })),
    joinedBy: joinedBy(candidate),
    model,
    weights: weighed(features, trace.weights.events),
    ...(rule ? { rule } : {}),
    score,
    told: event !== undefined,
    because: becauseOf(traced, trace.threshold),
    ...(event ? { event: event.id } : {}),
    ...(event?.according_to ? { accordingTo: event.according_to.text } : {}),
    ...(event?.where ? { where: trace.stage.cast.entity(event.where).name } : {}),
    projection: candidate.projection,
  };
}

/** What mentions of one act have in common (merge.ts). */
function joinedBy({ act, projection, actorCountries, recipientCountries }: Candidate): string {
  const category = projection.plover?.event ?? act;
  const sides = [actorCountries, recipientCountries].map((list) => list.join("+") || "nobody").join(" to ");
  return `the same category (${category}) and sides (${sides}), no other day or round told`;
}

function becauseOf({ score, model, rule, event }: TracedAct, threshold: number): string {
  const short = (value: number): string => value.toFixed(3);
  if (event && rule === "in so many words")
    return `told: one political side does it to another in so many words, whatever the model says (${short(model)})`;
  if (event) return `told: the second score ${short(score)} reaches ${short(threshold)}`;
  if (score >= threshold) return "not told: no side that acts has a code";
  if (rule && model >= threshold) return `not told: ${rule}, which leaves a quarter of the score ${short(model)}`;
  return `not told: the second score ${short(score)} is ${short(threshold - score)} short of ${short(threshold)}`;
}

function partiesOf(trace: Trace, candidate: Candidate): { actor: ExplainedParty; recipient: ExplainedParty } {
  const party = (side: "actor" | "recipient"): ExplainedParty => {
    const { entities, source } = candidate[side];
    return {
      names: entities.map((id: EntityId) => trace.stage.cast.entity(id).name),
      countries: candidate[`${side}Countries`],
      source,
      says: sourceInWords(source),
    };
  };
  return { actor: party("actor"), recipient: party("recipient") };
}
