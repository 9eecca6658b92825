import type { Entity } from "../contract/reading.js";
import type { Candidate } from "./candidates.js";
import type { Scene } from "./scene.js";

/** Sectors and bodies that make a side political (CODEBOOK section 1: no sport, no markets, no crime without such a side). */
const SECTORS = new Set(["GOV", "MIL", "LEG", "SPY", "OPP", "PTY", "REB", "PRM", "UAF"]);
const BODIES = new Set(["UNO", "EUR", "IGO", "IMG", "ISM"]);

/** Holds an office of state, arms or party, or is such a body. */
function isOffice({ code = "" }: Entity): boolean {
  return SECTORS.has(code.slice(3, 6)) || BODIES.has(code.slice(0, 3));
}

/** True when one side at least is a state, an office or a political body. */
export function hasPoliticalSide({ cast }: Scene, { actor, recipient }: Candidate): boolean {
  return [...actor.entities, ...recipient.entities].some((id) => isPolitical(cast.entity(id)));
}

/** True when there are two sides and each is a state, an office or a political body. */
export function areBothPolitical({ cast }: Scene, { actor, recipient }: Candidate): boolean {
  return [actor, recipient].every(({ entities }) => entities.some((id) => isPolitical(cast.entity(id))));
}

function isPolitical(entity: Entity): boolean {
  return entity.kind === "country" || isOffice(entity);
}

/**
 * Mentions of offices and political bodies per sentence. Of the articles of gold-learn 95 in a hundred have more than 1.6;
 * reports on sport, markets, crime and weather mostly have fewer than 0.6 (docs/decisions/601).
 */
export function politicsOf({ mentions, cast, document }: Scene): number {
  const offices = mentions.flat().filter(({ entity }) => isOffice(cast.entity(entity))).length;
  return offices / Math.max(1, document.sentences.length);
}
