import type { Published } from "../article.js";
import { MONTH_NAME, WEEKDAY_NAME } from "./months.js";
import { parseDate } from "./parse.js";

/** A line of its own, near the start or the end. */
const PUBLISHED =
  /^(?:first )?(?:published|posted|issued|date(?:line)?|publication date|released)\b[\s:]*(?:on|at)?\s*(.{6,60})$/i;
const UPDATED = /^(?:last )?(?:updated|modified)\b[\s:]*(?:on|at)?\s*(.{6,60})$/i;
const CLOCKED = "(?:[,\\s|/·•–—-]{1,4}.{0,24})?";
/** "13 June 2023", "Tuesday, June 13, 2023 10:05 AM", "Jun 13, 2023 | 10:05 GMT", "2023-06-13 10:05". */
const DATE_LINE = new RegExp(
  `^(?:${WEEKDAY_NAME},?\\s+)?(?:${MONTH_NAME}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+${MONTH_NAME},?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d)${CLOCKED}$`,
  "i",
);
/** "By A. Roe | 13 June 2023": the byline's own date. */
const BYLINE_DATE = new RegExp(
  `^By\\s.{3,60}?(?:\\s[|•·–—-]\\s|,\\s)(?:${WEEKDAY_NAME},?\\s+)?(${MONTH_NAME}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+${MONTH_NAME},?\\s+\\d{4})${CLOCKED}$`,
);
/** Houses that date their rights article by article; other pages print the year of the page, often a wrong one. */
const AGENCY_RIGHTS =
  /(?:copyright|©|\(c\))\s*(?:(?:©|\(c\))\s*)?(?:((?:19|20)\d\d)\s+(?:by\s+)?(?:the\s+)?(?:associated press|ap\b|agence france-presse|afp\b|reuters|thomson reuters|united press international|upi\b|deutsche presse-agentur|dpa\b|kyodo|xinhua)|(?:the\s+)?(?:associated press|agence france-presse|afp|reuters|thomson reuters|united press international),?\s+((?:19|20)\d\d))/i;
const EDGE = 5;
/** Longest line that is looked at, in UTF-16 units. */
const LONGEST = 400;

/**
 * The publication date as the text itself gives it: a "Published …" line, a date line, a byline with a date, a dateline with
 * its year, or without one beside an agency's copyright line. An "Updated …" line counts where nothing else is told.
 *
 * @param text with the lines of the page that are no part of the article
 */
export function publishedInText(text: string, datelineDate?: string): Published | undefined {
  const dated = datelineDate && /\d{4}/.test(datelineDate) ? parseDate(datelineDate) : undefined;
  if (dated) return { value: dated, source: "text", why: "dateline" };
  const edge = edgeLines(text);
  return (
    toldIn(edge, (line) => PUBLISHED.exec(line)?.[1]) ??
    toldIn(edge, (line) => (DATE_LINE.test(line) ? line : BYLINE_DATE.exec(line)?.[1])) ??
    toldIn(edge, (line) => UPDATED.exec(line)?.[1]) ??
    (datelineDate ? byRights(edge, datelineDate) : undefined)
  );
}

/** The first and last lines that are not empty. */
function edgeLines(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const edge = lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  return edge.map((line) => line.trim()).filter((line) => line.length <= LONGEST);
}

function toldIn(lines: readonly string[], date: (line: string) => string | undefined): Published | undefined {
  for (const line of lines) {
    const told = date(line);
    const value = told ? parseDate(told) : undefined;
    if (value) return { value, source: "text", why: `the line "${line.slice(0, 60)}"` };
  }
  return undefined;
}

/** "GENEVA, June 13 (AP)" above "Copyright 2023 The Associated Press": day and year stand apart. */
function byRights(lines: readonly string[], datelineDate: string): Published | undefined {
  for (const line of lines) {
    const found = AGENCY_RIGHTS.exec(line);
    const year = found?.[1] ?? found?.[2];
    const value = year ? parseDate(`${datelineDate.replace(/\.$/, "")} ${year}`) : undefined;
    if (value) return { value, source: "text", why: `dateline "${datelineDate}" and "${found![0]}"` };
  }
  return undefined;
}

/** The date in an article's address, as many outlets write it: `/2023/06/13/talks`, `/2023-06-13-talks`, `/20230613/`. */
export function publishedInAddress(url: string | undefined): Published | undefined {
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/i, "").split(/[?#]/)[0] ?? "";
  const found =
    /\/(20\d\d|19[89]\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-]|$|\.)/.exec(path) ??
    /\/(20\d\d|19[89]\d)([01]\d)([0-3]\d)(?=[/-]|$|\.)/.exec(path);
  const value = found && parseDate(`${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`);
  return value ? { value, source: "metadata", why: "the address" } : undefined;
}
