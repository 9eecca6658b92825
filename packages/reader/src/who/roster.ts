import type { Entity, EntityId } from "../contract/reading.js";
import type { Level } from "../contract/vocabulary.js";
import type { LocatedMention } from "../stages.js";

/** An entity while the article is being read. */
export interface Draft {
  readonly id: EntityId;
  name: string;
  kind: Entity["kind"];
  code?: string;
  country?: string;
  sector?: string;
  body?: { readonly code: string; readonly name: string };
  office?: { title: string; of?: string; former: boolean };
  /** The lexicon's words for the office, for finding the holder of "the minister". */
  officeKey?: string;
  level?: Level;
  wikidata?: string;
  unnamed?: boolean;
  /** Told by an honorific. */
  gender?: "male" | "female";
  /** How a pronoun called the person. */
  called?: "male" | "female";
  /** A name that nothing but a pronoun may make a person; it has no mention yet. */
  stranger?: boolean;
  plural?: boolean;
  geonames?: number;
  lat?: number;
  lon?: number;
  /** Lower-case name pieces of a person; head noun of a group. */
  pieces: readonly string[];
  readonly why: Set<string>;
  confidence: number;
}

/** All entities and mentions of one article, in the order they were found. */
export interface Roster {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly LocatedMention[];
  /** The entity of a key, made when it is not there. */
  entity(key: string, make: () => Omit<Draft, "id">): Draft;
  find(key: string): Draft | undefined;
  /** Lets a second key lead to a known entity: an acronym to its full name. */
  alias(key: string, draft: Draft): void;
  get(id: EntityId): Draft;
  mention(mention: LocatedMention): void;
  /** Mentions of one sentence, as found. */
  of(sentence: number): readonly LocatedMention[];
  /** Mentions whose last token lies between two, last one first; the cost is that of the stretch, not of the sentence. */
  between(sentence: number, from: number, to: number): LocatedMention[];
  /** The mention that was put over a token first. */
  over(sentence: number, token: number): LocatedMention | undefined;
  /** True when a mention covers the token. */
  covered(sentence: number, token: number): boolean;
}

export function createRoster(): Roster {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const byId = new Map<EntityId, Draft>();
  const mentions: LocatedMention[] = [];
  const cover = new Map<number, Map<number, LocatedMention>>();
  const ends = new Map<number, Map<number, LocatedMention[]>>();
  const bySentence = new Map<number, LocatedMention[]>();
  return {
    drafts,
    mentions,
    entity(key, make) {
      const known = byKey.get(key);
      if (known) return known;
      const id = `e${drafts.length + 1}` as EntityId;
      const draft: Draft = { ...make(), id };
      drafts.push(draft);
      byKey.set(key, draft);
      byId.set(id, draft);
      return draft;
    },
    alias: (key, draft) => void byKey.set(key, draft),
    find: (key) => byKey.get(key),
    get(id) {
      const draft = byId.get(id);
      if (!draft) throw new RangeError(`no entity ${id}`);
      return draft;
    },
    mention(mention) {
      mentions.push(mention);
      const list = bySentence.get(mention.sentence);
      if (list) list.push(mention);
      else bySentence.set(mention.sentence, [mention]);
      const tokens = cover.get(mention.sentence) ?? new Map<number, LocatedMention>();
      cover.set(mention.sentence, tokens);
      for (let token = mention.first; token <= mention.last; token++)
        if (!tokens.has(token)) tokens.set(token, mention);
      const lasts = ends.get(mention.sentence) ?? new Map<number, LocatedMention[]>();
      ends.set(mention.sentence, lasts);
      const same = lasts.get(mention.last);
      if (same) same.push(mention);
      else lasts.set(mention.last, [mention]);
    },
    of: (sentence) => bySentence.get(sentence) ?? [],
    between(sentence, from, to) {
      const lasts = ends.get(sentence);
      const out: LocatedMention[] = [];
      if (lasts) for (let token = to; token >= Math.max(1, from); token--) out.push(...(lasts.get(token) ?? []));
      return out;
    },
    over: (sentence, token) => cover.get(sentence)?.get(token),
    covered: (sentence, token) => cover.get(sentence)?.has(token) ?? false,
  };
}
