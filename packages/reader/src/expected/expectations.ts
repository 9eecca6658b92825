import type { Span, Token } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { scoreOf } from "../acts/score.js";
import { actsIn } from "../acts/sentence.js";
import type { Event, Expectation, Statement } from "../contract/reading.js";
import { contentTable } from "../said/contentTable.js";
import { mentionsIn } from "../said/mentions.js";
import { type View, viewsOf, wordAt } from "../said/view.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { childrenBy, isRelation } from "../syntax/tree.js";
import { type Candidate, candidateOf, whose } from "./candidates.js";
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
  const out: Omit<Expectation, "id">[] = [];
  let until = -1;
  for (const candidate of findCandidates(document, cast, statements)) {
    const score = scoreOf(featuresOf(document, cast, candidate, times, events), weights);
    if (score < threshold || candidate.content.start < until) continue;
    out.push({ ...expectationOf(document, cast, candidate, times, events), confidence: Math.round(score * 100) / 100 });
    until = candidate.content.end;
  }
  return out.map((each, at) => ({ ...each, id: `x${at + 1}` as Expectation["id"] }));
}

/** Clauses with a word of likelihood that the codebook does not rule out, in text order of their words. */
export function findCandidates(document: Document, cast: Cast, statements: readonly Statement[]): readonly Candidate[] {
  const table = contentTable(statements);
  return viewsOf(document).flatMap((view) =>
    findMarkers(view).flatMap((marker) => {
      const candidate = candidateOf(document, view, marker, table);
      return candidate && isExpectation(cast, candidate) ? [candidate] : [];
    }),
  );
}

function isExpectation(cast: Cast, candidate: Candidate): boolean {
  const { view, marker, statement } = candidate;
  const { entry, predicate, token } = marker;
  if (entry.form !== "modal" && entry.id !== "going" && entry.id !== "threatening") return true;
  const by = whose(cast, view, marker, statement);
  const modal = entry.id;
  // An own plan, promise or threat is an event (CODEBOOK 8).
  if ((modal === "will" || modal === "would" || modal === "going") && by === "own") return false;
  // "Belmark should leave" asks; "the pact should last" expects. Who threatens is no forecast, what threatens is.
  if ((modal === "should" || modal === "threatening") && by !== "thing") return false;
  if (modal === "would" && (!statement || isRelation(predicate, "acl"))) return false;
  if (modal === "could" && marker.band === "ruled out" && !statement) return false;
  if (wordAt(view, token.index - 1) === "if" || isAsked(view, predicate)) return false;
  return true;
}

/** "when the unit will return", "whether it will": a question says nothing of likelihood. */
function isAsked(view: View, predicate: Token): boolean {
  return childrenBy(view.sentence, predicate.index, "mark", "advmod").some((child) =>
    ["whether", "when", "how", "where", "if"].includes(child.form.toLowerCase()),
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
  const acts = [
    ...new Set(
      actsIn(view.sentence)
        .filter(({ head }) => inside(view.tokens[head - 1]!.span))
        .map(({ act }) => act),
    ),
  ];
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
    ...(acts.length ? { acts } : {}),
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
