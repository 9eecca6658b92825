import type { Act } from "@coranto/reader";

/** Acts that both sides do, whichever of them a report names as the actor (CODEBOOK section 2). */
const MUTUAL: ReadonlySet<Act> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
/** Codes that stand for many bodies: there the name tells which. */
const COLLECTIVE: ReadonlySet<string> = new Set(["IGO", "NGO", "MNC", "IMG", "ISM", "UAF", "UNK", "---"]);

export interface KeyParty {
  readonly code: string;
  readonly name: string;
}

/** First three letters of a code: the country, or the kind of body that has none. */
export const countryOf = (code: string): string => code.slice(0, 3);

function token({ code, name }: KeyParty): string {
  const country = countryOf(code);
  return COLLECTIVE.has(country) ? `${country}:${name.normalize("NFKC").toLowerCase()}` : country;
}

function side(parties: readonly KeyParty[]): string[] {
  return [...new Set(parties.map(token))].sort();
}

/**
 * Who and what of an event, as all reports of one act share it. Offices and sectors are left out: one report names the
 * minister, another the state.
 *
 * @example eventKey("ACCUSE", [{ code: "XBEGOV", … }], [{ code: "XAR", … }]) // => "ACCUSE XBE>XAR"
 * @example eventKey("CONSULT", [{ code: "XBEGOV", … }], [{ code: "XAR", … }]) // => "CONSULT XAR+XBE"
 */
export function eventKey(act: Act, actor: readonly KeyParty[], recipient: readonly KeyParty[]): string {
  if (MUTUAL.has(act)) return `${act} ${side([...actor, ...recipient]).join("+")}`;
  return `${act} ${side(actor).join("+")}>${side(recipient).join("+")}`;
}
