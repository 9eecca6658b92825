import { loadActors, locate } from "@coranto/lexicon";
import { mentionsBefore, ownerOf, stateNear, stateOf } from "./around.js";
import { bestInstitution, codeOf, type Described, describe, titleText } from "./describe.js";
import { alike } from "./holders.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import {
  type Found,
  form,
  isCapitalised,
  isHyphen,
  isNounish,
  isPossessive,
  lower,
  meaningOf,
  type View,
  words,
} from "./view.js";

/** Puts the states, bodies, institutions, groups, offices and places of one sentence on the roster. */
export function findBodies(views: readonly View[], view: View, roster: Roster): void {
  for (const name of view.names)
    if (name.kind === "ORG") nameOrganisation(view, name.first, name.last, name.confidence, roster);
  for (const found of view.found) if (!taken(view, roster, found) && !isHead(found)) nameKnown(view, found, roster);
  for (const name of view.names)
    if (name.kind === "LOC" && free(view, roster, name.first, name.last))
      namePlace(view, name.first, name.last, name.confidence, roster);
  for (const found of view.found)
    if (isHead(found) && !taken(view, roster, found)) nameHead(views, view, found, roster);
}

function isHead(found: Found): boolean {
  return found.meanings.some(({ kind }) => kind === "institution" || kind === "group" || kind === "office");
}

function taken(view: View, roster: Roster, found: Found): boolean {
  return !free(view, roster, found.first, found.last);
}

function free(view: View, roster: Roster, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (roster.covered(view.index, token)) return false;
  return true;
}

/** An organisation that the network saw and that the lexicon's phrases do not spell out whole. */
function nameOrganisation(view: View, first: number, last: number, confidence: number, roster: Roster): void {
  let [start, end] = [first, last];
  while (start < end && /^(the|a|an)$/i.test(form(view, start))) start++;
  while (end > start && isPossessive(view, end)) end--;
  if (!free(view, roster, start, end)) return;
  const inside = view.found.filter((one) => one.first >= start && one.last <= end);
  const whole = inside.find((one) => one.first === start && one.last === end);
  if (whole) return;
  const reach = inside.at(-1);
  if (reach && reach.last === end && isHead(reach) && inside[0]!.first === start && explains(inside, start, end))
    return;
  if (!/\p{Lu}/u.test(words(view, start, end))) return;
  const { heads } = loadActors();
  const text = words(view, start, end);
  if (form(view, start - 1) === "(" && start === end) {
    const spelled = roster.between(view.index, start - 2, start - 2)[0];
    if (spelled && text === text.toUpperCase()) roster.alias(`org ${text.toLowerCase()}`, roster.get(spelled.entity));
  }
  const sector = sectorByHead(text, heads);
  const before = view.at[start - 1];
  const beside = isPossessive(view, start - 1) ? view.at[start - 2] : before;
  const based = isHyphen(view, start - 2) && lower(view, start - 1) === "based" ? view.at[start - 3] : undefined;
  const country =
    firstState(inside) ?? meaningOf(beside, "country")?.code ?? meaningOf(based, "country")?.code ?? ofState(view, end);
  const draft = roster.entity(`org ${text.toLowerCase()}`, () => ({
    name: text,
    kind: "organisation",
    pieces: [],
    why: new Set(["model:ORG", ...(sector ? [`actors:head.${sector}`] : [])]),
    confidence,
    ...(sector ? { sector } : {}),
    ...(country ? { country } : {}),
  }));
  if (country) draft.country ??= country;
  setCode(draft);
  roster.mention(makeMention(view, start, end, draft, "name", ["model:ORG"], confidence));
}

function explains(inside: readonly Found[], first: number, last: number): boolean {
  return inside.reduce((sum, one) => sum + one.last - one.first + 1, 0) >= last - first;
}

function firstState(inside: readonly Found[]): string | undefined {
  for (const one of inside) {
    const code = meaningOf(one, "country")?.code ?? meaningOf(one, "place")?.code;
    if (code) return code;
  }
  return undefined;
}

function ofState(view: View, end: number): string | undefined {
  if (lower(view, end + 1) !== "of" && lower(view, end + 1) !== "in") return undefined;
  const next = lower(view, end + 2) === "the" ? end + 3 : end + 2;
  return meaningOf(view.at[next], "country")?.code;
}

