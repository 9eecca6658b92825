import source from "../generated/actors.js";
import { readHolder } from "./holders.js";
import type { ActorsFile, Of } from "./schema.js";

/** Two holders of one office who follow or overlap each other. */
export interface Stretch {
  readonly state: string;
  readonly body?: string;
  readonly office: string;
  readonly first: string;
  readonly second: string;
  /** `YYYY-MM-DD`: end of the first term and start of the second, as far as surely known. */
  readonly ends: string;
  readonly starts: string;
}

/** What the lists of holders tell and lack. */
export interface HolderReport {
  readonly states: number;
  readonly bodies: number;
  readonly people: number;
  /** Lines with an impossible day, or an end before the start. */
  readonly faults: readonly string[];
  /** Two at once in an office that one person holds. */
  readonly overlaps: readonly Stretch[];
  /** Nobody for more than `GAP_DAYS` between two holders. */
  readonly gaps: readonly Stretch[];
  /** States without a holder of a kind of office: head of state or government, foreign minister, defence minister. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

const GAP_DAYS = 100;
const DAY = 86_400_000;
/** Offices that several hold at a time, or that nobody need hold. */
const SHARED =
  /ambassador|envoy|deputy|vice|spokes|general$|commissioner|negotiator|aide|adviser|mayor|rebel|official|opposition|interim|leader|commander|ruler|coordinator|diplomat|chief of staff|candidate|chief minister|national security minister|strategic/;
const KINDS: Readonly<Record<string, RegExp>> = {
  head: /^(president|prime minister|chancellor|king|queen|emir|sultan|leader|supreme leader|premier|general secretary|military ruler|pope|emperor|governor|chief executive of Hong Kong|interim leader)$/,
  "foreign minister": /^(foreign minister|foreign secretary|secretary of state|external affairs minister)$/,
  "defence minister": /^(defence minister|defense minister|defence secretary|defense secretary)$/,
};

/** Overlaps, gaps and faults in the lists of holders, and which states lack which offices. */
export function reportHolders(): HolderReport {
  const files = Object.values(JSON.parse(source) as Record<string, ActorsFile>).filter(
    (file): file is Of<"holders"> => file.kind === "holders",
  );
  const faults: string[] = [];
  const overlaps: Stretch[] = [];
  const gaps: Stretch[] = [];
  const people = new Set<string>();
  const offices = new Map<string, Set<string>>();
  for (const { state, body, holders } of files) {
    const kinds = offices.get(state) ?? new Set<string>();
    if (!body) offices.set(state, kinds);
    for (const [office, lines] of Object.entries(holders)) {
      for (const [kind, pattern] of Object.entries(KINDS)) if (pattern.test(office)) kinds.add(kind);
      const terms = lines.map(readHolder).map(({ names, from, to }) => ({
        name: names[0]!,
        earliest: first(from),
        latest: last(from),
        ends: to === undefined ? Number.POSITIVE_INFINITY : first(to),
        endsLatest: to === undefined ? Number.POSITIVE_INFINITY : last(to),
        line: `${state} ${office}: ${names[0]} ${from}/${to ?? ".."}`,
      }));
      for (const one of terms) {
        people.add(`${state} ${one.name}`);
        if (Number.isNaN(one.earliest) || Number.isNaN(one.ends) || one.endsLatest < one.earliest)
          faults.push(one.line);
      }
      if (SHARED.test(office)) continue;
      terms.sort((a, b) => a.earliest - b.earliest);
      for (let at = 1; at < terms.length; at++) {
        const [one, next] = [terms[at - 1]!, terms[at]!];
        const stretch = {
          state,
          ...(body ? { body } : {}),
          office,
          first: one.name,
          second: next.name,
          ends: written(one.ends),
          starts: written(next.earliest),
        };
        if (next.latest < one.ends) overlaps.push(stretch);
        else if (next.earliest - one.endsLatest > GAP_DAYS * DAY) gaps.push(stretch);
      }
    }
  }
  const missing = Object.fromEntries(
    Object.keys(KINDS).map((kind) => [kind, [...offices].filter(([, has]) => !has.has(kind)).map(([state]) => state)]),
  );
  const bodies = new Set(files.flatMap(({ body }) => body ?? []));
  return { states: offices.size, bodies: bodies.size, people: people.size, faults, overlaps, gaps, missing };
}

/** The first and the last day that a date of the lists may mean, in milliseconds; NaN for an impossible one. */
function first(date: string): number {
  const [year = "", month = "01", day = "01"] = date.split("-");
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number(month) <= 12 && written(time).endsWith(`${month}-${day}`) ? time : Number.NaN;
}

function last(date: string): number {
  const [year = "", month = "12", day] = date.split("-");
  return day ? first(date) : Date.UTC(Number(year), Number(month), 0);
}

function written(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : "..";
}
