import type { Article } from "@coranto/intake/article";
import type { Language } from "@coranto/language";
import { type Lists, withLists } from "@coranto/lexicon";
import { findEvents } from "./acts/index.js";
import type { Doubt, Event, Reading } from "./contract/reading.js";
import { findDamage } from "./damage/index.js";
import { findExpectations } from "./expected/index.js";
import { findQuotations, findStatements } from "./said/index.js";
import type { Cast, Document, LocatedMention, LocatedTime } from "./stages.js";
import { CODER_VERSION, LEXICON_VERSION } from "./version.js";
import { findTimes } from "./when/index.js";
import { findCast } from "./who/index.js";
import { codesOnDay } from "./who/onDay.js";

/** Below this, a datum is told as a doubt as well. */
const DOUBTFUL_BELOW = 0.5;

export interface Reader {
  /** Every stage's result for one article; the reading is made of them. */
  stages(article: Article): Stage;
  /** @returns the Reading; the same article gives the same bytes on every machine */
  read(article: Article): Reading;
}

/** What the stages found, with their places in the parse, for `explain` and for callers that go on working on the text. */
export interface Stage {
  readonly document: Document;
  readonly cast: Cast;
  readonly times: readonly LocatedTime[];
  readonly reading: Reading;
  /** The caller's lists it was read with, where there are such. */
  readonly lists?: Lists;
}

/** @param lists the caller's own, made by `ownLists`; Coranto's when left out */
export function createReader(language: Language, lists?: Lists): Reader {
  const stages = (article: Article): Stage => withLists(lists, () => stagesOf(article));
  function stagesOf(article: Article): Stage {
    const sentences = language.parse(article.text);
    const damage = findDamage(article.text, sentences);
    const document: Document = {
      article: { ...article, damage: [...article.damage, ...damage] },
      sentences,
      quotations: findQuotations(sentences, article.text),
    };
    const cast = findCast(document);
    const times = findTimes(document, cast);
    const statements = findStatements(document, cast, times);
    const found = findEvents(document, cast, times, statements);
    const events = codesOnDay(found.events, cast, article.published?.value.slice(0, 10));
    const expectations = findExpectations(document, cast, times, statements, events);
    const reading: Reading = {
      schema: "coranto/reading/1",
      coder: {
        version: CODER_VERSION,
        lexicon: lists ? `${LEXICON_VERSION}+${lists.mark}` : LEXICON_VERSION,
        models: [language.model],
      },
      article: document.article,
      sentences: sentences.map(({ span, paragraph }) => ({ span, paragraph })),
      entities: [...cast.entities],
      mentions: cast.mentions.map(plainMention),
      times: times.map(plainTime),
      statements: [...statements],
      events: [...events],
      expectations: [...expectations],
      doubts: doubtsOf(document, cast, events, found.doubts),
    };
    return { document, cast, times, reading, ...(lists ? { lists } : {}) };
  }
  return { stages, read: (article) => stages(article).reading };
}

function plainMention({ span, entity, form, why, confidence }: LocatedMention): Reading["mentions"][number] {
  return { span, entity, form, why, confidence };
}

function plainTime({
  sentence: _sentence,
  first: _first,
  last: _last,
  ...time
}: LocatedTime): Reading["times"][number] {
  return time;
}

/** Damaged words, weak data, near decisions and words that two may be meant by, each with its reason in words. */
function doubtsOf(document: Document, cast: Cast, events: readonly Event[], ofActs: readonly Doubt[]): Doubt[] {
  const damaged = document.article.damage.map(({ span, kind }) => ({ span, reason: `damaged text: ${kind}` }));
  const weak = events
    .filter((event) => event.confidence < DOUBTFUL_BELOW)
    .map((event) => ({
      span: event.trigger,
      reason: `${event.act} ${event.status} rests on weak ground (${event.why.join(", ")})`,
    }));
  const near = cast.mentions.flatMap(({ span, entity, near }) =>
    near
      ? [{ span, reason: `read as ${cast.entity(entity).name}; ${cast.entity(near).name} is nearly as likely` }]
      : [],
  );
  return [...damaged, ...weak, ...ofActs, ...near].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
