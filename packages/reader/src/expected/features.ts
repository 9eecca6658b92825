import type { Event } from "../contract/reading.js";
import { mentionsIn } from "../said/mentions.js";
import { wordAt } from "../said/view.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { childrenBy, isRelation } from "../syntax/tree.js";
import { type Candidate, subjectOf, whose } from "./candidates.js";

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
  const entities = [
    ...new Set(
      mentionsIn(cast, view.at)
        .filter(({ span }) => inside(span))
        .map(({ entity }) => entity),
    ),
  ].map((id) => cast.entity(id));
  const states = new Set(entities.flatMap(({ country }) => country ?? []));
  const subject = subjectOf(view, marker);
  const owner = whose(cast, view, marker, statement);
  const around = statement ? statement.kind : "none";
  const acts = events.filter(({ trigger }) => inside(trigger));
  const words = document.article.text.slice(content.start, content.end).split(/\s+/).length;
  return [
    `word:${entry.id}`,
    `form:${entry.form}`,
    `word:${entry.id}:${statement ? "said" : "article"}`,
    `band:${band}`,
    `owner:${owner}`,
    `kind:${around}`,
    `subject:${subject ? subjectKind(cast, candidate, subject.index, subject.upos) : "none"}`,
    `entities:${Math.min(2, entities.length)}`,
    `states:${Math.min(2, states.size)}`,
    `length:${words < 6 ? "short" : words < 25 ? "middle" : "long"}`,
    `place:${view.at < 3 ? "top" : view.at < 12 ? "middle" : "below"}`,
    `verb:${["be", "have", "do"].includes(predicate.lemma) || predicate.upos !== "VERB" ? "empty" : "full"}`,
    ...(childrenBy(view.sentence, predicate.index, "aux").some(({ lemma }) => lemma === "have") ? ["past"] : []),
    ...(predicate.deprel.startsWith("acl") ? ["relative"] : []),
    ...(isRelation(predicate, "advcl") ? ["adverbial"] : []),
    ...(childrenBy(view.sentence, predicate.index, "aux").some(({ deprel }) => deprel === "aux:pass")
      ? ["passive"]
      : []),
    ...(acts.length ? ["act", `act:${acts.at(-1)!.status}`] : []),
    ...(times.some((time) => time.sentence === view.at && inside(time.span)) ? ["time"] : []),
    ...(view.tokens.some((token) => token.form.toLowerCase() === "if") ? ["if"] : []),
    ...(wordAt(view, view.tokens.length) === "?" ? ["asked"] : []),
    ...(["we", "i", "you"].includes(subject?.form.toLowerCase() ?? "") ? ["first-person"] : []),
  ];
}

function subjectKind(cast: Cast, { view }: Candidate, index: number, upos: string): string {
  if (upos === "PRON") return "pronoun";
  const mention = cast.at(view.at, index)[0];
  return mention ? cast.entity(mention.entity).kind : "thing";
}
