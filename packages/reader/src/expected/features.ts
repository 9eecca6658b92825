import type { Token } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Event, Statement } from "../contract/reading.js";
import { mentionsIn } from "../said/mentions.js";
import { type View, wordAt } from "../said/view.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { childrenBy, isRelation } from "../syntax/tree.js";
import { type Candidate, isAsked, subjectOf, whose } from "./candidates.js";

/** What the score of an expectation looks at, as names; weights stand in `lexicon/data/speech/expected.yaml`. */
export function featuresOf(
  document: Document,
  cast: Cast,
  candidate: Candidate,
  times: readonly LocatedTime[],
  events: readonly Event[],
): readonly string[] {
  const { view, marker, content, statement } = candidate;
  const { predicate, entry, band } = marker;
  const inside = (span: { start: number; end: number }): boolean =>
    content.start <= span.start && span.end <= content.end;
  const mentions = mentionsIn(cast, view.at);
  const entities = [...new Set(mentions.filter(({ span }) => inside(span)).map(({ entity }) => entity))].map((id) =>
    cast.entity(id),
  );
  const states = new Set(entities.flatMap(({ country }) => country ?? []));
  const around = new Set(mentions.flatMap(({ entity }) => cast.entity(entity).country ?? []));
  const subject = subjectOf(view, marker);
  const owner = whose(cast, view, marker, statement);
  const voice = statement ? statement.kind : "article";
  const acts = events.filter(({ trigger }) => inside(trigger));
  const words = document.article.text.slice(content.start, content.end).split(/\s+/).length;
  const verb = predicateKind(view, predicate);
  const cue = cueKind(document, statement);
  const passive = childrenBy(view.sentence, predicate.index, "aux").some(({ deprel }) => deprel === "aux:pass");
  const timed = times.some((time) => time.sentence === view.at && inside(time.span));
  return [
    `word:${entry.id}`,
    `form:${entry.form}`,
    `word:${entry.id}:${owner}`,
    `word:${entry.id}:${verb}`,
    `band:${band}`,
    `owner:${owner}`,
    `owner:${owner}:${verb}`,
    `verb:${verb}`,
    `kind:${voice}`,
    `cue:${cue}`,
    `holder:${holderKind(cast, statement)}`,
    `subject:${subject ? subjectKind(cast, view, subject) : "none"}`,
    `states:${Math.min(2, states.size)}`,
    `around:${Math.min(2, around.size)}`,
    `length:${words < 6 ? "short" : words < 25 ? "middle" : "long"}`,
    ...(childrenBy(view.sentence, predicate.index, "aux").some(({ lemma }) => lemma === "have") ? ["past"] : []),
    ...(predicate.deprel.startsWith("acl") ? ["relative"] : []),
    ...(isRelation(predicate, "advcl") ? ["adverbial"] : []),
    ...(passive ? ["passive"] : []),
    ...(acts.length ? ["act", `act:${acts.at(-1)!.status}`] : []),
    ...(timed ? ["time", `time:${verb}`] : []),
    ...(isConditional(view) ? ["if"] : []),
    ...(isAsked(view, predicate) || wordAt(view, view.tokens.length) === "?" ? ["asked"] : []),
    ...(["we", "i"].includes(subject?.form.toLowerCase() ?? "") ? ["first-person"] : []),
    ...(subject?.form.toLowerCase() === "you" ? ["second-person"] : []),
  ];
}

/** Kind of the predicate by the lexicon; `other` verbs, `noun`s and what is no verb. */
function predicateKind(view: View, predicate: Token): string {
  const known = loadSpeech().predicates;
  const kind = known.get(predicate.lemma.toLowerCase());
  if (predicate.upos === "VERB") return kind ?? "other";
  if (childrenBy(view.sentence, predicate.index, "cop").length) return "being";
  return predicate.upos === "NOUN" ? "noun" : (kind ?? "other");
}

function cueKind(document: Document, statement: Statement | undefined): string {
  if (!statement?.cue) return "none";
  const words = document.article.text
    .slice(statement.cue.start, statement.cue.end)
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const word of words)
    for (const [beginning, kind] of loadSpeech().cues) if (word.startsWith(beginning)) return kind;
  return "other";
}

const ANALYST =
  /\b(?:analysts?|experts?|professors?|economists?|observers?|critics?|scholars?|researchers?|director|think.tank|institute|university)\b/i;

function holderKind(cast: Cast, statement: Statement | undefined): string {
  if (!statement) return "article";
  if ("entity" in statement.speaker) {
    const { kind, code, country } = cast.entity(statement.speaker.entity);
    if (kind === "person") return code && code.length > 3 ? "official" : "person";
    return country ? "state" : kind;
  }
  return ANALYST.test(statement.speaker.text) ? "analyst" : "words";
}

function subjectKind(cast: Cast, view: View, { index, upos }: Token): string {
  if (upos === "PRON") return "pronoun";
  const mention = cast.at(view.at, index)[0];
  return mention ? cast.entity(mention.entity).kind : "thing";
}

function isConditional(view: View): boolean {
  return view.tokens.some(
    (token) => ["if", "unless", "should"].includes(token.form.toLowerCase()) && token.upos !== "AUX",
  );
}
