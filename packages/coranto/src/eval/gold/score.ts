import type { Tally } from "../tally.js";
import type { EventFact, Facts } from "./facts.js";
import type { Fit } from "./fits.js";
import * as fits from "./fits.js";

/** A share of matched data that agree: `right` of `of`. */
export interface Share {
  right: number;
  of: number;
}

/** One datum that only one side has. */
export interface Difference {
  readonly article: string;
  readonly kind: "missed" | "extra";
  readonly what: string;
  readonly fact: EventFact;
}

export interface Scores {
  readonly tallies: Map<string, Tally>;
  readonly shares: Map<string, Share>;
  readonly differences: Difference[];
  /** Every event that was read and is not borderline in gold: how sure the reader was, and whether gold has it. */
  readonly told: { readonly confidence: number; readonly right: boolean }[];
}

export const emptyScores = (): Scores => ({ tallies: new Map(), shares: new Map(), differences: [], told: [] });

/** Pairs gold with read data one to one, best fit first; a core datum goes before a borderline one. */
function pair<T extends { readonly core: boolean }>(
  gold: readonly T[],
  read: readonly T[],
  fit: Fit<T>,
): Map<number, number> {
  const all: { weight: number; g: number; r: number }[] = [];
  gold.forEach((a, g) => {
    read.forEach((b, r) => {
      const weight = fit(a, b);
      if (weight > 0) all.push({ weight: weight + (a.core ? 1e-6 : 0), g, r });
    });
  });
  all.sort((a, b) => b.weight - a.weight);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, r } of all)
    if (!pairs.has(g) && !taken.has(r)) {
      pairs.set(g, r);
      taken.add(r);
    }
  return pairs;
}

/** Adds one article to the scores. */
export function addArticle(scores: Scores, article: string, gold: Facts, read: Facts): void {
  const count = <T extends { readonly core: boolean }>(
    name: string,
    gs: readonly T[],
    rs: readonly T[],
    fit: Fit<T>,
  ) => {
    const pairs = pair(gs, rs, fit);
    const borderline = [...pairs.keys()].filter((g) => !gs[g]!.core).length;
    const tally = scores.tallies.get(name) ?? { found: 0, predicted: 0, gold: 0 };
    tally.found += pairs.size - borderline;
    tally.predicted += rs.length - borderline;
    tally.gold += gs.filter(({ core }) => core).length;
    scores.tallies.set(name, tally);
    return [...pairs].map(([g, r]) => [gs[g]!, rs[r]!] as const);
  };
  const share = (name: string, right: boolean): void => {
    const so = scores.shares.get(name) ?? { right: 0, of: 0 };
    so.of++;
    if (right) so.right++;
    scores.shares.set(name, so);
  };

  const events = count("events", gold.events, read.events, fits.event);
  count("events, parties only", gold.events, read.events, fits.eventParties);
  count("events, category only", gold.events, read.events, fits.eventCategory);
  for (const [g, r] of events) {
    share("status", g.status.includes(r.status[0]!));
    if (g.when[0])
      share(
        "date",
        g.when.some((value) => fits.datesMeet(value, r.when[0])),
      );
    if (g.mode[0]) share("mode", g.mode.includes(r.mode[0]));
    if (g.where[0])
      share("place", Boolean(r.where[0]) && g.where.some((place) => place && fits.sameName(place, r.where[0])));
    if (g.accordingTo[0])
      share(
        "according to",
        Boolean(r.accordingTo[0]) && g.accordingTo.some((who) => who && fits.sameName(who, r.accordingTo[0])),
      );
  }
  for (const [g, r] of events)
    for (const code of g.codes) {
      share("party's country", countriesOf(r).has(code.slice(0, 3)));
      share("party's whole code", r.codes.includes(code));
    }
  const matched = new Set(events.flat());
  const borderline = new Set(events.filter(([g]) => !g.core).map(([, r]) => r));
  for (const fact of read.events)
    if (!borderline.has(fact)) scores.told.push({ confidence: fact.confidence, right: matched.has(fact) });
  const tell = (kind: Difference["kind"], fact: EventFact): void => {
    const what = `${[...fact.actor].join("+")} ${fact.category}/${fact.status[0]} ${[...fact.recipient].join("+")}`;
    if (!matched.has(fact) && fact.core) scores.differences.push({ article, kind, what, fact });
  };
  for (const fact of gold.events) tell("missed", fact);
  for (const fact of read.events) tell("extra", fact);

  count("statements", gold.statements, read.statements, fits.statement);
  for (const [g, r] of count("statements, content only", gold.statements, read.statements, fits.content)) {
    share("statement's speaker", fits.sameName(g.speaker, r.speaker));
    share("statement's kind", g.kind === r.kind);
    const [addressee] = g.addressee;
    if (addressee)
      share(
        "statement's addressee",
        r.addressee.some((name) => fits.sameName(addressee, name)),
      );
  }
  count("times (span and value)", gold.times, read.times, fits.time);
  for (const [g, r] of count("people", gold.people, read.people, fits.person)) {
    if (g.office) share("person's office", Boolean(r.office) && fits.sameOffice(g.office, r.office!));
    if (g.country) share("person's country", g.country === r.country);
  }
  for (const [g, r] of count("expectations", gold.expectations, read.expectations, fits.expectation))
    share("likelihood", g.likelihood === r.likelihood);
}

const countriesOf = ({ actor, recipient }: EventFact): ReadonlySet<string> => new Set([...actor, ...recipient]);
