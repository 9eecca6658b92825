import type { Entity, EntityId } from "../contract/reading.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { headsIn } from "./mention.js";
import { findPronouns } from "./pronouns.js";
import type { Draft, Roster } from "./roster.js";
import { enterSentence, openStage } from "./stage.js";
import type { View } from "./view.js";

export { type ResolvedActor, resolveActor } from "./resolve.js";
export { type KnownTerm, type WhoIs, whoIs } from "./whoIs.js";

/** Who is in the article: every entity, and every mention of one. docs/method/who.md says how it is decided. */
export function findCast(document: Document): Cast {
  const stage = openStage(document);
  for (const view of stage.views) {
    enterSentence(stage, view);
    findPronouns(stage, view);
  }
  return castOf(stage.roster, stage.views);
}

/** Entities in the order of their first mention; mentions in text order, longer first. */
function castOf(roster: Roster, views: readonly View[]): Cast {
  const sorted = [...roster.mentions].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0),
  );
  const renamed = new Map<EntityId, EntityId>();
  const entities: Entity[] = [];
  for (const { entity } of sorted)
    if (!renamed.has(entity)) {
      const id = `e${renamed.size + 1}` as EntityId;
      renamed.set(entity, id);
      entities.push(entityOf(roster.get(entity), id));
    }
  const mentions = sorted.map(({ near, ...one }): LocatedMention => {
    const other = near && renamed.get(near);
    return { ...one, entity: renamed.get(one.entity)!, ...(other ? { near: other } : {}) };
  });
  const byId = new Map(entities.map((one) => [one.id, one]));
  const byToken = indexByToken(mentions, views);
  return {
    entities,
    mentions,
    entity(id) {
      const found = byId.get(id);
      if (!found) throw new RangeError(`no entity ${id}`);
      return found;
    },
    at: (sentence, token) => byToken[sentence]?.get(token) ?? [],
  };
}

/** Where the parse is broken a mention has several heads: it is found under each of them. */
function indexByToken(
  mentions: readonly LocatedMention[],
  views: readonly View[],
): readonly Map<number, LocatedMention[]>[] {
  const out = views.map(() => new Map<number, LocatedMention[]>());
  for (const mention of mentions)
    for (const token of headsIn(views[mention.sentence]!, mention.first, mention.last)) {
      const map = out[mention.sentence]!;
      const list = map.get(token);
      if (list) list.push(mention);
      else map.set(token, [mention]);
    }
  for (const map of out) for (const list of map.values()) list.sort((a, b) => b.last - b.first - (a.last - a.first));
  return out;
}

function entityOf(draft: Draft, id: EntityId): Entity {
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    ...(draft.code ? { code: draft.code } : {}),
    ...(draft.country ? { country: draft.country } : {}),
    ...(draft.office ? { office: draft.office } : {}),
    ...(draft.level ? { level: draft.level } : {}),
    ...(draft.wikidata ? { wikidata: draft.wikidata } : {}),
    ...(draft.unnamed ? { unnamed: true } : {}),
    ...(draft.geonames === undefined ? {} : { geonames: draft.geonames }),
    ...(draft.lat === undefined ? {} : { lat: draft.lat }),
    ...(draft.lon === undefined ? {} : { lon: draft.lon }),
    why: [...draft.why],
    confidence: Math.round(draft.confidence * 100) / 100,
  };
}
