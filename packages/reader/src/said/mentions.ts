import type { Cast, LocatedMention } from "../stages.js";

const cache = new WeakMap<Cast, ReadonlyMap<number, readonly LocatedMention[]>>();

/** Mentions of a sentence in text order, longest first where they begin together. */
export function mentionsIn(cast: Cast, sentence: number): readonly LocatedMention[] {
  let known = cache.get(cast);
  if (!known) {
    const made = new Map<number, LocatedMention[]>();
    for (const mention of cast.mentions) {
      const list = made.get(mention.sentence);
      if (list) list.push(mention);
      else made.set(mention.sentence, [mention]);
    }
    for (const list of made.values()) list.sort((a, b) => a.first - b.first || b.last - a.last);
    known = made;
    cache.set(cast, known);
  }
  return known.get(sentence) ?? [];
}

/**
 * The words by which the article names the entity of a mention: its own when it is a name, else those of the nearest
 * name before it.
 *
 * @returns undefined when no name stands at or before the mention
 */
export function nameAsWritten(cast: Cast, text: string, mention: LocatedMention): string | undefined {
  if (mention.form === "name") return text.slice(mention.span.start, mention.span.end);
  const names = namesOf(cast).get(mention.entity) ?? [];
  const before = names.findLast((each) => each.span.start < mention.span.start);
  return before && text.slice(before.span.start, before.span.end);
}

const nameCache = new WeakMap<Cast, ReadonlyMap<string, readonly LocatedMention[]>>();

function namesOf(cast: Cast): ReadonlyMap<string, readonly LocatedMention[]> {
  const known = nameCache.get(cast);
  if (known) return known;
  const made = new Map<string, LocatedMention[]>();
  for (const mention of cast.mentions) {
    if (mention.form !== "name") continue;
    const list = made.get(mention.entity);
    if (list) list.push(mention);
    else made.set(mention.entity, [mention]);
  }
  for (const list of made.values()) list.sort((a, b) => a.span.start - b.span.start);
  nameCache.set(cast, made);
  return made;
}
