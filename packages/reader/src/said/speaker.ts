import type { Span } from "@coranto/language";
import type { EntityId, Statement } from "../contract/reading.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { authorOf } from "./author.js";
import { mentionsIn, nameAsWritten } from "./mentions.js";
import type { Source } from "./nounphrase.js";
import { runsOn, type Spoken } from "./running.js";
import { spanBetween, type View, wordAt } from "./view.js";

export interface Speaker {
  readonly speaker: Statement["speaker"];
  readonly span: Span;
}

const PERSONAL = new Set(["he", "she", "they", "it", "his", "her", "their", "its", "him", "them"]);

/**
 * Who speaks: the entity the cast knows by the source, or the words themselves. A state keeps the name the article
 * uses ("Beijing said"). Several speakers, "the two sides", and "his office" are told in words.
 */
export function resolveSpeaker(
  document: Document,
  cast: Cast,
  views: readonly View[],
  view: View,
  source: Source,
  spoken: Spoken,
): Speaker {
  const span = spanBetween(view, source.first, source.last);
  const author = authorOf(cast, views, view, source);
  if (author)
    return { speaker: resolveSpeaker(document, cast, views, author.view, author.source, spoken).speaker, span };
  const found = mentionsOf(cast, view, source);
  const mention = found[0];
  const running = runsOn(cast, views, view, source, mention, spoken);
  if (running) return { speaker: running, span };
  if (!mention) return { speaker: { text: describe(document, cast, view, source, span) }, span };
  const entities = [...new Set(found.map(({ entity }) => entity))];
  if (entities.length > 1) return { speaker: { text: nameAll(document, cast, found, span) }, span };
  return { speaker: nameOne(document, cast, mention, span), span };
}

function nameOne(document: Document, cast: Cast, mention: LocatedMention, span: Span): Statement["speaker"] {
  const { text: article } = document.article;
  const { name, kind, unnamed } = cast.entity(mention.entity);
  // Somebody unnamed is told by the words used here: "a senior official".
  const described = unnamed && mention.form === "nominal" ? article.slice(span.start, span.end) : undefined;
  const text = described ?? (kind !== "person" ? nameAsWritten(cast, article, mention) : undefined);
  return text && text !== name ? { entity: mention.entity, text } : { entity: mention.entity };
}

/** "the two sides" stays as it is; "the two ministers, X and Y" are named one by one when every mention has its own words. */
function nameAll(document: Document, cast: Cast, found: readonly LocatedMention[], span: Span): string {
  const { text } = document.article;
  const starts = new Set(found.map((mention) => mention.span.start));
  if (starts.size < found.length) return text.slice(span.start, span.end);
  const names = [...new Set(found.map((mention) => speakerName(cast, text, mention)))];
  return names.length > 2 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join(" and ");
}

function speakerName(cast: Cast, text: string, mention: LocatedMention): string {
  const { name, kind } = cast.entity(mention.entity);
  return kind === "country" ? (nameAsWritten(cast, text, mention) ?? name) : name;
}

/** The mention that names the source, with its coordinated ones; empty when the cast knows nobody there. */
export function mentionsOf(cast: Cast, view: View, source: Source): readonly LocatedMention[] {
  const inside = mentionsIn(cast, view.at).filter((each) => each.first <= source.last && each.last >= source.first);
  const covering = inside.filter((each) => each.first <= source.head.index && source.head.index <= each.last);
  const best = longest(covering);
  if (best) {
    const named = cast.entity(best.entity).unnamed
      ? (nameBeside(cast, view, source, inside) ?? nameAfter(cast, view, source))
      : undefined;
    if (named) return [named];
    const same = covering.filter((each) => each.first === best.first && each.last === best.last);
    return [...same, ...joined(view, source, inside, best)];
  }
  const apposed =
    inside.find((each) => view.tokens[each.head - 1]?.head === source.head.index && isNaming(view, each)) ??
    nameAfter(cast, view, source);
  return apposed ? [apposed] : [];
}