export function sectorByHead(name: string, heads: ReadonlyMap<string, string>): string | undefined {
  const parts = name
    .toLowerCase()
    .replaceAll(".", "")
    .split(/[\s-]+/);
  const of = parts.indexOf("of");
  const ends = [
    parts.slice(-2).join(" "),
    parts.at(-1)!,
    ...(of > 0 ? [parts[of - 1]!] : []),
    ...(parts.includes("for") ? [parts[parts.indexOf("for") - 1] ?? ""] : []),
  ];
  for (const end of ends) {
    const sector = heads.get(end);
    if (sector) return sector;
  }
  return undefined;
}

/** A state, body or place by its own name, standing alone. */
function nameKnown(view: View, found: Found, roster: Roster): void {
  const body = meaningOf(found, "body");
  const country = meaningOf(found, "country");
  const place = meaningOf(found, "place");
  if (body && !(country && country.form === "name")) {
    const draft = bodyEntity(roster, body);
    roster.mention(makeMention(view, found.first, found.last, draft, "name", [`actors:body.${body.code}`], 0.95));
  } else if (country) nameCountry(view, found, country, roster);
  else if (place) {
    const text = words(view, found.first, found.last);
    addPlace(view, found.first, found.last, text, place.code, ["actors:place"], 0.9, roster);
  }
}

export function bodyEntity(roster: Roster, body: { code: string; name: string }): Draft {
  return roster.entity(`body ${body.name}`, () => {
    const state = body.code.length === 6 ? body.code.slice(0, 3) : body.code === "EUR" ? "EUR" : undefined;
    return {
      name: body.name,
      kind: "organisation",
      code: body.code,
      body,
      ...(state ? { country: state } : {}),
      ...(body.code.length === 6 ? { sector: body.code.slice(3) } : {}),
      pieces: [],
      why: new Set([`actors:body.${body.code}`]),
      confidence: 0.95,
    };
  });
}

export function countryEntity(roster: Roster, code: string): Draft {
  return roster.entity(`country ${code}`, () => ({
    name: loadActors().countryName.get(code) ?? code,
    kind: "country",
    code: `${code}GOV`,
    country: code,
    sector: "GOV",
    pieces: [],
    why: new Set([`actors:country.${code}`]),
    confidence: 0.95,
  }));
}

const WHERE =
  /^(in|at|near|outside|around|through|from|via|to|into|toward|towards|for|across|inside|leaving|leave|visit|visited|visiting)$/;

function nameCountry(
  view: View,
  found: Found,
  country: { code: string; form: "name" | "adjective" | "people" | "seat" },
  roster: Roster,
): void {
  const text = words(view, found.first, found.last);
  if (country.form === "seat") {
    const marker = lower(view, found.first - 1);
    if (WHERE.test(marker) || (form(view, found.last + 1) === "," && meaningOf(view.at[found.last + 2], "country"))) {
      addPlace(view, found.first, found.last, text, country.code, [`actors:seat.${country.code}`], 0.85, roster, true);
      return;
    }
  }
  const people = found.meanings.some((one) => one.kind === "country" && one.form === "people");
  const next = view.tokens[found.last];
  const headless = !next || !/^(NOUN|PROPN|ADJ)$/.test(next.upos);
  if (
    people &&
    headless &&
    !(meaningOf(found, "country")!.form === "adjective" && view.tokens[found.last - 1]!.upos === "ADJ")
  ) {
    const the = lower(view, found.first - 1) === "the";
    if (!the) {
      const draft = groupEntity(roster, { country: country.code, sector: "CVL", why: [] }, text, text.toLowerCase());
      const first = view.tokens[found.first - 2]?.upos === "NUM" ? found.first - 1 : found.first;
      roster.mention(makeMention(view, first, found.last, draft, "nominal", [`actors:people.${country.code}`], 0.8));
      return;
    }
  }
  const draft = countryEntity(roster, country.code);
  roster.mention(makeMention(view, found.first, found.last, draft, "name", [`actors:country.${country.form}`], 0.95));
}

/** A place that the network saw; the gazetteer says where it lies. */
function namePlace(view: View, first: number, last: number, confidence: number, roster: Roster): void {
  let [start, end] = [first, last];
  while (start < end && /^(the|a|an)$/i.test(form(view, start))) start++;
  while (end > start && isPossessive(view, end)) end--;
  addPlace(view, start, end, words(view, start, end), undefined, ["model:LOC"], confidence, roster);
}

