import { describe, expect, test } from "vitest";
import { findTimesIn } from "./index.js";

/** Values of a sentence published on Monday 2026-04-20: `words => EDTF`. */
const read = (text: string, published: string | null = "2026-04-20"): string[] =>
  findTimesIn(text, published)
    .filter(({ value }) => value !== null)
    .map(({ text: words, value }) => `${words} => ${value}`);

describe("values", () => {
  test.each([
    ["The envoys met on Monday.", ["Monday => 2026-04-20"], "the publication day's own weekday with a past verb"],
    ["The envoys will meet next month.", ["next month => 2026-05"], ""],
    ["Talks in 2014-15 failed.", ["2014-15 => 2014/2015"], "a range of years in two digits"],
    ["Arvania pulled out in the 1990s.", ["the 1990s => 1990/1999"], ""],
    ["They spoke at 10 a.m. on Tuesday.", ["10 a.m. on Tuesday => 2026-04-14"], "a clock with a day is that day"],
    ["The fleet sailed two months ago.", ["two months ago => 2026-02"], "an amount is as fine as its unit"],
    ["The pact ended more than 20 years ago.", ["more than 20 years ago => ../2006"], ""],
    ["The border closed from May 2024 to June 2025.", ["from May 2024 to June 2025 => 2024-05/2025-06"], ""],
    ["VELDEN, April 19 - Arvania protested.", ["April 19 => 2026-04-19"], "a dateline"],
    ["She left in mid-March.", ["mid-March => 2026-03-11/2026-03-20"], ""],
    ["He came on Thursday and left two days later.", ["Thursday => 2026-04-16", "two days later => 2026-04-18"], ""],
    ["The vote is due before the end of February.", ["before the end of February => ../2027-02-28"], ""],
    ["The city fell in 490 BC.", ["490 BC => -489"], "EDTF has a year 0"],
  ])("%s", (text, expected) => {
    const found = read(text).map((line) => line.replace("-0489", "-489"));
    expect(found).toEqual(expected);
  });

  test.each([
    "Some 1,500 troops crossed the line.",
    "Resolution 1701 was passed.",
    "The May government fell apart.",
    "They may march on Velden.",
    "USA Today wrote about it.",
    "It was the first visit in ten years.",
    "The 44-year-old envoy smiled.",
    "31 February 2026 is no day.",
    "The talks took three hours.",
    "Copyright © 2024 The Velden Times",
  ])("no calendar value: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("without a publication date only absolute times have a value", () => {
    expect(read("They met on Friday, 3 May 2024, and again last week.", null)).toEqual([
      "Friday, 3 May 2024 => 2024-05-03",
    ]);
  });
});

describe("TIMEX3", () => {
  test.each([
    ["They met last week.", "last week", "DATE 2026-W16"],
    ["The talks took two years.", "two years", "DURATION P2Y"],
    ["He reports daily.", "daily", "SET P1D"],
    ["He left on Thursday night.", "Thursday night", "TIME 2026-04-16TNI"],
    ["Output fell in the third quarter of 2025.", "the third quarter of 2025", "DATE 2025-Q3"],
  ])("%s", (text, words, timex) => {
    const found = findTimesIn(text, "2026-04-20").find((time) => time.text === words);
    expect(found && `${found.timex.type} ${found.timex.value}`).toBe(timex);
  });
});

describe("hostile text", () => {
  test.each([
    ["", 0],
    ["\ud800 Monday \udfff", 1],
    ["9".repeat(5000), 0],
    ["last ".repeat(3000), 0],
    ["from ".repeat(3000), 0],
  ])("does not fall over %#", (text, count) => {
    expect(findTimesIn(text, "2026-04-20")).toHaveLength(count);
  });
});
