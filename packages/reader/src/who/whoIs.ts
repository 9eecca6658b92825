import { type Holder, loadActors, piecesOf } from "@coranto/lexicon";
import { alike, covers } from "./holders.js";
import { type ResolvedActor, resolveActor } from "./resolve.js";

/** One term of office of somebody on the lists of holders. */
export interface KnownTerm {
  readonly name: string;
  readonly variants: readonly string[];
  readonly wikidata?: string;
  /** Code of the state, or of the body with its name. */
  readonly state: string;
  readonly body?: string;
  readonly office: string;
  /** EDTF; `to` is absent while the term lasts. */
  readonly from: string;
  readonly to?: string;
  /** On the day asked for; undefined without a day. */
  readonly holds?: boolean;
}

/** What a name or phrase means, and what the lists of holders know of it. */
export interface WhoIs {
  readonly actor?: ResolvedActor;
  readonly terms: readonly KnownTerm[];
}

/**
 * Who a name or phrase means: terms of office of everybody called so, or those who held the office that the phrase tells.
 *
 * @param on day, month or year (`2013-05-01`, `2013-05`, `2013`); of an office, only who held it then
 * @example whoIs("French foreign minister", "2013-05-01").terms[0]?.name // => "Laurent Fabius"
 */
export function whoIs(phrase: string, on?: string): WhoIs {
  const actor = resolveActor(phrase, on && `${on}-01-01`.slice(0, 10));
  const pieces = piecesOf(phrase).map((piece) => piece.toLowerCase());
  const { holders, surnames } = loadActors();
  const named =
    holders.get(pieces.join(" ")) ?? (actor?.kind === "person" ? holders.get(keyOf(actor.name)) : undefined);
  if (named) return { ...(actor ? { actor } : {}), terms: termsOf(named, on) };
  if (actor?.office && actor.country) {
    const { office, country } = actor;
    const all = [...new Set([...holders.values()].flat())].filter(
      ({ state, body }) => state === country && (!body || !actor.body || body === actor.body),
    );
    const terms = termsOf(all, on).filter((term) => sameOffice(term.office, office) && term.holds !== false);
    return { actor, terms };
  }
  const called = pieces.length === 1 ? (surnames.get(pieces[0]!) ?? []) : [];
  return { ...(actor ? { actor } : {}), terms: termsOf(called, on) };
}

function keyOf(name: string): string {
  return piecesOf(name)
    .map((piece) => piece.toLowerCase())
    .join(" ");
}

/** "Defense minister" and "defence minister" are one; a leader's title is only itself. */
function sameOffice(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => title.toLowerCase().replace("defense", "defence"));
  return (
    one === other || (alike(a, b) && (one!.includes(other!) || other!.includes(one!)) && !/deputy|vice/.test(a + b))
  );
}

function termsOf(holders: readonly Holder[], on: string | undefined): KnownTerm[] {
  return holders
    .flatMap(({ name, names, state, body, wikidata, terms }) =>
      terms.map(({ office, from, to }) => ({
        name,
        variants: names.slice(1),
        ...(wikidata ? { wikidata } : {}),
        state,
        ...(body ? { body } : {}),
        office,
        from,
        ...(to ? { to } : {}),
        ...(on ? { holds: covers({ from, ...(to ? { to } : {}) }, on) } : {}),
      })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