function addPlace(
  view: View,
  first: number,
  last: number,
  text: string,
  state: string | undefined,
  why: readonly string[],
  confidence: number,
  roster: Roster,
  seat = false,
): void {
  const draft = roster.entity(`place ${text.toLowerCase()}`, () => {
    const place = locate(text, { countries: state ? [state] : statesOfArticle(roster) });
    const fits = place && (!state || place.country === state) ? place : undefined;
    const country = state ?? fits?.country;
    return {
      name: text,
      kind: "place",
      ...(country ? { country } : {}),
      ...(country ? { code: seat ? `${country}GOV` : country } : {}),
      ...(seat ? { sector: "GOV" } : {}),
      ...(fits?.geonames ? { geonames: fits.geonames } : {}),
      ...(fits ? { lat: fits.lat, lon: fits.lon } : {}),
      pieces: [],
      why: new Set([...why, ...(fits ? [fits.why] : [])]),
      confidence,
    };
  });
  roster.mention(makeMention(view, first, last, draft, "name", why, confidence));
}

/** States already on the roster, first named first. */
function statesOfArticle(roster: Roster): string[] {
  const out: string[] = [];
  for (const draft of roster.drafts) {
    if (draft.country && !out.includes(draft.country)) out.push(draft.country);
    if (out.length === 6) break;
  }
  return out;
}

/** An institution, group or office by its noun, with the state before or after it. */
function nameHead(views: readonly View[], view: View, head: Found, roster: Roster): void {
  const institution = meaningOf(head, "institution");
  const group = meaningOf(head, "group");
  const office = meaningOf(head, "office");
  const next = view.tokens[head.last];
  const compound =
    next !== undefined &&
    (isHyphen(view, head.last + 1) || /^(NOUN|PROPN)$/.test(next.upos)) &&
    !isPossessive(view, head.last + 1);
  if (isHyphen(view, head.last + 1)) return;
  if (!isNominal(view, head) || (compound && !institution)) return;
  if (compound && view.at[head.last + 1] && isHead(view.at[head.last + 1]!)) return;
  const first = reachBack(view, head, roster);
  const last = reachState(view, head);
  const described = describe(view, first, last);
  const article = articleBefore(view, first);
  if (group?.singular === "counterpart") otherState(view, first, described, roster);
  else addOwner(views, view, first, article, described, roster);
  if (
    office &&
    !institution &&
    !described.plural &&
    resolveOffice(views, view, first, last, article, described, roster)
  )
    return;
  if (group?.thing && !described.country && !described.body) return;
  if (!described.country && !described.body)
    fillState(views, view, head, first, article, described, institution !== undefined, roster);
  const text = words(view, first, last);
  const draft =
    institution && !group && !(office && !institution)
      ? (article === "the" && first === head.first && sameInstitution(views, roster, view, head)) ||
        institutionEntity(roster, described, head, view, text)
      : groupEntity(
          roster,
          described,
          text,
          (described.singular ?? described.office ?? lower(view, head.last)).toLowerCase(),
        );
  const start =
    article &&
    /^(the|a|an|two|three|some|several|many)$/.test(article) &&
    first > 1 &&
    view.tokens[first - 2]!.upos !== "NUM"
      ? first
      : first;
  roster.mention(
    makeMention(
      view,
      start,
      last,
      draft,
      "nominal",
      described.why.length ? described.why : ["who:noun"],
      described.country ? 0.85 : 0.6,
    ),
  );
}

/** Verbs and adverbs that are spelled like an office or group do not count: "forces him", "heads the list". */
function isNominal(view: View, head: Found): boolean {
  const token = view.tokens[head.last - 1]!;
  if (head.last > head.first) return true;
  return (
    token.upos === "NOUN" ||
    token.upos === "PROPN" ||
    (token.upos === "ADJ" && meaningOf(head, "institution") !== undefined && isCapitalised(token.form)) ||
    (token.upos !== "VERB" &&
      token.upos !== "AUX" &&
      isCapitalised(token.form) &&
      meaningOf(head, "institution")?.state !== undefined)
  );
}

