import { alike } from "./holders.js";
import { isSlip } from "./misspelt.js";
import type { Sighting } from "./sightings.js";
import type { Title } from "./titles.js";

export interface Person {
  core: readonly string[];
  readonly sightings: Sighting[];
}

/** Bounds that keep the work linear on a text of any length. */
const MOST_NAMESAKES = 40;

const LOOK_BACK = 200;

/** One person a name: full names first, then bare family names to the nearest full name before them, else after. */
export function groupByName(sightings: readonly Sighting[]): Person[] {
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
      byPiece.get(one.core[0]!)?.find((person) => sameFull(person.core, one.core) || slipsFull(person.core, one.core));
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
    const slip = fits.length ? undefined : slipOf(one, persons);
    const person = nearest(fits, word, place, sightings, owner, one) ?? slip ?? { core: one.core, sightings: [] };
    if (!person.sightings.length) {
      persons.push(person);
      index(person);
    }
    person.sightings.push(slip ? misspelt(one) : one);
    owner.set(one, person);
  });
  const order = new Map(sightings.map(({ name }, index) => [placeOf(name), index]));
  const rank = (one: Sighting): number => order.get(placeOf(one.name))!;
  for (const person of persons) person.sightings.sort((a, b) => rank(a) - rank(b));
  return persons.sort((a, b) => rank(a.sightings[0]!) - rank(b.sightings[0]!));
}

/** Shortest family name in which a letter may be off when the given names are the same: "Araghchi", "Araqchi". */
const LONG = 6;

function slipsFull(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a[0] !== b[0]) return false;
  const [one, other] = [a.at(-1)!, b.at(-1)!];
  const middle = a.slice(1, -1).join(" ") === b.slice(1, -1).join(" ");
  return middle && Math.min(one.length, other.length) >= LONG && (isSlip(one, other) || isSpelling(one, other));
}

/** Two letters for one at a place: "Araghchi", "Araqchi"; two spellings of one sound from another script. */
function isSpelling(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) !== 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return at > 1 && long.slice(at + 2) === short.slice(at + 1);
}

function placeOf({ view, first }: Sighting["name"]): string {
  return `${view.index}.${first}`;
}

/** Confidence that a name off by a letter is a slip. */
const SLIP = 0.6;

/** "Mr Laks" after Teodor Lask: the only person whose family name is off by a letter, where a title says that a person is meant. */
function slipOf(one: Sighting, persons: readonly Person[]): Person | undefined {
  if (one.name.from === one.name.first && !one.titles.length) return undefined;
  const near = persons
    .slice(-MOST_NAMESAKES)
    .filter(
      (person) => person.core.length > 1 && isSlip(person.core.at(-1)!, one.core[0]!) && gendersAgree(person, one),
    );
  return near.length === 1 ? near[0] : undefined;
}

function misspelt(one: Sighting): Sighting {
  const { name } = one;
  return {
    ...one,
    name: { ...name, why: [...name.why, "who:misspelt"], confidence: Math.min(name.confidence, SLIP) },
  };
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
  if (a.at(-1) !== b.at(-1)) return false;
  return a[0]![0] === b[0]![0] && (a[0]!.startsWith(b[0]!) || b[0]!.startsWith(a[0]!) || isSlip(a[0]!, b[0]!));
}
