import type { Level } from "../contract/vocabulary.js";
import { type Found, isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** What the words of a title or of an actor phrase say, before anything outside them is asked. */
export interface Described {
  /** ISO 3166-1 alpha-3. */
  country?: string;
  /** A state the office deals with, not its own: "ambassador to Corvia". */
  object?: string;
  /** A body of several states, or an armed group, with its own code. */
  body?: { readonly code: string; readonly name: string };
  sector?: string;
  level?: Level;
  /** The office as the text has it, without its state. */
  title?: string;
  /** The lexicon's words for the office. */
  office?: string;
  former?: boolean;
  plural?: boolean;
  /** An unnamed source: "officials". */
  source?: boolean;
  /** A thing, which acts only for its state: "warplanes". */
  thing?: boolean;
  /** Common noun of a group, singular. */
  singular?: string;
  /** The state follows from the title alone. */
  assumed?: boolean;
  why: string[];
}

/** Ranks and posts that exist in many bodies: the body named beside them decides the sector. */
const GENERIC =
  /^(spokes\w+|deputy spokes\w+|chief spokes\w+|head|chief|director|chair\w*|vice chair\w*|commander|official|senior official|top official|adviser|advisor|aide|secretary|general secretary|deputy (head|chief|director)|chief of staff|deputy chief of staff|representative|leader|co-leader|member|president|vice president|vice-president|officer|senior director|coordinator|administrator|deputy|negotiator|negotiators|press secretary|communications director|founder|co-founder|executive director|board member|advisory board member|secretary general|secretary-general|expert|analyst|lawyer|counsel|specialist|director general|director-general|governor|minister|chief executive|general|candidate|soldier|lieutenant)$/i;

/** Titles whose noun before them is what they deal with: "Corvia envoy", "Corvia analyst". */
const DEALS_WITH =
  /(envoy|coordinator|analyst|expert|specialist|adviser|advisor|scholar|watcher|negotiator|correspondent|researcher|rapporteur|director|czar|fellow|historian|affairs|editor)$/i;
/** Short names that newspapers use as adjectives: "US envoy" is an envoy of the US. */
const AS_ADJECTIVE =
  /^(US|USA|U\.S\.?|UK|U\.K\.|UAE|DPRK|ROK|PRC|Hong Kong|Taiwan|Vatican|New Zealand|Philippine|Saudi)$/;

/**
 * Reads the words from token to token as a title or an actor: "the Arvanian deputy foreign minister",
 * "spokesman for the army of Corvia", "two Belmark warplanes".
 */
export function describe(view: View, first: number, last: number): Described {
  const out: Described = { why: [] };
  const found = view.found.filter((one) => one.last >= first && one.first <= last);
  const head = headOf(view, found, first, last);
  for (const one of found) {
    const country = meaningOf(one, "country");
    const body = meaningOf(one, "body");
    const place = meaningOf(one, "place");
    if (country && one !== head) placeCountry(view, out, one, country.code, country.form, head);
    else if (body && one !== head) placeBody(view, out, one, body, head);
    else if (place?.code && one !== head) out.country ??= place.code;
    const modifier = meaningOf(one, "modifier");
    if (modifier?.former && (!head || one.last < head.first)) out.former = true;
  }
  if (head) takeHead(view, out, head, found);
  if (/(^|\s)ex[-‐‑–]/i.test(words(view, first, last))) out.former = true;
  return out;
}

/** The office, institution or group the phrase is headed by: the last before a preposition, the first where none stands before one. */
function headOf(view: View, found: readonly Found[], first: number, last: number): Found | undefined {
  let stop = last + 1;
  for (let index = first + 1; index <= last; index++)
    if (!view.at[index] && /^(of|for|to|in|at|on|from|with|who|,)$/.test(lower(view, index))) {
      const before = found.some((one) => one.last < index && isHead(one));
      if (before) {
        stop = index;
        break;
      }
    }
  const within = found.filter((one) => one.first < stop && isHead(one));
  const offices = within.filter((one) => meaningOf(one, "office"));
  const lastOne = within.at(-1);
  // "army chief": the office is the head; "president's office": the institution after it is
  const office = offices.at(-1);
  if (office && lastOne && lastOne !== office && meaningOf(lastOne, "modifier")) return office;
  return lastOne ?? found.findLast((one) => meaningOf(one, "body") ?? meaningOf(one, "country"));
}

function isHead(one: Found): boolean {
  return one.meanings.some(({ kind }) => kind === "office" || kind === "institution" || kind === "group");
}

function placeCountry(
  view: View,
  out: Described,
  one: Found,
  code: string,
  writing: "name" | "adjective" | "people" | "seat",
  head: Found | undefined,
): void {
  if (!head) {
    out.country ??= code;
    return;
  }
  const office = meaningOf(head, "office");
  if (one.first > head.last) {
    const preposition = prepositionBefore(view, one.first, head.last);
    if (
      office &&
      /^(to|for|on|with|in|towards?)$/.test(preposition) &&
      (office.level === "envoy" || office.level !== "leader")
    ) {
      if (
        /^(in|for)$/.test(preposition) &&
        (/^spokes/.test(office.title) || (preposition === "in" && office.level !== "envoy"))
      )
        out.country ??= code;
      else out.object ??= code;
    } else if (out.country === undefined || out.assumed) {
      out.country = code;
      out.assumed = false;
    }
    return;
  }
  const text = words(view, one.first, one.last);
  const plain =
    writing === "name" && !AS_ADJECTIVE.test(text) && !isPossessive(view, one.last + 1) && one.last + 1 === head.first;
  if (office && plain && DEALS_WITH.test(office.title) && !/^(adviser|director|editor)$/.test(office.title)) {
    out.object ??= code;
    return;
  }
  if (isHyphen(view, one.last + 1) && /^(led|backed|sponsored|funded|allied)$/.test(lower(view, one.last + 2))) return;
  // the nearest state before the office is its own: "Arvania's ambassador", "the Belmark-born Arvanian minister"
  if (isHyphen(view, one.last + 1) && /^(born|based)$/.test(lower(view, one.last + 2))) {
    out.country ??= code;
    return;
  }
  out.country = code;
}

function placeBody(
  view: View,
  out: Described,
  one: Found,
  body: { code: string; name: string },
  head: Found | undefined,
): void {
  const office = meaningOf(head, "office");
  if (head && office && one.first > head.last) {
    const preposition = prepositionBefore(view, one.first, head.last);
    if (office.level === "envoy" || (preposition === "to" && office.level !== "spokesperson")) return;
    out.body ??= body;
    return;
  }
  const possessive = isPossessive(view, one.last + 1);
  if (head && office && /ambassador|permanent representative/.test(office.title) && !possessive && body.code !== "EUR")
    return;
  out.body ??= body;
}

/** The preposition nearest before a token and after another. */
function prepositionBefore(view: View, index: number, after: number): string {
  for (let at = index - 1; at > after; at--)
    if (/^(of|for|to|in|at|on|from|with|toward|towards|by)$/.test(lower(view, at)) && !view.at[at])
      return lower(view, at);
  return "";
}

function takeHead(view: View, out: Described, head: Found, found: readonly Found[]): void {
  const office = meaningOf(head, "office");
  const group = meaningOf(head, "group");
  const institution = bestInstitution(head, out);
  const body = meaningOf(head, "body");
  const country = meaningOf(head, "country");
  const beside = found.find((one) => one !== head && meaningOf(one, "institution") && !meaningOf(one, "modifier"));
  const besideInstitution = beside && bestInstitution(beside, out);
  if (office) {
    out.sector = office.sector;
    out.level = office.level;
    out.office = office.title;
    out.plural = office.plural;
    out.why.push(`actors:office.${office.title.replace(/\W+/g, "-").toLowerCase()}`);
    if (besideInstitution && GENERIC.test(office.title)) {
      out.sector = besideInstitution.sector;
      if (
        office.level === "leader" &&
        beside &&
        !/government|state|council|republic/i.test(words(view, beside.first, beside.last))
      )
        out.level = "senior";
    }
    if (besideInstitution?.state && !out.country) out.country = besideInstitution.state;
    if (!out.country && !out.body && office.state && !out.plural) {
      out.country = office.state;
      out.assumed = true;
    }
  }
  if (institution && !office) {
    out.sector = institution.sector;
    if (institution.state && !out.country) out.country = institution.state;
    out.why.push(`actors:institution.${institution.sector}`);
  }
  if (group && !institution) {
    if (!office) {
      out.sector = group.sector;
      out.why.push(`actors:group.${group.singular.replace(/\W+/g, "-").toLowerCase()}`);
      if (
        besideInstitution &&
        /^(GOV|CVL|UNK|UAF)$/.test(group.sector) &&
        /^(official|member|spokes\w+|source|officer|head|chief|representative|leader|minister|delegate|agent|inspector|accountant)$/.test(
          group.singular,
        )
      )
        out.sector = besideInstitution.sector;
    }
    if (besideInstitution?.state && !out.country) out.country = besideInstitution.state;
    out.source = group.source;
    out.thing = group.thing;
    out.singular = group.singular;
    out.plural = out.plural || group.plural;
  }
  if (!office && !institution && !group) {
    if (body) {
      out.body = { code: body.code, name: body.name };
      out.why.push(`actors:body.${body.code}`);
    } else if (country) {
      out.country ??= country.code;
      out.why.push(`actors:country.${country.form}`);
    }
  }
  if (out.former) {
    out.sector = "ELI";
    out.level = "former";
  }
}

/** The institution of the state named beside it, or the only state that has one of this name. */
export function bestInstitution(
  found: Found,
  near: { country?: string },
): { sector: string; state?: string } | undefined {
  const all = found.meanings.filter((one) => one.kind === "institution");
  const own = all.find((one) => one.state !== undefined && one.state === near.country);
  const plain = all.find((one) => one.state === undefined);
  return own ?? (near.country ? plain : all.find((one) => one.state !== undefined)) ?? all[0];
}

/** Code of CODEBOOK section 2 for what was described; undefined when neither state nor body is known. */
export function codeOf(of: { country?: string; sector?: string; body?: { code: string } }): string | undefined {
  if (of.body) {
    const { code } = of.body;
    if (of.sector === "ELI") return code.length === 6 ? `${code.slice(0, 3)}ELI` : code;
    return code;
  }
  if (!of.country) return undefined;
  if (of.country === "EUR") return "EUR";
  return of.country + (of.sector ?? "");
}

/** The words of a title without the state at its front and the words for "former": "deputy foreign minister". */
export function titleText(view: View, first: number, last: number): string {
  const parts: string[] = [];
  let index = afterOwner(view, first, last);
  let run = -1;
  const flush = (end: number): void => {
    if (run > 0 && end >= run) parts.push(words(view, run, end));
    run = -1;
  };
  const office = view.found.find((one) => one.first >= first && one.last <= last && meaningOf(one, "office"));
  while (index <= last) {
    const found = view.at[index];
    const before = !office || index < office.first;
    const country = found && meaningOf(found, "country");
    const building = found && meaningOf(found, "institution");
    const skip =
      (before && country && !building) ||
      (before && meaningOf(found, "modifier")?.former) ||
      (before && meaningOf(found, "honorific")) ||
      (run < 0 &&
        !found &&
        (isPossessive(view, index) || isHyphen(view, index) || view.tokens[index - 1]!.upos === "DET"));
    if (skip) {
      flush(index - 1);
      index = found ? Math.min(found.last, last) + 1 : index + 1;
      continue;
    }
    if (run < 0) run = index;
    index++;
  }
  flush(withoutState(view, office?.last ?? first, last));
  return parts.join(" ");
}

/** First token after "Arvania's", "the alliance's" that stand before the office. */
function afterOwner(view: View, first: number, last: number): number {
  const office = view.found.find((one) => one.first >= first && one.last <= last && meaningOf(one, "office"));
  let start = first;
  for (let index = first; office && index < office.first; index++) if (isPossessive(view, index)) start = index + 1;
  return start;
}

/** Last token of a title without "of Arvania", "of the Corvian republic" at its end. */
function withoutState(view: View, office: number, last: number): number {
  const state = view.at[last];
  if (!meaningOf(state, "country") || !state || state.first <= office) return last;
  const before = lower(view, state.first - 1) === "the" ? state.first - 2 : state.first - 1;
  return lower(view, before) === "of" && before > office ? before - 1 : last;
}
