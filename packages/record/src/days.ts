/** Days that an EDTF value covers, both inclusive; `null` = open on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const NOTHING: DayRange = { from: null, to: null };
/** ISO 8601-2 sub-year groupings: seasons (northern, CODEBOOK section 5), quarters, quadrimesters, halves → first month, months. */
const PART_OF_YEAR: Readonly<Record<string, readonly [month: number, months: number]>> = {
  "21": [3, 3],
  "22": [6, 3],
  "23": [9, 3],
  "24": [12, 3],
  "33": [1, 3],
  "34": [4, 3],
  "35": [7, 3],
  "36": [10, 3],
  "37": [1, 4],
  "38": [5, 4],
  "39": [9, 4],
  "40": [1, 6],
  "41": [7, 6],
};
const DAY_MS = 86_400_000;

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function months(year: number, month: number, count: number): DayRange {
  return { from: iso(Date.UTC(year, month - 1, 1)), to: iso(Date.UTC(year, month - 1 + count, 0)) };
}

/** A day with or without time of day, a month, a part of a year, a year, a decade (`199X`) or century. */
function single(value: string): DayRange {
  const plain = value.replace(/[?~%]/g, "");
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(plain);
  if (day) return valid({ from: plain.slice(0, 10), to: plain.slice(0, 10) });
  const month = /^(\d{4})-(\d\d)(?:-XX)?$/.exec(plain);
  if (month) {
    const part = PART_OF_YEAR[month[2]!];
    if (part) return months(Number(month[1]), part[0], part[1]);
    return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? months(Number(month[1]), Number(month[2]), 1) : NOTHING;
  }
  const years = /^(\d{2}[\dX]{2})(?:-XX){0,2}$/.exec(plain);
  if (years) return { from: `${years[1]!.replaceAll("X", "0")}-01-01`, to: `${years[1]!.replaceAll("X", "9")}-12-31` };
  return NOTHING;
}

function valid(range: DayRange): DayRange {
  const ms = Date.parse(`${range.from}T00:00:00Z`);
  // Date takes 31 February for 3 March.
  return !Number.isNaN(ms) && iso(ms) === range.from ? range : NOTHING;
}

/**
 * @param value EDTF (ISO 8601-2): day, minute, month, season, year, decade, interval, open interval
 * @returns both ends `null` when the value is not understood: unknown, not everything
 * @example dayRange("2023-06") // => { from: "2023-06-01", to: "2023-06-30" }
 */
export function dayRange(value: string): DayRange {
  const [start, end, ...more] = value.trim().split("/");
  if (more.length > 0 || start === undefined) return NOTHING;
  if (end === undefined) return single(start);
  return { from: single(start).from, to: single(end).to };
}

/** @returns the day `days` after (before, when negative) a day, `YYYY-MM-DD` */
export function shiftDay(day: string, days: number): string {
  return iso(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Days from `a` to `b`; negative when `b` is before `a`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}
