import type { Published } from "../article.js";
import { isDay, parseDate } from "./parse.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MONTH_NAME = MONTHS.join("|");
/** A line of its own, near the start or the end. */
const LINE = /^(?:published|posted|updated|last updated|date|issued|first published)\b[\s:]*(?:on|at)?\s*(.{6,60})$/i;
const DATE_LINE = new RegExp(
  `^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:(?:${MONTH_NAME})\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+(?:${MONTH_NAME})\\s+\\d{4})(?:[,\\s|-]{1,4}.{0,20})?$`,
  "i",
);
const EDGE = 5;
const YEARED = new RegExp(
  `\\b(?:(${MONTH_NAME})\\s+(?:\\d{1,2},?\\s+)?|(\\d{1,2})\\s+(${MONTH_NAME})\\s+)?((?:19|20)\\d\\d)\\b`,
  "g",
);
/** How much before a year is looked at, in UTF-16 units. */
const CONTEXT = 60;
const MOST_SEARCHED = 200_000;

/** The publication date as the text itself gives it: a date line, a "Published …" line, a dateline with its year. */
export function publishedInText(text: string, datelineDate?: string): Published | undefined {
  const dated = datelineDate && /\d{4}/.test(datelineDate) ? parseDate(datelineDate) : undefined;
  if (dated) return { value: dated, source: "text", why: "dateline" };
  const lines = text.split("\n", 400).filter((line) => line.trim() !== "");
  const edge = lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  for (const line of edge) {
    const words = line.trim();
    const told = LINE.exec(words)?.[1] ?? (DATE_LINE.test(words) ? words : undefined);
    const date = told ? parseDate(told) : undefined;
    if (date) return { value: date, source: "text", why: `the line "${words.slice(0, 60)}"` };
  }
  return undefined;
}

/**
 * Bounds for a text that gives no date: it was written no earlier than the latest past year or month it names.
 *
 * @returns an open EDTF interval, e.g. `2022-11/..`, or undefined when it names none
 */
export function inferPublished(text: string): Published | undefined {
  let latest = "";
  let words = "";
  for (const found of text.slice(0, MOST_SEARCHED).matchAll(YEARED)) {
    const [whole, monthFirst, day, monthAfter, year] = found;
    const month = monthFirst ?? monthAfter;
    const before = text.slice(Math.max(0, found.index - CONTEXT), found.index);
    if (isAhead(before) || (!month && !isPast(before))) continue;
    const number = month ? MONTHS.indexOf(month) + 1 : 0;
    const exact = day && number && isDay(Number(year), number, Number(day));
    const value = `${year}${number ? `-${String(number).padStart(2, "0")}` : ""}${exact ? `-${day.padStart(2, "0")}` : ""}`;
    if (value > latest) {
      latest = value;
      words = whole.trim();
    }
  }
  return latest
    ? { value: `${latest}/..`, source: "inferred", why: `not before "${words}", which the text names` }
    : undefined;
}

/** True when a time to come is spoken of: "by 2030", "will … in 2027", "planned for May 2026". */
function isAhead(before: string): boolean {
  return /\b(?:by|until|till|before|through|toward|towards|than|after|next|coming|expected|planned|scheduled|will|would|could|may|should|must|aims?|goal|target|deadline|expires?|ends?)\b[^.!?]*$/i.test(
    before,
  );
}

/** A year alone counts only where it tells when something was: "in 2019", "since 2019". */
function isPast(before: string): boolean {
  return /\b(?:in|since|during|from)\s+(?:early\s+|late\s+|mid-)?$/i.test(before);
}
