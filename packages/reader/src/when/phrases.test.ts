import { describe, expect, test } from "vitest";
import { findTimesIn } from "./index.js";

/** Published on Monday 2026-04-20: `words => EDTF`, of every expression with a place in the calendar. */
const read = (text: string): string[] =>
  findTimesIn(text, "2026-04-20")
    .filter(({ value }) => value !== null)
    .map(({ text: words, value }) => `${words} => ${value}`);

describe("kinds of expressions", () => {
  test.each([
    [
      "on a thing named before",
      "The call took place on Tuesday. Two days after the call, Arvania closed the border.",
      ["Tuesday => 2026-04-14", "Two days after => 2026-04-16"],
    ],
    [
      "on a thing named before",
      "The summit began on 2 March. A week before the summit, guns were heard.",
      ["2 March => 2026-03-02", "A week before => 2026-02-23/2026-03-01"],
    ],
    [
      "on another time",
      "The ministers met on Friday. The day before, troops had crossed the line.",
      ["Friday => 2026-04-17", "The day before => 2026-04-16"],
    ],
    [
      "on another time",
      "The vote was held the day after Friday's talks.",
      ["the day after => 2026-04-18", "Friday => 2026-04-17"],
    ],
    ["end of a unit", "Talks will end by the end of next month.", ["the end of next month => 2026-05-31"]],
    ["end of a unit", "The base will close by year-end.", ["year-end => 2026-12-31"]],
    ["part of a unit", "Earlier in the week the envoy resigned.", ["Earlier in the week => 2026-04-20/2026-04-26"]],
    [
      "part of a unit",
      "Talks will go on through the rest of the year.",
      ["the rest of the year => 2026-04-20/2026-12-31"],
    ],
    ["quarter", "Output fell in the fourth quarter.", ["the fourth quarter => 2025-10/2025-12"]],
    ["quarter", "Exports will rise in the second quarter of 2027.", ["the second quarter of 2027 => 2027-04/2027-06"]],
    ["quarter", "In the first half of 2025 trade fell.", ["the first half of 2025 => 2025-01/2025-06"]],
    [
      "quarter of a firm",
      "Veldoil lost money in the third quarter. A year earlier it had earned much.",
      ["the third quarter => 2025-07/2025-09", "A year earlier => 2024-07/2024-09"],
    ],
    ["since", "Belmark has been ruled by clerics since the 1979 revolution.", ["since the 1979 => 1979/.."]],
    ["since", "The army has held the hill since last week.", ["since last week => 2026-04-13/.."]],
    ["part of a day", "The army moved early on Tuesday.", ["early on Tuesday => 2026-04-14"]],
    ["part of a day", "On the night of 3 April the bridge fell.", ["the night of 3 April => 2026-04-03"]],
    ["part of a day", "The strike came at dawn on Sunday.", ["dawn on Sunday => 2026-04-19"]],
    ["part of a day", "Shells fell overnight.", ["overnight => 2026-04-19/2026-04-20"]],
    ["clock", "The offer stands until 5 p.m. on 1 May.", ["5 p.m. on 1 May => 2026-05-01"]],
    ["clock", "It was signed at 10 p.m. Wednesday.", ["10 p.m. Wednesday => 2026-04-15"]],
    ["put off", "The court postponed the case until Thursday.", ["Thursday => 2026-04-23"]],
    ["ahead", "The pilots could come home as early as Wednesday.", ["Wednesday => 2026-04-22"]],
    ["ahead", "Arvania is tense ahead of the November election.", ["November => 2026-11"]],
    ["passive to come", "The bonds will be redeemed Friday.", ["Friday => 2026-04-24"]],
    ["fiscal year", "Spending rose in fiscal 2024.", ["fiscal 2024 => 2024-04/2025-03"]],
    ["season", "The fleet sailed in the summer of 2024.", ["the summer of 2024 => 2024-06/2024-08"]],
    ["season", "Talks are due in the autumn.", ["the autumn => 2026-09/2026-11"]],
    ["decade", "The line was drawn in the early 1960s.", ["the early 1960s => 1960/1963"]],
    ["decade", "The '90s were calm.", ["The '90s => 1990/1999"]],
    ["range", "The summit runs from Monday to Wednesday.", ["from Monday to Wednesday => 2026-04-20/2026-04-22"]],
    [
      "range",
      "The border was shut from 3 March to 10 April 2025.",
      ["from 3 March to 10 April 2025 => 2025-03-03/2025-04-10"],
    ],
    ["range", "They met between 2015 and 2017.", ["between 2015 and 2017 => 2015/2017"]],
    ["era", "The temple was built in the 3rd century BC.", ["the 3rd century BC => -0299/-0200"]],
    ["era", "The dynasty ended in AD 1644.", ["AD 1644 => 1644"]],
    ["year in words", "They met in nineteen ninety-six.", ["nineteen ninety-six => 1996"]],
    ["stretch ahead", "Pressure will grow in the weeks ahead.", ["in the weeks ahead => 2026-04-20~/2026-05-18~"]],
    ["stretch", "It will be settled within two weeks.", ["within two weeks => 2026-04-20/2026-05-04"]],
  ])("%s: %s", (_kind, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["no such day", "It was signed on 31 April 2025."],
    ["no such day", "The decree of 2025-02-30 is a fake."],
    ["no such day", "The talks of Feb. 30 never were."],
    ["nothing to count from", "The king died two years later."],
    ["nothing to count from", "The ruling came the following day."],
    ["no thing named before", "Two days after the call, Arvania closed the border."],
    ["set", "They meet every Monday."],
    ["set", "The council sits on Tuesdays."],
    ["length", "The siege took two and a half years."],
    ["length", "After years of talks, they signed."],
    ["rate", "The guard works 24 hours a day."],
    ["age", "An 8-year-old boy was hurt."],
    ["fraction", "Three-quarters of the voters stayed home."],
    ["place", "The Latin quarter was shelled."],
    ["name", "Kim Sung-Jun spoke."],
    ["a number in words", "Twenty twelve-inch guns fired."],
  ])("nothing, %s: %s", (_kind, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("TIMEX3 of what has no place in the calendar", () => {
  test.each([
    ["They meet every Monday.", "every Monday", "SET XXXX-WXX-1"],
    ["The council sits on Tuesdays.", "Tuesdays", "SET XXXX-WXX-2"],
    ["They march on Friday nights.", "Friday nights", "SET XXXX-WXX-5TNI"],
    ["They vote every four years.", "every four years", "SET P4Y"],
    ["They meet every other week.", "every other week", "SET P2W"],
    ["A fair is held each July.", "each July", "SET XXXX-07"],
    ["He reports twice a year.", "twice a year", "SET P1Y"],
    ["The talks took 2 1/2 years.", "2 1/2 years", "DURATION P2Y6M"],
    ["It lasted a couple of days.", "a couple of days", "DURATION P2D"],
    ["An 8-month-old truce held.", "8-month", "DURATION P8M"],
    ["The envoy will soon return.", "soon", "DATE FUTURE_REF"],
    ["Few believe it these days.", "these days", "DATE PRESENT_REF"],
  ])("%s", (text, words, timex) => {
    const found = findTimesIn(text, "2026-04-20").find((time) => time.text === words);
    expect(found && `${found.timex.type} ${found.timex.value}`).toBe(timex);
  });

  test.each(["They came as soon as they could.", "Soon the town fell.", "It cost $5 million a year."])(
    "nothing: %s",
    (text) => {
      expect(findTimesIn(text, "2026-04-20")).toEqual([]);
    },
  );
});