/** True when the cast knows the source as one entity. */
export function mentionOf(cast: Cast, view: View, source: Source): LocatedMention | undefined {
  return mentionsOf(cast, view, source)[0];
}

function longest(mentions: readonly LocatedMention[]): LocatedMention | undefined {
  return mentions.reduce<LocatedMention | undefined>(
    (best, each) => (!best || each.last - each.first > best.last - best.first ? each : best),
    undefined,
  );
}

/** "X and Y said": mentions whose head hangs on the head of the source as a conjunct. */
function joined(
  view: View,
  source: Source,
  inside: readonly LocatedMention[],
  best: LocatedMention,
): readonly LocatedMention[] {
  return inside.filter((each) => {
    const head = view.tokens[each.head - 1];
    return (
      each.first > best.last &&
      each.last <= source.last &&
      head?.deprel.startsWith("conj") === true &&
      head.head === source.head.index
    );
  });
}

/** "a senior lawmaker, X, said" and "the spokesman X said": the person's name in apposition to a bare description. */
function nameBeside(
  cast: Cast,
  view: View,
  source: Source,
  inside: readonly LocatedMention[],
): LocatedMention | undefined {
  return inside.find((each) => {
    if (each.form !== "name" || each.head <= source.head.index) return false;
    const { kind, unnamed } = cast.entity(each.entity);
    return (
      kind === "person" && !unnamed && isNaming(view, each) && view.tokens[each.head - 1]!.head === source.head.index
    );
  });
}

/** "the plant's operator, the Velden Power Board": the name right after the comma that ends a bare description. */
function nameAfter(cast: Cast, view: View, source: Source): LocatedMention | undefined {
  if (wordAt(view, source.last + 1) !== "," || source.head.upos === "PROPN") return undefined;
  return mentionsIn(cast, view.at).find(
    (each) =>
      each.form === "name" &&
      each.first >= source.last + 2 &&
      each.first <= source.last + 3 &&
      ["person", "organisation"].includes(cast.entity(each.entity).kind) &&
      view.tokens[each.head - 1]?.deprel.startsWith("appos") === true &&
      view.tokens[each.head - 1]?.head === source.head.index,
  );
}

function isNaming(view: View, mention: LocatedMention): boolean {
  return /^(?:appos|flat)/.test(view.tokens[mention.head - 1]!.deprel);
}

/** The words of the source; a leading possessive pronoun gives way to the name it stands for. */
function describe(document: Document, cast: Cast, view: View, source: Source, span: Span): string {
  const text = document.article.text;
  const repaired = repairedWords(document, span);
  if (repaired) return repaired;
  const first = view.tokens[source.first - 1]!;
  const owner =
    PERSONAL.has(first.form.toLowerCase()) && source.last > source.first ? ownerAt(cast, view, first.index) : undefined;
  return owner
    ? `${cast.entity(owner).name}'s${text.slice(first.span.end, span.end)}`
    : text.slice(span.start, span.end);
}

/** Where the end of the sentence was moved behind its full stop, the source in the words it had before: up to the verb. */
function repairedWords(document: Document, span: Span): string | undefined {
  const { text, damage } = document.article;
  const found = damage.find((each) => each.repair && each.span.start <= span.start && span.end <= each.span.end);
  const start = text.slice(span.start, span.end);
  const from = found?.repair?.indexOf(start) ?? -1;
  if (!found?.repair || from < 0) return undefined;
  const next = /^\s*(\p{L}+)/u.exec(text.slice(span.end, found.span.end))?.[1];
  const verb = next ? found.repair.indexOf(` ${next}`, from + start.length) : -1;
  return verb > 0 ? found.repair.slice(from, verb) : undefined;
}

function ownerAt(cast: Cast, view: View, token: number): EntityId | undefined {
  return mentionsIn(cast, view.at).find((each) => each.first === token && each.last === token)?.entity;
}
