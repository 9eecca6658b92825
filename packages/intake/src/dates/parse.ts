const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const CLOCK =
  "(?:[\\s,|at-]{1,6}(\\d{1,2})[:.](\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(z|gmt|utc|[+-]\\d{2}:?\\d{2})?)?";

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(z|gmt|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(z)?)?$/i;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}[,\\s-]+(\\d{4})(?!\\d)${CLOCK}`,
  "i",
);
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)${CLOCK}`, "i");
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;
const EDTF =
  /^\d{4}(?:-\d{2})?[?~%]?$|^\d{4}-\d{2}-\d{2}[?~%]$|^(?:\d{4}(?:-\d{2}){0,2}|\.\.)\/(?:\d{4}(?:-\d{2}){0,2}|\.\.)$/;

const two = (value: string | number): string => String(value).padStart(2, "0");

/** @returns true for a day of the calendar from the year 1000 on */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/**
 * Reads a date as people and pages write it.
 *
 * @returns EDTF: a day (`2026-04-20`), a minute with its zone where one is given (`2026-04-20T14:02Z`), a month, a year, an
 *   interval; undefined for what is no date or can be read in two ways (`03/04/2026`)
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim().slice(0, 200);
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return stamp(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5], undefined, iso[6]);
  if (EDTF.test(text)) return text;
  const slashed = SLASHED.exec(text);
  if (slashed) return stamp(slashed[1]!, slashed[2]!, slashed[3]!);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, hour, minute, half, zone] = dayFirst;
    return stamp(year!, monthNumber(month!), day!, hour, minute, half, zone);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    const [, month, day, year, hour, minute, half, zone] = monthFirst;
    return stamp(year!, monthNumber(month!), day!, hour, minute, half, zone);
  }
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [, first, second, year] = numbers;
  if (Number(first) > 12 || first === second) return stamp(year!, second!, first!);
  return Number(second) > 12 ? stamp(year!, first!, second!) : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function stamp(
  year: string,
  month: string | number,
  day: string,
  hour?: string,
  minute?: string,
  half?: string,
  zone?: string,
): string | undefined {
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return date;
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase().startsWith("p") ? 12 : 0);
  if (Number(hour) > 24 || Number(minute) > 59) return date;
  // midnight without a zone is how programs write a day
  if (hours === 0 && Number(minute) === 0 && !half && !zone) return date;
  return `${date}T${two(hours)}:${minute}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/^(?:z|gmt|utc)$/i.test(zone)) return "Z";
  const digits = zone.replace(":", "");
  const minutes = digits.slice(3, 5) || "00";
  return digits.slice(1, 3) === "00" && minutes === "00" ? "Z" : `${digits.slice(0, 3)}:${minutes}`;
}
