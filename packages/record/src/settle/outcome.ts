import type { Act, Status } from "@coranto/reader";
import { shiftDay } from "../days.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";

/** What became of an expectation (CODEBOOK section 8). */
export const OUTCOMES = ["came about", "did not", "overtaken", "open"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An expectation without horizon is looked after for so long, in days. */
const LONGEST_WAIT = 400;
/** Reports of what happened on the last day of a horizon may come so much later, in days. */
const LATE = 7;
/** Happenings of the first country that are looked through; the earliest come first. */
const MOST = 2000;

const CAME: ReadonlySet<string> = new Set<Status>(["happened"]);
/** What goes on may have gone on before; within a horizon it counts. */
const CAME_BY_THEN: ReadonlySet<string> = new Set<Status>(["happened", "ongoing"]);
const FAILED: ReadonlySet<string> = new Set<Status>(["cancelled", "refused", "denied", "negated"]);

/** Two governments ask, blame and refuse all the time: without a horizon such a word settles nothing. */
const SPOKEN: ReadonlySet<string> = new Set<Act>(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);

/** What of an expectation the decision rests on. */
export interface Expected {
  /** Publication day of its article, empty when not known. */
  readonly day: string;
  /** Last day of its horizon. */
  readonly until: string | null;
  readonly acts: readonly string[];
  /** In the order of its words; the first must take part in what settles it. */
  readonly countries: readonly string[];
  /** Its own article and the article with the same text: they settle nothing. */
  readonly origin: number;
}

export interface Settled {
  readonly outcome: Outcome;
  /** Row number of the event whose report decides; `null` for `open` and `overtaken`. */
  readonly event: number | null;
}

/**
 * What later articles of the library say of an expectation: a happening with an act its words name, between the countries they
 * name (the first and another, so that a country's other acts decide nothing), not before the expectation and within its horizon.
 *
 * @param newest newest publication day of the library: a horizon behind it is over
 */
export function outcomeOf(driver: Driver, expected: Expected, newest: string | null): Settled {
  const { day, until, countries, origin } = expected;
  const acts = until === null ? expected.acts.filter((act) => !SPOKEN.has(act)) : expected.acts;
  const over = until !== null && newest !== null && shiftDay(until, LATE) < newest;
  const unsettled: Settled = { outcome: over ? "overtaken" : "open", event: null };
  if (day === "" || acts.length === 0 || countries.length < 2) return unsettled;
  const last = until === null ? shiftDay(day, LONGEST_WAIT) : shiftDay(until, LATE);
  const came = until === null ? CAME : CAME_BY_THEN;
  let failed: Settled | undefined;
  for (const row of sql(
    driver,
    `select h.n, h.status, h.lead, a.origin, a.day from happening_countries c
       join happenings h on h.n = c.happening join events e on e.n = h.lead join articles a on a.n = e.article
       where c.country = ? and c.day between ? and ? and h.act in (select value from json_each(?)) order by c.day, h.n limit ${MOST}`,
  ).all(countries[0]!, day, last, JSON.stringify(acts))) {
    const status = String(row.status);
    if (row.origin === origin || String(row.day ?? "") < day) continue;
    if (!came.has(status) && !(FAILED.has(status) && !failed)) continue;
    if (!between(driver, Number(row.n), countries)) continue;
    if (came.has(status)) return { outcome: "came about", event: Number(row.lead) };
    failed = { outcome: "did not", event: Number(row.lead) };
  }
  return failed ?? unsettled;
}

/** Two of the countries at least take part. */
function between(driver: Driver, happening: number, countries: readonly string[]): boolean {
  const rows = sql(driver, "select country from happening_countries where happening = ?").all(happening);
  return rows.filter(({ country }) => countries.includes(String(country))).length >= 2;
}
