import { loadActors, type Meaning } from "@coranto/lexicon";
import type { Document } from "../stages.js";
import { mentionsBefore } from "./around.js";
import { codeOf } from "./describe.js";
import { alike, knownHolder } from "./holders.js";
import { makeMention } from "./mention.js";
import { knownSurnames, type PersonName, personNames } from "./names.js";
import type { Draft, Roster } from "./roster.js";
import { stateAround } from "./stateAround.js";
import { reachLeft, type Title, titleAfter, titleBefore, titleBeforeComma } from "./titles.js";
import { isPossessive, lower, meaningOf, type View } from "./view.js";

interface Sighting {
  readonly name: PersonName;
  readonly core: readonly string[];
  readonly titles: readonly Title[];
  /** "Doval of Arvania". */
  readonly of?: string;
}

interface Person {
  core: readonly string[];
  readonly sightings: Sighting[];
}

/** Bounds that keep the work linear on a text of any length. */
const MOST_NAMESAKES = 40;
const LOOK_BACK = 200;
/** Below this a lone word is no person; from the spread on gold-learn, November 2026. */
const SURE_ALONE = 0.65;

/** Bodies that stand in the place of a state in the lists of holders. */
const BODIES: Readonly<Record<string, { code: string; name: string }>> = {
  UNO: { code: "UNO", name: "United Nations" },
  IGO: { code: "IGO", name: "NATO" },
};

const PARTICLE = /^(al|el|bin|ibn|ben|de|del|da|di|dos|van|von|der|den|la|le|jr|sr|ii|iii)$/;

/** Finds the named people of the article with their offices, and puts them and their mentions on the roster. */
export function findPeople(document: Document, views: readonly View[], roster: Roster): void {
  const day = dayOf(document);
  const sightings = allSightings(views);
  const persons = groupByName(sightings);
  for (const person of persons) if (!isDoubtful(person)) enrol(person, day, views, roster);
}

export function dayOf(document: Document): string | undefined {
  return document.article.published?.value.slice(0, 10);
}

function allSightings(views: readonly View[]): Sighting[] {
  const named = views.map((view) => personNames(view));
  const surnames = new Set<string>();
  for (const name of named.flat()) {
    const core = coreOf(name.pieces);
    if (core.length > 1) surnames.add(core.at(-1)!);
  }
  return views.flatMap((view, index) => {
    const names = named[index]!;
    const covered = new Set<number>();
    for (const name of names) for (let token = name.from; token <= name.last; token++) covered.add(token);
    const taken = (token: number): boolean => covered.has(token);
    const more = knownSurnames(view, surnames, taken);
    const all = [...names, ...more].sort((a, b) => a.first - b.first);
    const nameAt = new Map<number, PersonName>();
    for (const name of all) for (let token = name.first; token <= name.last; token++) nameAt.set(token, name);
    return all.map((name) => sight(view, name, nameAt, views[index - 1]));
  });
}

function sight(
  view: View,
  name: PersonName,
  nameAt: ReadonlyMap<number, PersonName>,
  previous: View | undefined,
): Sighting {
  const taken = (token: number): boolean => nameAt.has(token) && nameAt.get(token) !== name;
  const titles: Title[] = [];
  const close = titleBefore(view, name.from, taken);
  if (close) titles.push(close);
  const apart = titleBeforeComma(view, close?.first ?? name.from, taken);
  if (apart) titles.push(apart);
  const cut = name.from === 1 && previous ? cutTitle(previous, view) : undefined;
  if (cut) titles.push(cut);
  const after = titleAfter(view, name.last, taken);
  if (after) titles.push(after);
  const owner = isPossessive(view, name.from - 1) ? meaningOf(view.at[name.from - 2], "country") : undefined;
  const state =
    lower(view, name.last + 1) === "of"
      ? meaningOf(view.at[name.last + 2], "country")
      : (owner ?? (titles.length ? undefined : nationality(view, name, taken)));
  return { name, core: coreOf(name.pieces), titles, ...(state ? { of: state.code } : {}) };
}

