import type { Entity, EntityId, Event } from "../contract/reading.js";
import { accordingTo } from "../said/vouch.js";
import type { Candidate } from "./candidates.js";
import { countryOf, type Scene } from "./scene.js";

/** Categories done by the words themselves. Not AGREE: coders name who tells that something was agreed or promised. */
const PERFORMED = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"]);
/** What a side says of its own acts to come is its announcement, not a report on it. */
const ANNOUNCED = new Set(["planned", "proposed", "refused"]);

/**
 * On whose word an act is told (CODEBOOK section 4): the speaker of the statement it stands in. A side that urges,
 * refuses or announces in its own words vouches for nothing; then whoever reports these words does.
 */
export function voucherOf(scene: Scene, candidate: Candidate): Event["according_to"] {
  const { act, actor, actorCountries, status, sentence, trigger } = candidate;
  const performs = PERFORMED.has(act);
  const isOwn = (speaker: EntityId): boolean => {
    if (actor.entities.includes(speaker)) return performs || ANNOUNCED.has(status.status);
    const entity = scene.cast.entity(speaker);
    const country = countryOf(entity);
    return performs && country !== undefined && actorCountries.includes(country) && speaksForState(entity);
  };
  return accordingTo(scene.document, scene.cast, scene.statements, sentence, trigger.head.index, isOwn);
}

/** A government, a minister, an army, or the country itself: not its newspapers or firms. */
function speaksForState({ kind, code }: Entity): boolean {
  const sector = code?.slice(3, 6) ?? "";
  return kind === "country" || sector === "GOV" || sector === "MIL";
}
