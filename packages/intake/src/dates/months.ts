/** Names of months and days of the week as texts of the press write them, and the day of the week of a date. */
const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A month's name, whole or short, with its stop; no group of its own. */
export const MONTH_NAME =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

export const WEEKDAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** @returns 1 to 12, or 0 for what is no month */
export const monthNumber = (name: string): number => SHORT.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** True when the date falls on the day of the week of that name. */
export function isOn(weekday: string, year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
}

const two = (value: number): string => String(value).padStart(2, "0");

/** EDTF of a year, a month (day 0) or a day. */
export const written = (year: number, month = 0, day = 0): string =>
  `${year}${month ? `-${two(month)}` : ""}${month && day ? `-${two(day)}` : ""}`;