/** "the Arvanian hostage Jon Vale": an adjective of a state before the name, though no office is. */
function nationality(
  view: View,
  name: PersonName,
  taken: (token: number) => boolean,
): Extract<Meaning, { kind: "country" }> | undefined {
  const start = reachLeft(view, name.from - 1, taken);
  for (let token = name.from - 1; token >= start; token--) {
    if (isPossessive(view, token)) return undefined;
    const country = meaningOf(view.at[token], "country");
    if (country?.form === "adjective") return country;
  }
  return undefined;
}

/** A title that the sentence splitter cut from its name: the sentence before ends in it, without a full stop. */
function cutTitle(previous: View, view: View): Title | undefined {
  const last = previous.tokens.at(-1);
  if (!last || previous.sentence.paragraph !== view.sentence.paragraph || !meaningOf(previous.at[last.index], "office"))
    return undefined;
  const title = titleBefore(previous, last.index + 1, () => false);
  return title && { ...title, view: previous };
}

function coreOf(pieces: readonly string[]): readonly string[] {
  const core = pieces.filter((piece) => piece.length > 1 && !PARTICLE.test(piece));
  return core.length ? core : pieces;
}

/** One person a name: full names first, then bare family names to the nearest full name before them, else after. */
function groupByName(sightings: readonly Sighting[]): Person[] {
  const persons: Person[] = [];
  const owner = new Map<Sighting, Person>();
  const byPiece = new Map<string, Person[]>();
  const index = (person: Person): void => {
    for (const piece of person.core) {
      const list = byPiece.get(piece) ?? [];
      if (!list.includes(person) && list.length < MOST_NAMESAKES) list.push(person);
      byPiece.set(piece, list);
    }
  };
  for (const one of sightings) {
    if (one.core.length < 2) continue;
    const same =
      byPiece.get(one.core.at(-1)!)?.find((person) => sameFull(person.core, one.core)) ??
      byPiece.get(one.core[0]!)?.find((person) => sameFull(person.core, one.core));
    if (same) {
      if (one.core.length > same.core.length) same.core = one.core;
      index(same);
      same.sightings.push(one);
      owner.set(one, same);
    } else {
      const person: Person = { core: one.core, sightings: [one] };
      persons.push(person);
      index(person);
      owner.set(one, person);
    }
  }
  sightings.forEach((one, place) => {
    if (one.core.length > 1) return;
    const word = one.core[0]!;
    const able = (byPiece.get(word) ?? []).filter((person) => gendersAgree(person, one) && crownsAgree(person, one));
    const ends = able.filter((person) => person.core.at(-1) === word || person.core[0] === word);
    const fits = ends.length || able.length > 1 || one.titles.length ? ends : able;
    const person = nearest(fits, word, place, sightings, owner, one) ?? { core: one.core, sightings: [] };
    if (!person.sightings.length) {
      persons.push(person);
      index(person);
    }
    person.sightings.push(one);
    owner.set(one, person);
  });
  const order = new Map(sightings.map((one, index) => [one, index]));
  for (const person of persons) person.sightings.sort((a, b) => order.get(a)! - order.get(b)!);
  return persons.sort((a, b) => order.get(a.sightings[0]!)! - order.get(b.sightings[0]!)!);
}

function nearest(
  fits: readonly Person[],
  word: string,
  index: number,
  sightings: readonly Sighting[],
  owner: ReadonlyMap<Sighting, Person>,
  one: Sighting,
): Person | undefined {
  if (fits.length < 2) return fits[0];
  const office = one.titles[0]?.office;
  const titled = office
    ? fits.filter((person) =>
        person.sightings.some(({ titles }) => titles.some((title) => title.office && alike(title.office, office))),
      )
    : [];
  const among = titled.length ? titled : fits;
  const byLast = among.filter((person) => person.core.at(-1) === word);
  const list = byLast.length ? byLast : among;
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const person = owner.get(sightings[at]!);
    if (person && list.includes(person)) return person;
  }
  return list[0];
}

