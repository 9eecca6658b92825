import type { ClaimRow, Claims } from "../overTimeViews.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { EventRow } from "../views.js";
import { conditions, containing } from "./conditions.js";
import { eventRow } from "./event-row.js";
import { cursorOf, limitOf, type PageQuery, placeOf } from "./paging.js";
import { type PeriodQuery, periodOf } from "./period.js";
import { type Cutter, createCutter } from "./quote.js";

/** Reports of one claim that are told; the earliest come first. */
const MOST_STEPS = 100;

export interface ClaimsQuery extends PageQuery, PeriodQuery {
  /** Who claims: a country code or part of a name. */
  readonly by?: string | undefined;
  /** A country that takes part in what is claimed. */
  readonly about?: string | undefined;
  /** Only claims with so many steps or more. */
  readonly steps?: number | undefined;
}

type Step = ClaimRow["steps"][number];

/**
 * What somebody says happened or will happen, through all reports of it: first said, repeated, changed (another status or date),
 * denied, came about (an article tells it in its own voice). Newest first report first; copies of one text tell nothing new.
 */
export function claims(driver: Driver, query: ClaimsQuery = {}): Claims {
  const limit = limitOf(query);
  const after = placeOf(query, "string", "string");
  const { since, until } = periodOf(driver, query);
  let said = conditions("where e.happening = h.n and e.according_to is not null");
  if (query.by)
    said = /^[A-Z]{3}$/.test(query.by)
      ? said.and("substr(e.vouching, 1, 3) = ?", query.by)
      : said.and("e.according_to like ? escape '\\'", containing(query.by));
  let where = conditions(`where exists (select 1 from events e ${said.sql})`, said.values);
  if (query.about)
    where = where.and(
      "exists (select 1 from happening_countries c where c.happening = h.n and c.country = ?)",
      query.about,
    );
  if (query.steps && query.steps > 1) where = where.and("h.sources >= ?", query.steps);
  if (since !== null) where = where.and("h.first_day >= ?", since);
  if (until !== null) where = where.and("h.first_day <= ?", until);
  if (after) where = where.and("(h.first_day, h.id) < (?, ?)", ...after);
  const rows = sql(
    driver,
    `select h.n, h.id, h.act, h.first_day from happenings h ${where.sql} order by h.first_day desc, h.id desc limit ?`,
  ).all(...where.values, limit + 1);
  const cutter = createCutter(driver);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    next: last && rows.length > limit ? cursorOf(String(last.first_day), String(last.id)) : null,
    claims: page.map(({ n, id, act }) => claimRow(driver, Number(n), String(id), act as ClaimRow["act"], cutter)),
  };
}

function claimRow(driver: Driver, happening: number, id: string, act: ClaimRow["act"], cutter: Cutter): ClaimRow {
  const rows = sql(
    driver,
    `select e.n from events e join articles a on a.n = e.article where e.happening = ? and e.repeated = 0
     order by coalesce(a.day, '~'), a.id, e.n limit ${MOST_STEPS}`,
  ).all(happening);
  const steps: Step[] = [];
  for (const { n } of rows) {
    const event = eventRow(driver, Number(n), cutter);
    steps.push(stepOf(event, steps.at(-1)));
  }
  return { id, act, standing: standingOf(steps), steps };
}

function stepOf(event: EventRow, before: Step | undefined): Step {
  const by = event.accordingTo;
  if (!before) return { step: "first said", by, change: null, event };
  if (event.status === "denied" || event.status === "negated") return { step: "denied", by, change: null, event };
  const was = before.event;
  const happened = event.status === "happened" || event.status === "ongoing";
  if (happened && by === null && (was.accordingTo !== null || was.status !== event.status))
    return { step: "came about", by, change: null, event };
  if (event.status !== was.status) return { step: "changed", by, change: `${was.status} -> ${event.status}`, event };
  if (event.when.source === "text" && was.when.source === "text" && event.when.value !== was.when.value)
    return { step: "changed", by, change: `${was.when.value} -> ${event.when.value}`, event };
  return { step: "repeated", by, change: null, event };
}

/** The newest step that tells more than a repetition. */
function standingOf(steps: readonly Step[]): ClaimRow["standing"] {
  const told = steps.findLast(({ step }) => step !== "repeated" && step !== "first said");
  return told?.step ?? (steps.length > 1 ? "repeated" : "first said");
}
