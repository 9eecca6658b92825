import { type Conditions, containing } from "./conditions.js";

/** Columns that tell a party. */
export interface PartyColumns {
  readonly country: string;
  readonly code: string;
  readonly name: string;
}

/** A side by its code (`XAR`), a body by its whole code (`XARGOV`), or anybody by a part of the name. */
export function party(where: Conditions, who: string, { country, code, name }: PartyColumns): Conditions {
  if (/^[A-Z]{3}$/.test(who)) return where.and(`${country} = ?`, who);
  if (/^[A-Z]{6}$/.test(who)) return where.and(`${code} = ?`, who);
  return where.and(`${name} like ? escape '\\'`, containing(who));
}
