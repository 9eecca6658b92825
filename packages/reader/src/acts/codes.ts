import { loadCodes } from "@coranto/lexicon";
import type { ActorRef, EntityId } from "../contract/reading.js";
import type { Act } from "../contract/vocabulary.js";
import type { Scene } from "./scene.js";

/** Acts that a state does by its forces: the bare name of the country stands for them. */
const BY_FORCE = new Set<Act>(["ASSAULT", "MOBILIZE"]);
/** Acts that reach a country as a whole rather than its government. */
const UPON_COUNTRY = new Set<Act>(["ASSAULT", "AID", "MOBILIZE", "COERCE"]);
/** Codes that are bodies of their own and take no sector. */
const BODIES = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM"]);

/** The party's code on this act, CODEBOOK section 2: a bare country acts as its government. */
export function actorRef(scene: Scene, id: EntityId, act: Act, side: "actor" | "recipient"): ActorRef | undefined {
  const entity = scene.cast.entity(id);
  const code = entity.code ?? (entity.why.includes("who:state-of-article") ? undefined : entity.country);
  if (!code) return undefined;
  if (code.length > 3 || BODIES.has(code)) return { entity: id, code };
  if (side === "actor") return { entity: id, code: code + (BY_FORCE.has(act) ? "MIL" : "GOV") };
  return { entity: id, code: UPON_COUNTRY.has(act) || entity.kind === "place" ? code : `${code}GOV` };
}

/** Last digits that say in an appeal, intention, demand or refusal what was done under this CAMEO code: `0871` -> `56`. */
export function digitsOf(code: string): string | undefined {
  return byBeginning(loadCodes().subcodes.digits, code);
}

/** CAMEO code of the threat to do what has this code. */
export function threatOf(code: string): string | undefined {
  return byBeginning(loadCodes().subcodes.threats, code);
}

function byBeginning(table: Readonly<Record<string, string>>, code: string): string | undefined {
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `02` and `56` -> `0256`; the nearest code above it where CAMEO has none. */
export function familyCode(family: string, digits: string): string {
  const { cameo, subcodes } = loadCodes();
  const first = digits.slice(0, 1);
  const place = subcodes.layout[family]?.[first] ?? first;
  const [whole, upper] = [family + place + digits.slice(1), family + place];
  if (whole in cameo) return whole;
  return upper in cameo ? upper : `${family}0`;
}