/** A single word without title that only the network, and not surely, takes for a person: more often a firm or a paper. */
function isDoubtful(person: Person): boolean {
  return (
    person.core.length === 1 &&
    person.sightings.every(
      ({ name, titles }) =>
        !titles.length && name.from === name.first && name.confidence < SURE_ALONE && name.pieces.length === 1,
    ) &&
    !loadActors().surnames.has(person.core[0]!)
  );
}

function gendersAgree(person: Person, one: Sighting): boolean {
  const gender = one.name.gender;
  return !gender || person.sightings.every(({ name }) => !name.gender || name.gender === gender);
}

const CROWN = /^(king|queen|emperor|sultan|emir|pope)$/;

/** "King Teodor" is not Teodor Lask: who reigns is called by the given name. */
function crownsAgree(person: Person, one: Sighting): boolean {
  const crown = (titles: readonly Title[]): boolean => titles.some((title) => CROWN.test(title.office ?? ""));
  return person.sightings.some(({ titles }) => crown(titles)) || !crown(one.titles) || person.core.length === 1;
}

function sameFull(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length > 1 && short.every((piece) => long.includes(piece))) return true;
  return a.at(-1) === b.at(-1) && a[0]![0] === b[0]![0] && (a[0]!.startsWith(b[0]!) || b[0]!.startsWith(a[0]!));
}

/** Makes the entity: the longest name, the fullest office, the state from title, public facts or surroundings. */
function enrol(person: Person, day: string | undefined, views: readonly View[], roster: Roster): void {
  const names = person.sightings.map(({ name }) => name);
  const longest = names.reduce((best, one) => (coreOf(one.pieces).length > coreOf(best.pieces).length ? one : best));
  const title = bestTitle(person);
  const of = person.sightings.find((one) => one.of)?.of;
  const firm = title && !title.assumed ? title.country : undefined;
  const said =
    firm ?? person.sightings.flatMap(({ titles }) => titles).find((one) => one.country && !one.assumed)?.country;
  const known = knownHolder(longest.pieces, day, {
    ...(said ? { country: said } : {}),
    ...(title?.office ? { office: title.office } : {}),
  });
  const gender = names.find((one) => one.gender)?.gender;
  const draft = roster.entity(`person ${person.core.join(" ")} ${names[0]!.view.index}.${names[0]!.first}`, () => ({
    name: longest.text,
    kind: "person",
    pieces: person.core,
    why: new Set(longest.why),
    confidence: Math.max(...names.map((one) => one.confidence)),
    ...(gender ? { gender } : {}),
  }));
  if (title) applyTitle(draft, title, names[0]!, views, roster);
  if (known && !(said && known.holder.state !== said)) {
    const body = BODIES[known.holder.state];
    if (body) draft.body ??= body;
    else draft.country ??= known.holder.state;
    if (title?.assumed && !body) draft.country = known.holder.state;
    draft.why.add(`actors:holder.${known.holder.state}${known.office ? `.${known.office.replace(/\W+/g, "-")}` : ""}`);
    if (!title || title.level === "private") {
      if (known.sector) draft.sector = known.sector;
      if (known.level) draft.level = known.level;
      if (known.office) draft.officeKey ??= known.office;
    }
  }
  if (of && (!draft.country || title?.assumed)) draft.country = of;
  if (!draft.country && title?.country) draft.country = title.country;
  if (draft.body && /^[A-Z]{6}$/.test(draft.body.code)) draft.country ??= draft.body.code.slice(0, 3);
  if (draft.body?.code === "EUR") draft.country ??= "EUR";
  if (!draft.country && !draft.body && title && title.level !== "private") {
    const titled = person.sightings.find(({ titles }) => titles.length)!.name;
    const around = stateAround(views, titled, title);
    if (around) {
      draft.country = around;
      draft.why.add("who:state-around");
      draft.confidence = Math.min(draft.confidence, 0.6);
    }
  }
  const code = codeOf(draft);
  if (code) draft.code = code;
  if (draft.office && draft.country) draft.office = { ...draft.office, of: draft.country };
  for (const one of person.sightings) mentionPerson(one, draft, roster);
}

