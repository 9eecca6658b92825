const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** A calendar date with what is known of it. `month` and `day` are 1-based. */
export interface DateParts {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
  /** `14:02 UTC`, when the value has a time of day. */
  readonly time?: string;
}

const DATE =
  /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** @returns the parts of one EDTF level 0 date, or `undefined` when the text is something else */
export function dateParts(value: string): DateParts | undefined {
  const [, year, month, day, clock, zone] = DATE.exec(value) ?? [];
  if (!year) return undefined;
  return {
    year,
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(clock ? { time: clock + (zone === "Z" ? " UTC" : zone ? ` UTC${zone}` : "") } : {}),
  };
}

/** `4 May 2026`, `May 2026`, `2026`; with `weekday` `Mon 4 May 2026`. */
export function dateWords({ year, month, day, time }: DateParts, weekday = false): string {
  const words = [day ? String(day) : "", month ? (MONTHS[month - 1] ?? "") : "", year].filter(Boolean).join(" ");
  return (weekday && day && month ? `${weekdayOf(year, month, day)} ` : "") + words + (time ? ` ${time}` : "");
}

function weekdayOf(year: string, month: number, day: number): string {
  return WEEKDAYS[new Date(Date.UTC(Number(year), month - 1, day)).getUTCDay()] ?? "";
}
