import { type Holder, loadActors, type Meaning, piecesOf } from "@coranto/lexicon";
import type { Level } from "../contract/vocabulary.js";

/** What is publicly known of a named person on a day. */
export interface Known {
  readonly holder: Holder;
  /** The office held on that day, or the last one held before it. */
  readonly office?: string;
  readonly level?: Level;
  readonly sector?: string;
  readonly status: "holds" | "held" | "before" | "undated";
}

/** Years around a term in which a bare family name still means its holder. */
const YEARS_AFTER = 12;

/**
 * The holder of a high office with this name.
 *
 * @param pieces lower-case pieces of the name, without title
 * @param day `YYYY-MM-DD`, or undefined when the article has no date
 * @param hint what the text says of state and office; a bare family name needs it, or an office held at that day.
 * Of several bearers those of the article's `states` are meant
 */
export function knownHolder(
  pieces: readonly string[],
  day: string | undefined,
  hint: { country?: string; office?: string; states?: readonly string[] },
): Known | undefined {
  const { holders, surnames } = loadActors();
  const plain = pieces.filter((piece) => piece.length > 1);
  const full =
    holders.get(pieces.join(" ")) ??
    holders.get(plain.join(" ")) ??
    (plain.length > 2 ? holders.get(`${plain[0]} ${plain.at(-1)}`) : undefined);
  if (full) {
    const list = plain.length === 1 ? ofStates(full, hint.states) : full;
    return onDay(pick(list, day, hint.country) ?? list[0]!, day);
  }
  if (plain.length !== 1 && !(plain.length === 2 && /^(al|el|bin|abu|van|von|de)$/.test(plain[0]!))) return undefined;
  const sameName = surnames.get(plain.at(-1)!) ?? [];
  if (hint.country && !sameName.some(({ state }) => state === hint.country)) return undefined;
  const fitting = sameName.filter((one) => {
    if (hint.country && one.state !== hint.country) return false;
    if (!day) return one.terms.some((term) => !term.to);
    const near = one.terms.some(
      (term) =>
        term.from.slice(0, 4) <= day.slice(0, 4) &&
        Number(day.slice(0, 4)) - Number((term.to ?? "9999").slice(0, 4)) <= YEARS_AFTER,
    );
    if (!near) return false;
    return !hint.office || one.terms.some((term) => alike(term.office, hint.office!));
  });
  const best = pick(ofStates(fitting, hint.states), day, hint.country);
  return best && onDay(best, day);
}

/** Those of the article's states, where there are such. */
function ofStates(all: readonly Holder[], states: readonly string[] | undefined): readonly Holder[] {
  const there = states ? all.filter(({ state }) => states.includes(state)) : [];
  return there.length ? there : all;
}

function pick(all: readonly Holder[], day: string | undefined, country: string | undefined): Holder | undefined {
  const own = country ? all.filter(({ state }) => state === country) : all;
  const list = own.length ? own : all;
  if (list.length < 2) return list[0];
  const inOffice = day ? list.filter((one) => one.terms.some((term) => covers(term, day))) : list;
  if (inOffice.length === 1) return inOffice[0];
  if (inOffice.length > 1) {
    const leaders = inOffice.filter((one) =>
      one.terms.some((term) => (!day || covers(term, day)) && officeOf(term.office)?.level === "leader"),
    );
    return leaders.length === 1 ? leaders[0] : undefined;
  }
  // nobody holds office that day: the one whose last term is nearest
  return [...list].sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0];
}

function lastDay(holder: Holder): string {
  const days = holder.terms.map((term) => term.to ?? "9999").sort();
  return days.at(-1) ?? "";
}

/** True when the term lasted on some day of `day`, which may be a month or a year too. */
export function covers(term: { from: string; to?: string }, day: string): boolean {
  return term.from <= padded(day) && (term.to === undefined || day <= padded(term.to));
}

/** "2020" as the end of a term is the end of that year. */
function padded(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

function onDay(holder: Holder, day: string | undefined): Known {
  const last = holder.terms.at(-1)!;
  if (!day) return { holder, ...told(last.office), status: "undated" };
  const now = holder.terms.filter((term) => covers(term, day)).at(-1);
  if (now) return { holder, ...told(now.office), status: "holds" };
  const past = holder.terms.filter((term) => padded(term.to ?? "9999") < day).at(-1);
  if (past) return { holder, office: past.office, level: "former", sector: "ELI", status: "held" };
  return { holder, status: "before" };
}

function told(office: string): { office: string; level?: Level; sector?: string } {
  const meaning = officeOf(office);
  return { office, ...(meaning ? { level: meaning.level, sector: meaning.sector } : {}) };
}

export function officeOf(title: string): Extract<Meaning, { kind: "office" }> | undefined {
  const match = loadActors().phrases.longest(piecesOf(title), 0);
  return match?.meanings.find((one): one is Extract<Meaning, { kind: "office" }> => one.kind === "office");
}

/** Two titles name the same kind of office: equal, or both of the first rank. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const one = officeOf(a);
  const other = officeOf(b);
  if (!one || !other) return false;
  return one.level === other.level && (one.level === "leader" || a.includes(b) || b.includes(a));
}