/** A rank or address says less than a post. */
const RANK =
  /^((lieutenant |lt\.? |major |maj\.? |brigadier |brig\.? |colonel |army )?(general|gen\.?)|brigadier|(lieutenant |lt\.? )?(colonel|col\.?)|major|maj\.|captain|capt\.|lieutenant|lt\.|sergeant|sgt\.|(vice |rear )?(admiral|adm\.)|commander|officer|soldier|official|senior official|secretary|minister|sen\.|rep\.|senator|prince)$/i;

/** The first title of public office; a longer wording of the same one is better ("Secretary", "Secretary of State"). */
function bestTitle(person: Person): Title | undefined {
  const titles = person.sightings.flatMap(({ titles }) => titles).filter((title) => title.title || title.counterpart);
  const named = titles.filter((title) => !title.counterpart);
  const publicOffice =
    named.find((title) => title.level !== "private" && !RANK.test(title.office ?? "")) ??
    named.find((title) => title.level !== "private");
  const first = publicOffice ?? named[0] ?? titles[0];
  if (!first) return undefined;
  const longer = named.find(
    (title) =>
      title !== first &&
      title.title.length > first.title.length &&
      title.title.toLowerCase().includes(first.title.toLowerCase()) &&
      !!title.former === !!first.former,
  );
  const best = longer ?? first;
  const country =
    best.country && !best.assumed
      ? best.country
      : (named.find((title) => title.country && !title.assumed && !title.body)?.country ?? best.country);
  return country && country !== best.country ? { ...best, country, assumed: false } : best;
}

function applyTitle(draft: Draft, title: Title, name: PersonName, views: readonly View[], roster: Roster): void {
  for (const why of title.why) draft.why.add(why);
  if (title.counterpart) {
    const owner = personBefore(views, name, roster);
    if (owner?.office) {
      draft.office = { title: owner.office.title, former: false };
      if (owner.officeKey) draft.officeKey = owner.officeKey;
      if (owner.sector) draft.sector = owner.sector;
      if (owner.level) draft.level = owner.level;
    } else draft.sector = "GOV";
    if (title.country) draft.country = title.country;
    return;
  }
  draft.office = { title: title.title, former: title.former ?? false };
  if (title.office) draft.officeKey = title.office;
  if (title.sector) draft.sector = title.sector;
  if (title.level) draft.level = title.level;
  if (title.country && !title.assumed) draft.country = title.country;
  if (title.body) draft.body = title.body;
}

/** The entity mentioned last before a name, in its sentence or the two before. */
function personBefore(views: readonly View[], name: PersonName, roster: Roster): Draft | undefined {
  const before = mentionsBefore(views, roster, name.view.index, name.first, 2)[0];
  return before && roster.get(before.entity);
}

function mentionPerson(one: Sighting, draft: Draft, roster: Roster): void {
  const { name, titles } = one;
  const close = titles.find((title) => !title.view && title.stands === "before" && title.last === name.from - 1);
  const first = close ? close.first + (close.owner ? 1 : 0) : name.from;
  roster.mention(
    makeMention(name.view, Math.min(first, name.from), name.last, draft, "name", name.why, name.confidence),
  );
  for (const title of titles) {
    if (title === close) continue;
    const start = title.owner ? title.owner + 1 : title.first;
    if (start <= title.last)
      roster.mention(makeMention(name.view, start, title.last, draft, "nominal", ["who:apposition"], 0.9));
  }
}
