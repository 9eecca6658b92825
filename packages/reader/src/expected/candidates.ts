import type { Span, Token } from "@coranto/language";
import type { Statement } from "../contract/reading.js";
import { type ContentTable, innermostStatement } from "../said/contentTable.js";
import { mentionsIn } from "../said/mentions.js";
import { type View, wordAt } from "../said/view.js";
import type { Cast, Document } from "../stages.js";
import { childrenBy } from "../syntax/tree.js";
import { type Marker, objectOf } from "./markers.js";

/** An expectation before it has its id, with what the filters look at. */
export interface Candidate {
  readonly view: View;
  readonly marker: Marker;
  readonly content: Span;
  readonly statement: Statement | undefined;
}

/** What a word of likelihood bears on, cut to the statement it stands in; undefined when nothing is left. */
export function candidateOf(
  document: Document,
  view: View,
  marker: Marker,
  table: ContentTable,
): Candidate | undefined {
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
  const { predicate, token, entry } = marker;
  const { first, last } = view.extents;
  const subject = subjectOf(view, marker);
  const own = subject !== undefined && subject.index < predicate.index;
  // "warned of attacks": the thing alone; "risk a war" with its verb.
  const alone = entry.after !== undefined && predicate.upos === "NOUN" && !entry.after.includes("object");
  // "it is possible that X will": the clause begins with its own subject, behind the word of likelihood.
  let a =
    alone || (own && subject.index > token.index)
      ? first[alone ? predicate.index : subject!.index]!
      : Math.min(own ? first[subject.index]! : predicate.index, token.index);
  let b = Math.max(last[predicate.index]!, predicate.index);
  const trim = (at: number): boolean =>
    /^\p{P}+$/u.test(view.tokens[at - 1]!.form) ||
    /^(?:that|and|but|if|as|because|while|of|for|about|against)$/i.test(view.tokens[at - 1]!.form);
  while (a < predicate.index && trim(a)) a++;
  while (b > predicate.index && trim(b)) b--;
  return { start: view.tokens[a - 1]!.span.start, end: view.tokens[b - 1]!.span.end };
}

/** Subject of the thing expected: of its own verb, or of "is expected", "is likely". */
export function subjectOf(view: View, { predicate, token, entry }: Marker): Token | undefined {
  const own = childrenBy(view.sentence, predicate.index, "nsubj", "csubj")[0];
  const object = entry.form === "verb" && predicate.index > token.index + 1 ? objectOf(view, token) : undefined;
  if (!own && object && object.index < predicate.index && wordAt(view, token.index + 1) !== "to") return object;
  if (own || entry.form === "modal" || entry.form === "noun") return own;
  const raised = childrenBy(view.sentence, token.index, "nsubj")[0];
  return entry.form === "verb" && raised && raised.deprel !== "nsubj:pass" && wordAt(view, token.index + 1) !== "to"
    ? undefined
    : raised;
}

/** Whose act is expected: the holder's own, somebody else's, or nobody's. */
export function whose(
  cast: Cast,
  view: View,
  marker: Marker,
  statement: Statement | undefined,
): "own" | "other" | "thing" | "nobody" {
  const subject = subjectOf(view, marker);
  if (!subject) return "nobody";
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

/** "when the unit will return", "whether it will": a question says nothing of likelihood. */
export function isAsked(view: View, predicate: Token): boolean {
  return childrenBy(view.sentence, predicate.index, "mark", "advmod").some((child) =>
    ["whether", "when", "how", "where", "if"].includes(child.form.toLowerCase()),
  );
}
