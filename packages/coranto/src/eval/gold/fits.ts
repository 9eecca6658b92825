import type { EventFact, Facts, StatementFact } from "./facts.js";
import { gap, overlap, squeeze } from "./locate.js";

/** Characters between two pieces of evidence that still count as the same or a neighbouring sentence. */
const NEAR = 200;
const UNDIRECTED = new Set(["CONSULT", "AGREE", "COOPERATE"]);
const TITLES = /\b(the|mr|mrs|ms|dr|president|minister|secretary|prime|foreign|state|of|senator|general)\b/g;

/** How well two data fit: 0 not at all; the highest pairs are matched first. CODEBOOK section 11. */
export type Fit<T> = (gold: T, read: T) => number;

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

function sameParties(gold: EventFact, read: EventFact): boolean {
  const reciprocal = UNDIRECTED.has(gold.act) || (gold.recipient.size === 0 && gold.actor.size > 1);
  if (!reciprocal)
    return meets(gold.actor, read.actor) && (gold.recipient.size === 0 || meets(gold.recipient, read.recipient));
  const both = new Set([...gold.actor, ...gold.recipient]);
  const there = new Set([...read.actor, ...read.recipient]);
  return [...both].filter((one) => there.has(one)).length >= Math.min(2, both.size);
}

function nearness(gold: EventFact, read: EventFact): number {
  const distance = Math.min(...read.places.map((place) => gap(gold.places[0], place)), Number.POSITIVE_INFINITY);
  return distance <= NEAR ? 1 / (1 + distance) : 0;
}

export const event: Fit<EventFact> = (gold, read) =>
  gold.category === read.category && sameParties(gold, read) ? nearness(gold, read) : 0;
export const eventParties: Fit<EventFact> = (gold, read) => (sameParties(gold, read) ? nearness(gold, read) : 0);
export const eventCategory: Fit<EventFact> = (gold, read) =>
  gold.category === read.category ? nearness(gold, read) : 0;

/** Share of the shorter content that both have; at least half. */
export const content: Fit<StatementFact> = (gold, read) => {
  const length = ({ places }: StatementFact): number => places.reduce((sum, [start, end]) => sum + end - start, 0);
  const shorter = Math.min(length(gold), length(read));
  const common = gold.places.flatMap((a) => read.places.map((b) => overlap(a, b))).reduce((sum, n) => sum + n, 0);
  return shorter && common / shorter >= 0.5 ? common / shorter : 0;
};
export const statement: Fit<StatementFact> = (gold, read) =>
  sameName(gold.speaker, read.speaker) ? content(gold, read) : 0;

export const time: Fit<Facts["times"][number]> = (gold, read) =>
  overlap(gold.place, read.place) > 0 && gold.value === read.value ? 1 : 0;
export const person: Fit<Facts["people"][number]> = (gold, read) => (sameName(gold.name, read.name) ? 1 : 0);
export const expectation: Fit<Facts["expectations"][number]> = (gold, read) => {
  const length = (place: readonly [number, number] | undefined): number => (place ? place[1] - place[0] : 1);
  const shorter = Math.max(1, Math.min(length(gold.place), length(read.place)));
  return overlap(gold.place, read.place) / shorter >= 0.5 ? 1 : 0;
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(TITLES, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The same name, one inside the other, or the same last word: titles and marks do not count. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [plain(a ?? ""), plain(b ?? "")];
  if (!x || !y) return squeeze(a ?? "").toLowerCase() === squeeze(b ?? "").toLowerCase();
  const last = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);
  return x.includes(y) || y.includes(x) || (last(x) === last(y) && last(x).length > 2);
}

/** One office contains the other, titles apart or word for word. */
export function sameOffice(a: string, b: string): boolean {
  const [x, y] = [squeeze(a).toLowerCase(), squeeze(b).toLowerCase()];
  return plain(a) === plain(b) || x.includes(y) || y.includes(x);
}

/** Days that two EDTF values cover meet. */
export function datesMeet(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [interval(a), interval(b)];
  return x !== undefined && y !== undefined && x[0] <= y[1] && y[0] <= x[1];
}

function interval(value: string | null | undefined): readonly [string, string] | undefined {
  const [from, to] = (value ?? "").split("/").map(days);
  if (!from) return undefined;
  if (!value!.includes("/")) return from;
  return [from[0], to ? to[1] : "9999-12-31"];
}

function days(value: string): readonly [string, string] | undefined {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value.replace(/[~?%]/g, "")) ?? [];
  return year === undefined
    ? undefined
    : [`${year}-${month ?? "01"}-${day ?? "01"}`, `${year}-${month ?? "12"}-${day ?? "31"}`];
}
