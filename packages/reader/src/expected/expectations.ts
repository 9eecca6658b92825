import type { Span, Token } from "@coranto/language";
import type { Event, Expectation, Statement } from "../contract/reading.js";
import { type ContentTable, contentTable, innermostStatement } from "../said/contentTable.js";
import { mentionsIn } from "../said/mentions.js";
import { type View, viewsOf, wordAt } from "../said/view.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { childrenBy, isRelation } from "../syntax/tree.js";
import { findMarkers, type Marker } from "./markers.js";

/** Share of expectations by this word that the coders of gold-learn have too, rounded to .05 (tools/said-quality.ts learn --expect --forms). */
const BY_WORD: Readonly<Record<string, number>> = {
  will: 0.45,
  would: 0.5,
  may: 0.8,
  could: 0.8,
  expected: 0.7,
  hoped: 0.7,
  probably: 0.9,
};

/** An expectation before it has its id, with what the filters look at. */
interface Candidate {
  readonly view: View;
  readonly marker: Marker;
  readonly content: Span;
  readonly statement: Statement | undefined;
}

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
  const table = contentTable(statements);
  const out: Omit<Expectation, "id">[] = [];
  for (const view of viewsOf(document)) {
    let until = -1;
    for (const marker of findMarkers(view)) {
      const candidate = candidateOf(document, view, marker, table);
      if (!candidate || candidate.content.start < until || !isExpectation(cast, candidate, events)) continue;
      out.push(expectationOf(document, cast, candidate, times, events));
      until = candidate.content.end;
    }
  }
  return out.map((each, at) => ({ ...each, id: `x${at + 1}` as Expectation["id"] }));
}

function candidateOf(document: Document, view: View, marker: Marker, table: ContentTable): Candidate | undefined {
  const statement = innermostStatement(table, marker.predicate.span);
  const piece = statement?.content.find(
    (span) => span.start <= marker.predicate.span.start && marker.predicate.span.end <= span.end,
  );
  const clause = clauseOf(view, marker);
  const content = piece ? { start: Math.max(piece.start, clause.start), end: Math.min(piece.end, clause.end) } : clause;
  if (content.end <= content.start || document.article.text.slice(content.start, content.end).trim() === "")
    return undefined;
  return { view, marker, content, statement };
}

/** From the subject of the expected clause to its end, without the marks around it. */
function clauseOf(view: View, marker: Marker): Span {
  const { predicate, token } = marker;
  const { first, last } = view.extents;
  const subject = subjectOf(view, marker);
  const own = subject !== undefined && subject.index < predicate.index;
  // "it is possible that X will": the clause begins with its own subject, behind the word of likelihood.
  let a =
    own && subject.index > token.index
      ? first[subject.index]!
      : Math.min(own ? first[subject.index]! : predicate.index, token.index);
  let b = Math.max(last[predicate.index]!, predicate.index);
  const trim = (at: number): boolean =>
    /^\p{P}+$/u.test(view.tokens[at - 1]!.form) ||
    /^(?:that|and|but|if|as|because|while)$/i.test(view.tokens[at - 1]!.form);
  while (a < predicate.index && trim(a)) a++;
  while (b > predicate.index && trim(b)) b--;
  return { start: view.tokens[a - 1]!.span.start, end: view.tokens[b - 1]!.span.end };
}

/** Subject of the thing expected: of its own verb, or of "is expected", "is likely". */
function subjectOf(view: View, { predicate, token, entry }: Marker): Token | undefined {
  const own = childrenBy(view.sentence, predicate.index, "nsubj", "csubj")[0];
  if (own || entry.form === "modal") return own;
  const raised = childrenBy(view.sentence, token.index, "nsubj")[0];
  return entry.form === "verb" && raised && raised.deprel !== "nsubj:pass" && wordAt(view, token.index + 1) !== "to"
    ? undefined
    : raised;
}

function isExpectation(cast: Cast, candidate: Candidate, events: readonly Event[]): boolean {
  const { view, marker, statement, content } = candidate;
  const { entry, predicate, token } = marker;
  if (entry.form !== "modal") return true;
  const by = whose(cast, view, marker, statement);
  const modal = entry.id;
  // An own plan, promise or threat is an event (CODEBOOK 8).
  if ((modal === "will" || modal === "would") && by === "own") return false;
  if (modal === "would" && (!statement || isRelation(predicate, "acl"))) return false;
  if (modal === "could" && marker.band === "ruled out" && !statement) return false;
  if (wordAt(view, token.index - 1) === "if" || isAsked(view, predicate)) return false;
  if (
    modal === "will" &&
    events.some(
      (event) => event.status === "planned" && content.start <= event.trigger.start && event.trigger.end <= content.end,
    )
  )
    return false;
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
): Omit<Expectation, "id"> {
  const inside = (span: Span): boolean => content.start <= span.start && span.end <= content.end;
  const entities = mentionsIn(cast, view.at)
    .filter(({ span }) => inside(span))
    .map(({ entity }) => entity as string);
  const about = [
    ...new Set([...entities, ...events.filter((event) => inside(event.trigger)).map(({ id }) => id as string)]),
  ];
  const horizon = horizonOf(
    document,
    times.filter((time) => time.sentence === view.at && inside(time.span)),
  );
  return {
    holder: statement ? statement.speaker : { text: "article" },
    content,
    likelihood: marker.band,
    ...(horizon ? { horizon } : {}),
    about,
    ...(statement ? { statement: statement.id } : {}),
    why: [
      `speech.${marker.entry.id}`,
      statement ? "expected/in-statement" : "expected/own-voice",
      `expected/${whose(cast, view, marker, statement)}`,
    ],
    confidence: BY_WORD[marker.entry.id] ?? 0.5,
  };
}

/** Whose act is expected: the holder's own, somebody else's, or nobody's. */
function whose(cast: Cast, view: View, marker: Marker, statement: Statement | undefined): "own" | "other" | "thing" {
  const subject = subjectOf(view, marker);
  if (!subject) return "thing";
  const word = subject.form.toLowerCase();
  if (word === "i" || word === "we") return "own";
  const mention = mentionsIn(cast, view.at).find(
    (each) => each.head === subject.index || (each.first <= subject.index && subject.index <= each.last),
  );
  if (!mention) return statement && ["he", "she", "it", "they"].includes(word) ? "own" : "thing";
  const speaker = statement && "entity" in statement.speaker ? cast.entity(statement.speaker.entity) : undefined;
  if (!speaker) return "other";
  const actor = cast.entity(mention.entity);
  return speaker.id === actor.id || (speaker.country !== undefined && speaker.country === actor.country)
    ? "own"
    : "other";
}

/** The last day named in the content that is not before publication. */
function horizonOf(document: Document, times: readonly LocatedTime[]): string | undefined {
  const published = document.article.published?.value.slice(0, 10) ?? "";
  return times.findLast(
    ({ value, timex }) => timex.type === "DATE" && value.slice(0, published.length) >= published.slice(0, value.length),
  )?.value;
}
