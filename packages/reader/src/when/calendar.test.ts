import { expect, test } from "vitest";
import {
  addMonths,
  dateOf,
  dayOf,
  daysOf,
  easterOf,
  isoWeekOf,
  readPublished,
  weekdayOf,
  writeDay,
} from "./calendar.js";

test("a day and its number are each other's inverse", () => {
  for (let day = -800_000; day < 800_000; day += 977) {
    const { year, month, date } = dateOf(day);
    expect(dayOf(year, month, date)).toBe(day);
  }
});

test.each([
  [2026, 2, 29],
  [2026, 13, 1],
  [1900, 2, 29],
  [2026, 4, 31],
])("%i-%i-%i is no day", (year, month, date) => {
  expect(dayOf(year, month, date)).toBeUndefined();
});

test.each([
  ["1970-01-01", 4, "1970 W1"],
  ["2026-04-20", 1, "2026 W17"],
  ["2021-01-03", 7, "2020 W53"],
])("%s is weekday %i of %s", (value, weekday, week) => {
  const { day } = readPublished(value)!;
  const iso = isoWeekOf(day);
  expect(weekdayOf(day)).toBe(weekday);
  expect(`${iso.year} W${iso.week}`).toBe(week);
});

test("months on keep the date where there is one", () => {
  expect(writeDay(addMonths(dayOf(2026, 3, 31)!, -1))).toBe("2026-02-28");
  expect(writeDay(addMonths(dayOf(2026, 1, 15)!, 14))).toBe("2027-03-15");
});

test("Easter", () => {
  expect([2024, 2025, 2026].map((year) => writeDay(easterOf(year)))).toEqual([
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
  ]);
});

test.each([
  ["2026-04", "2026-04-01 2026-04-30"],
  ["2026-03-23~/2026-04-20~", "2026-03-23 2026-04-20"],
  ["1979/..", "1979-01-01 9999-12-31"],
  ["../2027-02-28", "0001-01-01 2027-02-28"],
  ["soon", undefined],
])("days of %s", (edtf, expected) => {
  const days = daysOf(edtf);
  expect(days && `${writeDay(days.from)} ${writeDay(days.to)}`).toBe(expected);
});