/** First token of the noun phrase that ends in the head, not over another mention of a person. */
function reachBack(view: View, head: Found, roster: Roster): number {
  let start = head.first;
  for (let index = head.first - 1; index >= 1 && head.first - index < 9; ) {
    const found = view.at[index];
    if (roster.covered(view.index, index) && !(found && (meaningOf(found, "country") || meaningOf(found, "body"))))
      break;
    if (
      found &&
      (meaningOf(found, "country") ||
        meaningOf(found, "body") ||
        meaningOf(found, "modifier") ||
        meaningOf(found, "place") ||
        isHead(found) ||
        meaningOf(found, "collective"))
    ) {
      if (lower(view, index + 1) === "and") break;
      start = found.first;
      index = found.first - 1;
      continue;
    }
    const token = view.tokens[index - 1]!;
    if (isPossessive(view, index)) {
      const owner = view.at[index - 1];
      if (!owner || !(meaningOf(owner, "country") || meaningOf(owner, "body") || isHead(owner))) break;
      index--;
    } else if (isHyphen(view, index)) index--;
    else if (/^of$/.test(lower(view, index)) && meaningOf(view.at[index - 1], "collective")) index--;
    else if (isNounish(view, index) && !isCapitalisedName(view, index)) start = index--;
    else if (/^(ADJ|NUM|NOUN)$/.test(token.upos)) start = index--;
    else break;
  }
  return start;
}

function isCapitalisedName(view: View, index: number): boolean {
  const kind = view.nameAt[index]?.kind;
  return kind === "PER" || kind === "LOC";
}

/** Takes "of Arvania", "of the Corvian republic" in. */
function reachState(view: View, head: Found): number {
  if (lower(view, head.last + 1) !== "of") return head.last;
  let at = head.last + 2;
  if (lower(view, at) === "the") at++;
  const found = view.at[at];
  return found && (meaningOf(found, "country") || meaningOf(found, "body")) && !isPossessive(view, found.last + 1)
    ? found.last
    : head.last;
}

function articleBefore(view: View, first: number): string {
  return lower(view, first - 1);
}

/** "its army", "Doval's government": the state of the owner. */
function addOwner(
  views: readonly View[],
  view: View,
  first: number,
  article: string,
  described: Described,
  roster: Roster,
): void {
  if (described.country || described.body) return;
  let owner: Draft | undefined;
  if (/^(its|their|his|her)$/.test(article)) owner = ownerOf(views, roster, view, first - 1);
  else if (isPossessive(view, first - 1) || roster.covered(view.index, first - 1)) {
    const at = isPossessive(view, first - 1) ? first - 2 : first - 1;
    const mention = roster.over(view.index, at);
    owner = mention && roster.get(mention.entity);
  }
  if (!owner) return;
  const state = stateOf(owner);
  if (state && state !== "EUR") {
    described.country = state;
    described.why.push("who:owner");
  } else if (owner.body) described.body = owner.body;
}

/** "his counterpart": of the other state of the sentence. */
function otherState(view: View, first: number, described: Described, roster: Roster): void {
  if (described.country || described.body) return;
  const near = roster.between(view.index, first - 60, first + 60).filter((one) => roster.get(one.entity).country);
  const owner = near.find((one) => one.last < first);
  const own = owner && roster.get(owner.entity).country;
  const other = near.find((one) => own && roster.get(one.entity).country !== own);
  const state = other && roster.get(other.entity).country;
  if (state) {
    described.country = state;
    described.why.push("who:other-state");
  }
}

/** Institutions and soldiers act for the state that is talked of; others are where they are found. */
function fillState(
  views: readonly View[],
  view: View,
  head: Found,
  first: number,
  article: string,
  described: Described,
  institution: boolean,
  roster: Roster,
): void {
  const after = lower(view, head.last + 1);
  if (/^(in|from|inside|across)$/.test(after)) {
    const at = lower(view, head.last + 2) === "the" ? head.last + 3 : head.last + 2;
    const found = view.at[at];
    const code = meaningOf(found, "country")?.code ?? meaningOf(found, "place")?.code;
    const mention = roster.over(view.index, at);
    const state = code ?? (mention && roster.get(mention.entity).country);
    if (state) {
      described.country = state;
      described.why.push("who:state-after");
      return;
    }
  }
  if (/^(SOC|JRN|EDU|BUS|UNK|MED|REL)$/.test(described.sector ?? "") && !institution) return;
  if (/^(BUS|EDU|JRN|REL|SOC)$/.test(described.sector ?? "") && article !== "the") return;
  const own = /^(GOV|MIL|LEG|JUD|COP|SPY|OPP|PTY)$/.test(described.sector ?? "");
  const state = stateNear(views, roster, view, first, own ? "own" : "there");
  if (state && state !== "EUR") {
    described.country = state;
    described.why.push("who:state-near");
  }
}

