import type { Entity } from "../contract/reading.js";
import type { Cast } from "../stages.js";
import { headWord } from "./running.js";
import type { Draft } from "./statements.js";

/** A lead is over after this many sentences. */
const LEAD = 3;

/**
 * A lead tells who spoke by office ("a senior Arvanian lawmaker said"), the report then names him: the first person
 * quoted below whose country and office fit is the one.
 */
export function nameLater(cast: Cast, drafts: readonly Draft[]): readonly Draft[] {
  const named = drafts.flatMap(({ speaker, sentence }) => {
    const entity = "entity" in speaker ? cast.entity(speaker.entity) : undefined;
    return entity?.kind === "person" && !entity.unnamed ? [{ entity, sentence }] : [];
  });
  if (named.length === 0) return drafts;
  return drafts.map((draft) => {
    if (draft.sentence >= LEAD || !("entity" in draft.speaker)) return draft;
    const described = cast.entity(draft.speaker.entity);
    if (!described.unnamed) return draft;
    const words = draft.speaker.text ?? described.name;
    if (!isOne(words)) return draft;
    const later = named.find(({ entity, sentence }) => sentence >= draft.sentence && isThe(described, words, entity));
    return later ? { ...draft, speaker: { entity: later.entity.id }, why: [...draft.why, "said/named-later"] } : draft;
  });
}

/** "a senior lawmaker", not "lawmakers" or "one of the officials". */
function isOne(words: string): boolean {
  return /^(?:an?|the|senior|top|[A-Z])/.test(words) && !/s$/.test(headWord(words)) && !/ and /.test(words);
}

function isThe(described: Entity, words: string, named: Entity): boolean {
  if (described.country && named.country && described.country !== named.country) return false;
  const noun = headWord(words);
  const title = named.office?.title.toLowerCase() ?? "";
  if (noun && (title.endsWith(noun) || title.includes(`${noun} `))) return true;
  return described.level !== undefined && described.level === named.level && described.country === named.country;
}
