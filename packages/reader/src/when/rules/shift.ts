import type { Unit } from "@coranto/lexicon";
import { addMonths, type Day, dateOf, mondayOf, weekdayOf, writeDay } from "../calendar.js";
import {
  centuryValue,
  dayValue,
  decadeValue,
  monthValue,
  quarterValue,
  type Value,
  weekendValue,
  weekValue,
  yearValue,
} from "../value.js";

/** The unit of the calendar that lies some steps from the one the day is in: `unitFrom(day, "week", -1)` is last week. */
export function unitFrom(day: Day, unit: Unit, steps: number): Value | undefined {
  const { year, month } = dateOf(day);
  switch (unit) {
    case "day":
      return dayValue(day + steps);
    case "week":
      return weekValue(mondayOf(day) + steps * 7);
    case "fortnight":
      return weekValue(mondayOf(day) + steps * 14);
    case "weekend":
      return weekendValue(mondayOf(day) + 5 + steps * 7);
    case "month": {
      const at = dateOf(addMonths(day, steps));
      return monthValue(at.year, at.month);
    }
    case "quarter": {
      const at = year * 4 + Math.floor((month - 1) / 3) + steps;
      return quarterValue(Math.floor(at / 4), (((at % 4) + 4) % 4) + 1);
    }
    case "year":
      return yearValue(year + steps);
    case "decade":
      return decadeValue(Math.floor(year / 10) * 10 + steps * 10);
    case "century":
      return centuryValue(Math.floor((year - 1) / 100) + 1 + steps);
    default:
      return undefined;
  }
}

/** The day that is an amount away; months and years keep the date. */
export function dayFrom(day: Day, count: number, unit: Unit, sign: 1 | -1): Day | undefined {
  switch (unit) {
    case "hour":
      return day + sign * Math.floor(count / 24);
    case "minute":
    case "second":
      return day;
    case "day":
      return day + sign * Math.round(count);
    case "week":
      return day + sign * Math.round(count * 7);
    case "fortnight":
      return day + sign * Math.round(count * 14);
    case "weekend":
      return day + sign * Math.round(count * 7);
    case "month":
      return addMonths(day, sign * Math.round(count));
    case "quarter":
      return addMonths(day, sign * Math.round(count * 3));
    case "year":
      return addMonths(day, sign * Math.round(count * 12));
    case "decade":
      return addMonths(day, sign * Math.round(count * 120));
    case "century":
      return addMonths(day, sign * Math.round(count * 1200));
    default:
      return undefined;
  }
}

/** "Two years ago" is a year, "two months ago" a month, "two weeks ago" a week: an amount is as fine as its unit. */
export function momentFrom(day: Day, count: number, unit: Unit, sign: 1 | -1): Value | undefined {
  const at = dayFrom(day, count, unit, sign);
  if (at === undefined) return undefined;
  if (!Number.isInteger(count) && unit === "year") return unitFrom(at, "month", 0);
  if (unit === "decade" || unit === "century") return unitFrom(at, "year", 0);
  if (unit === "quarter") return unitFrom(at, "quarter", 0);
  if (unit === "month" || unit === "year") return unitFrom(at, unit, 0);
  if (unit === "week" || unit === "fortnight" || unit === "weekend") return weekOrDay(at, unit);
  return dayValue(at);
}

function weekOrDay(at: Day, unit: Unit): Value {
  const week = weekValue(mondayOf(at));
  return unit === "weekend" ? weekendValue(at + 6 - weekdayOf(at)) : week;
}

/** Days without finer words than the two ends: `2026-03-23~/2026-04-20~` when approximate. */
export function stretchBetween(from: Day, to: Day, approximate: boolean, timex: Value["timex"]): Value {
  const mark = approximate ? "~" : "";
  return {
    from,
    to,
    grain: "span",
    edtf: `${writeDay(from)}${mark}/${writeDay(to)}${mark}`,
    ...(approximate ? { approximate: true } : {}),
    timex,
  };
}