function institutionEntity(roster: Roster, described: Described, head: Found, view: View, text: string): Draft {
  const noun = words(view, head.first, head.last).toLowerCase();
  const institution = bestInstitution(head, described);
  const owner = described.body ? described.body.name : (described.country ?? "");
  const sector = described.sector ?? institution?.sector;
  const draft = roster.entity(`institution ${owner} ${noun}`, () => ({
    name: text,
    kind: "organisation",
    ...(described.country ? { country: described.country } : {}),
    ...(described.body ? { body: described.body } : {}),
    ...(sector ? { sector } : {}),
    pieces: [noun],
    why: new Set(described.why),
    confidence: described.why.includes("who:state-near") ? 0.55 : 0.9,
  }));
  setCode(draft);
  return draft;
}

/** "the ministry": the foreign ministry named before. */
function sameInstitution(views: readonly View[], roster: Roster, view: View, head: Found): Draft | undefined {
  const noun = words(view, head.first, head.last).toLowerCase();
  for (const mention of mentionsBefore(views, roster, view.index, head.first, 8)) {
    const draft = roster.get(mention.entity);
    if (
      draft.kind === "organisation" &&
      draft.pieces[0] &&
      (draft.pieces[0] === noun || draft.pieces[0].endsWith(` ${noun}`) || draft.pieces[0].startsWith(`${noun} of`))
    )
      return draft;
  }
  return undefined;
}

export function groupEntity(roster: Roster, described: Described, text: string, noun: string): Draft {
  const owner = described.body ? described.body.name : (described.country ?? "");
  const draft = roster.entity(`group ${owner} ${described.former ? "former " : ""}${noun}`, () => ({
    name: text,
    kind: "group",
    ...(described.country ? { country: described.country } : {}),
    ...(described.body ? { body: described.body } : {}),
    ...(described.sector ? { sector: described.sector } : {}),
    ...(described.level ? { level: described.level } : {}),
    unnamed: true,
    plural: described.plural ?? false,
    pieces: [noun],
    why: new Set(described.why.length ? described.why : ["who:noun"]),
    confidence: described.why.includes("who:state-near") ? 0.5 : 0.85,
  }));
  setCode(draft);
  return draft;
}

function setCode(draft: Draft): void {
  const code = codeOf(draft);
  if (code) draft.code = code;
}

/** The only person of the article known to hold that office of that state, though named later. */
function laterHolder(roster: Roster, state: string, described: Described): Draft | undefined {
  if (described.former) return undefined;
  const fits = roster.drafts.filter(
    (draft) =>
      draft.kind === "person" &&
      draft.country === state &&
      draft.sector !== "ELI" &&
      draft.officeKey !== undefined &&
      alike(draft.officeKey, described.office!),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** "the president", "the Belmark minister": the person last named who holds such an office. */
function resolveOffice(
  views: readonly View[],
  view: View,
  first: number,
  last: number,
  article: string,
  described: Described,
  roster: Roster,
): boolean {
  if (
    !/^(the|this|that|his|her|its|their|'s|’s)$/.test(article) &&
    !described.country &&
    !isCapitalised(form(view, first))
  )
    return false;
  if (/^(a|an|another|any|every|each|no)$/.test(article)) return false;
  const office = described.office!;
  const state = described.country && !described.assumed ? described.country : undefined;
  let best: Draft | undefined;
  for (const mention of mentionsBefore(views, roster, view.index, first, 12)) {
    const draft = roster.get(mention.entity);
    if (draft.kind !== "person" || !draft.officeKey) continue;
    if (state && draft.country !== state) continue;
    if (!!described.former !== (draft.office?.former ?? false)) continue;
    if (draft.officeKey === office || alike(draft.officeKey, office) || draft.officeKey.endsWith(` ${office}`)) {
      best = draft;
      break;
    }
  }
  best ??= state ? laterHolder(roster, state, described) : undefined;
  if (!best) return false;
  if (!best.office && !described.former)
    best.office = {
      title: titleText(view, first, last),
      ...(best.country ? { of: best.country } : {}),
      former: best.sector === "ELI",
    };
  roster.mention(makeMention(view, first, last, best, "nominal", ["who:office-again"], 0.75));
  return true;
}
