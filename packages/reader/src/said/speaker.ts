import type { Span } from "@coranto/language";
import type { Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { childrenBy } from "../syntax/tree.js";
import type { Source } from "./source.js";
import { spanBetween, type View } from "./view.js";

export interface Speaker {
  readonly speaker: Statement["speaker"];
  readonly span: Span;
}

const PERSONAL = new Set(["he", "she", "they", "it", "his", "her", "their", "its", "him", "them"]);

/**
 * Who speaks: the entity the cast knows by the head of the source, or the words themselves. "his office" and
 * "the minister's spokesman" keep their description, with the owner's name in place of a pronoun.
 */
export function resolveSpeaker(
  document: Document,
  cast: Cast,
  view: View,
  source: Source,
  running: Statement["speaker"] | undefined,
): Speaker {
  const span = spanBetween(view, source.first, source.last);
  const mention = mentionOf(cast, view, source);
  if (mention) return { speaker: { entity: mention.entity }, span };
  const word = source.head.form.toLowerCase();
  if (PERSONAL.has(word) && source.first === source.last && running) return { speaker: running, span };
  return { speaker: { text: describe(document, cast, view, source, span) }, span };
}

/** The mention whose head is the head of the source, else one that covers it, else a name in apposition to it. */
export function mentionOf(cast: Cast, view: View, source: Source): LocatedMention | undefined {
  const exact = cast.at(view.at, source.head.index)[0];
  if (exact) return exact;
  for (const child of childrenBy(view.sentence, source.head.index, "appos", "flat", "compound")) {
    const named = cast.at(view.at, child.index)[0];
    if (named && covers(named, source)) return named;
  }
  for (let at = source.last; at >= source.first; at--) {
    const near = cast.at(view.at, at).find((mention) => covers(mention, source));
    if (near) return near;
  }
  return undefined;
}

function covers(mention: LocatedMention, source: Source): boolean {
  return mention.first <= source.head.index && source.head.index <= mention.last;
}

/** The words of the source; a leading possessive pronoun gives way to the name it stands for. */
function describe(document: Document, cast: Cast, view: View, source: Source, span: Span): string {
  const text = document.article.text;
  const first = view.tokens[source.first - 1]!;
  const owner =
    PERSONAL.has(first.form.toLowerCase()) && source.last > source.first ? cast.at(view.at, first.index)[0] : undefined;
  if (!owner) return text.slice(span.start, span.end);
  return `${cast.entity(owner.entity).name}'s${text.slice(first.span.end, span.end)}`;
}
