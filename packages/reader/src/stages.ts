import type { Article } from "@coranto/intake/article";
import type { Sentence, Span } from "@coranto/language";
import type { Doubt, Entity, EntityId, Event, Expectation, Mention, Statement, Time } from "./contract/reading.js";

/** A stretch between quotation marks. `span` includes the marks, `inner` does not. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** Index of the sentence in which it opens. */
  readonly sentence: number;
  /** False when the closing mark is missing and the end was taken from the paragraph. */
  readonly closed: boolean;
}

/** The article with its analysis: what every later stage reads. */
export interface Document {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

/** A mention with its place in the parse; token indices are 1-based and inclusive within the sentence. */
export interface LocatedMention extends Mention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Syntactic head of the mention. */
  readonly head: number;
  /** Another entity that it may stand for nearly as well. */
  readonly near?: EntityId;
}

/** Who is in the article. A plural mention ("the two sides") stands once for each entity, with one span. */
export interface Cast {
  readonly entities: readonly Entity[];
  readonly mentions: readonly LocatedMention[];
  entity(id: EntityId): Entity;
  /** Mentions whose head is this token, longest first. */
  at(sentence: number, token: number): readonly LocatedMention[];
}

/** A time expression with its place in the parse. */
export interface LocatedTime extends Time {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** The stages, in order; each is a pure function of what is before it. */
export interface Stages {
  findCast(document: Document): Cast;
  findTimes(document: Document, cast: Cast): readonly LocatedTime[];
  findStatements(document: Document, cast: Cast, times: readonly LocatedTime[]): readonly Statement[];
  findEvents(
    document: Document,
    cast: Cast,
    times: readonly LocatedTime[],
    statements: readonly Statement[],
  ): { readonly events: readonly Event[]; readonly doubts: readonly Doubt[] };
  findExpectations(
    document: Document,
    cast: Cast,
    times: readonly LocatedTime[],
    statements: readonly Statement[],
    events: readonly Event[],
  ): readonly Expectation[];
}
