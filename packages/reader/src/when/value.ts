import type { Season } from "@coranto/lexicon";
import { addMonths, type Day, dateOf, dayOf, isoWeekOf, writeDay, writeMonth, writeYear } from "./calendar.js";

/** TIMEX3 (TimeML 1.2.1) of a time expression. */
export interface Timex {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly mod?: string;
}

export type Grain =
  | "minute"
  | "part"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "span";

/** A resolved time: the days it covers and how it is written. */
export interface Value {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
  /** EDTF; absent when the words name no place in the calendar. */
  readonly edtf?: string;
  readonly approximate?: boolean;
  readonly timex: Timex;
  /** Of a stretch told by its two ends: each with its words (from, up to), which TIMEX3 marks apart. */
  readonly ends?: readonly End[];
}

/** One end of a stretch, and the words that tell it: index of the first, and of the one after the last. */
export interface End {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

const date = (value: string): Timex => ({ type: "DATE", value });

export function dayValue(day: Day): Value {
  return { from: day, to: day, grain: "day", edtf: writeDay(day), timex: date(writeDay(day)) };
}

/** @param minute since midnight */
export function minuteValue(day: Day, minute: number): Value {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const value = `${writeDay(day)}T${clock}`;
  return { from: day, to: day, grain: "minute", edtf: value, timex: { type: "TIME", value } };
}

/** @param part TIMEX3's part of the day: MO, AF, EV, NI */
export function partValue(day: Day, part: string): Value {
  return { ...dayValue(day), grain: "part", timex: { type: "TIME", value: `${writeDay(day)}T${part}` } };
}

export function weekValue(monday: Day): Value {
  const { year, week } = isoWeekOf(monday);
  return {
    from: monday,
    to: monday + 6,
    grain: "week",
    edtf: `${writeDay(monday)}/${writeDay(monday + 6)}`,
    timex: date(`${writeYear(year)}-W${String(week).padStart(2, "0")}`),
  };
}

export function weekendValue(saturday: Day): Value {
  const { year, week } = isoWeekOf(saturday);
  return {
    from: saturday,
    to: saturday + 1,
    grain: "weekend",
    edtf: `${writeDay(saturday)}/${writeDay(saturday + 1)}`,
    timex: date(`${writeYear(year)}-W${String(week).padStart(2, "0")}-WE`),
  };
}

export function monthValue(year: number, month: number): Value {
  const from = dayOf(year, month, 1)!;
  const written = writeMonth(year, month);
  return { from, to: addMonths(from, 1) - 1, grain: "month", edtf: written, timex: date(written) };
}

const SEASON_STARTS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Northern seasons of three whole months; a winter is named for the year it begins in. */
export function seasonValue(year: number, season: Season): Value {
  const from = dayOf(year, SEASON_STARTS[season], 1)!;
  return monthsValue(from, 3, "season", `${writeYear(year)}-${season}`);
}

export function quarterValue(year: number, quarter: number): Value {
  return monthsValue(dayOf(year, quarter * 3 - 2, 1)!, 3, "quarter", `${writeYear(year)}-Q${quarter}`);
}

export function halfValue(year: number, half: number): Value {
  return monthsValue(dayOf(year, half * 6 - 5, 1)!, 6, "quarter", `${writeYear(year)}-H${half}`);
}

function monthsValue(from: Day, months: number, grain: Grain, timex: string): Value {
  const to = addMonths(from, months) - 1;
  return { from, to, grain, edtf: `${writeDay(from).slice(0, -3)}/${writeDay(to).slice(0, -3)}`, timex: date(timex) };
}

export function yearValue(year: number): Value {
  const written = writeYear(year);
  return { from: dayOf(year, 1, 1)!, to: dayOf(year, 12, 31)!, grain: "year", edtf: written, timex: date(written) };
}

/** @param first year, a multiple of ten */
export function decadeValue(first: number): Value {
  return yearsValue(first, first + 9, "decade", writeYear(first).slice(0, -1));
}

/** @param century 20 is 1901 to 2000 */
export function centuryValue(century: number): Value {
  return yearsValue(century * 100 - 99, century * 100, "century", String(century - 1).padStart(2, "0"));
}

export function yearsValue(first: number, last: number, grain: Grain, timex: string): Value {
  return {
    from: dayOf(first, 1, 1)!,
    to: dayOf(last, 12, 31)!,
    grain,
    edtf: `${writeYear(first)}/${writeYear(last)}`,
    timex: date(timex),
  };
}

/** Words without a place in the calendar: "two years", "recently", "daily". */
export function placeless(timex: Timex): Value {
  return { from: 0, to: 0, grain: "span", timex };
}

export function withMod(value: Value, mod: string | undefined): Value {
  return mod === undefined ? value : { ...value, timex: { ...value.timex, mod } };
}

/** Early, middle or late part: thirds of a month and a decade (CODEBOOK section 5); other stretches keep their value. */
export function stretchOf(value: Value, part: "START" | "MID" | "END"): Value {
  if (value.grain === "month") {
    const first = value.from + (part === "START" ? 0 : part === "MID" ? 10 : 20);
    const last = part === "START" ? value.from + 9 : part === "MID" ? value.from + 19 : value.to;
    return withMod(
      { ...value, grain: "span", from: first, to: last, edtf: `${writeDay(first)}/${writeDay(last)}` },
      part,
    );
  }
  if (value.grain === "decade") {
    const { year } = dateOf(value.from);
    const [first, last] = part === "START" ? [0, 3] : part === "MID" ? [4, 6] : [7, 9];
    return withMod({ ...yearsValue(year + first, year + last, "span", ""), timex: value.timex }, part);
  }
  return withMod(value, part);
}

/** From the start of one to the end of the other. Both ends are written as finely as the words were. */
export function rangeValue(first: Value, last: Value): Value | undefined {
  if (first.edtf === undefined || last.edtf === undefined || last.to < first.from) return undefined;
  const start = first.edtf.split("/")[0]!;
  const end = last.edtf.split("/").at(-1)!;
  return { from: first.from, to: last.to, grain: "span", edtf: `${start}/${end}`, timex: date(`${start}/${end}`) };
}
