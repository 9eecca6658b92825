import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { scoreOf } from "../acts/score.js";
import type { Event, Expectation, Statement } from "../contract/reading.js";
import { contentTable } from "../said/contentTable.js";
import { mentionsIn } from "../said/mentions.js";
import { viewsOf } from "../said/view.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { expectedActs } from "./acts.js";
import { type Candidate, candidateOf, whose } from "./candidates.js";
import { bestApart } from "./disjoint.js";
import { featuresOf } from "./features.js";
import { findMarkers } from "./markers.js";

/**
 * What the article or a source says may, will or will not come about (CODEBOOK section 8), in text order.
 *
 * A planned act of the holder's own is an event, not an expectation.
 */
export function findExpectations(
  document: Document,
  cast: Cast,
  times: readonly LocatedTime[],
  statements: readonly Statement[],
  events: readonly Event[],
): readonly Expectation[] {
  const { weights, threshold } = loadSpeech().expected;
  const scored = findCandidates(document, statements).flatMap((candidate) => {
    const score = scoreOf(featuresOf(document, cast, candidate, times, events), weights);
    return score < threshold ? [] : [{ candidate, span: candidate.content, score }];
  });
  return bestApart(scored).map(({ candidate, score }, at) => ({
    ...expectationOf(document, cast, candidate, times, events),
    confidence: Math.round(score * 100) / 100,
    id: `x${at + 1}` as Expectation["id"],
  }));
}

/** Clauses and nouns with a word of likelihood, in text order of their words; which of them are expectations is for the score to tell. */
export function findCandidates(document: Document, statements: readonly Statement[]): readonly Candidate[] {
  const table = contentTable(statements);
  return viewsOf(document).flatMap((view) =>
    findMarkers(view).flatMap((marker) => {
      const candidate = candidateOf(document, view, marker, table);
      return candidate ? [candidate] : [];
    }),
  );
}

function expectationOf(
  document: Document,
  cast: Cast,
  { view, marker, content, statement }: Candidate,
  times: readonly LocatedTime[],
  events: readonly Event[],
): Omit<Expectation, "id" | "confidence"> {
  const inside = (span: Span): boolean => content.start <= span.start && span.end <= content.end;
  const entities = mentionsIn(cast, view.at)
    .filter(({ span }) => inside(span))
    .map(({ entity }) => entity as string);
  const about = [
    ...new Set([...entities, ...events.filter((event) => inside(event.trigger)).map(({ id }) => id as string)]),
  ];
  const acts = expectedActs(view, marker);
  const horizon = horizonOf(
    document,
    times.filter((time) => time.sentence === view.at && inside(time.span)),
  );
  return {
    holder: holderOf(statement?.speaker),
    content,
    likelihood: marker.band,
    ...(horizon ? { horizon } : {}),
    about,
    ...(acts.length ? { acts: [...acts] } : {}),
    ...(statement ? { statement: statement.id } : {}),
    why: [
      `speech.${marker.entry.id}`,
      statement ? "expected/in-statement" : "expected/own-voice",
      `expected/${whose(cast, view, marker, statement)}`,
    ],
  };
}

/** The last day named in the content that is not before publication. */
function horizonOf(document: Document, times: readonly LocatedTime[]): string | undefined {
  const published = document.article.published?.value.slice(0, 10) ?? "";
  return times.findLast(
    ({ value, timex }) => timex.type === "DATE" && value.slice(0, published.length) >= published.slice(0, value.length),
  )?.value;
}

/** Whoever speaks, by entity where there is one; the article's own voice otherwise. */
function holderOf(speaker: Statement["speaker"] | undefined): Expectation["holder"] {
  if (!speaker) return { text: "article" };
  return "entity" in speaker ? { entity: speaker.entity } : { text: speaker.text };
}
