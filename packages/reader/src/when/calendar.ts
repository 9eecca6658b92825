/** A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01. No clock and no locale is asked. */
export type Day = number;

/** @returns the day, or `undefined` for one that is not in the calendar: 31 February */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return undefined;
  return civil(year, month, date);
}

/** Days since 1970-01-01 of a valid date (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function civil(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** The same date some months on or back; the last of the month when it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const at = year * 12 + month - 1 + months;
  const y = Math.floor(at / 12);
  const m = (((at % 12) + 12) % 12) + 1;
  return civil(y, m, Math.min(date, monthLength(y, m)));
}

/** Easter Sunday of the Western churches (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return civil(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** ISO 8601 week of a day: the year it belongs to and its number, 1 to 53. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - civil(year, 1, 1)) / 7) + 1 };
}

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => (n < 0 ? `-${String(-n).padStart(4, "0")}` : String(n).padStart(4, "0"));

/** `2026-04-20`. */
export function writeDay(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${four(year)}-${two(month)}-${two(date)}`;
}

/** `2026-04`. */
export function writeMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

export function writeYear(year: number): string {
  return four(year);
}

/** What an article's publication value says: its day, and the minute of the day when given. */
export interface Published {
  readonly day: Day;
  /** Minutes since midnight, in the zone the value is written in. */
  readonly minute?: number;
}

/** Reads a day or a minute; of an interval its end; a month or a year alone is no day. */
export function readPublished(value: string | null | undefined): Published | undefined {
  const last = value?.split("/").at(-1);
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d))?/.exec(last ?? "");
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return undefined;
  return match[4] === undefined ? { day } : { day, minute: Number(match[4]) * 60 + Number(match[5]) };
}

/** First and last day of an EDTF value; an open end reaches 9999. Undefined for what is no date. */
export function daysOf(edtf: string): { readonly from: Day; readonly to: Day } | undefined {
  const [start = "", end] = edtf.replace(/[~?%]/g, "").split("/");
  const from = start === ".." ? { from: dayOf(1, 1, 1)!, to: 0 } : daysOfOne(start);
  const to = end === undefined ? from : end === ".." ? { from: 0, to: dayOf(9999, 12, 31)! } : daysOfOne(end);
  return from && to ? { from: from.from, to: to.to } : undefined;
}

function daysOfOne(value: string): { readonly from: Day; readonly to: Day } | undefined {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const date = match[3] === undefined ? undefined : Number(match[3]);
  const from = dayOf(year, month ?? 1, date ?? 1);
  const to = dayOf(year, month ?? 12, date ?? (month === undefined ? 31 : monthLength(year, month)));
  return from === undefined || to === undefined ? undefined : { from, to };
}
