import { describe, expect, test } from "vitest";
import { readArticle } from "../read.js";
import { isOn } from "./months.js";

const BODY = "Envoys of Arvania and Belmark met in Velden.\nThey agreed to resume talks, a spokesman said.";
const published = (text: string, url?: string): string | null => {
  const found = readArticle(text, url ? { url } : {}).published;
  return found && `${found.source} ${found.value}`;
};

describe("told by the text", () => {
  test.each([
    ["a line", `Published 3 March 2021\n${BODY}`, "text 2021-03-03"],
    ["a line with a clock", `Talks resume\nPublished: March 3, 2021 10:05 GMT\n${BODY}`, "text 2021-03-03T10:05Z"],
    ["a line at the end", `${BODY}\nFirst published on 3 March 2021`, "text 2021-03-03"],
    ["published before updated", `Updated 5 March 2021\nPublished 3 March 2021\n${BODY}`, "text 2021-03-03"],
    ["updated alone", `${BODY}\nLast updated: 2021-03-05 HKT 20:17`, "text 2021-03-05"],
    ["a date alone", `Talks resume\nTuesday, June 13, 2023\n${BODY}`, "text 2023-06-13"],
    ["a short month", `Jun 13, 2023 | 10:05 AM\n${BODY}`, "text 2023-06-13T10:05"],
    ["numbers", `2023-06-13\n${BODY}`, "text 2023-06-13"],
    ["beside the byline", `By A. Roe | 13 June 2023\n${BODY}`, "text 2023-06-13"],
    ["a dateline with its year", `VELDEN, June 13, 2023 (EXP) — ${BODY}`, "text 2023-06-13"],
    [
      "an agency's rights",
      `VELDEN, June 13 (AP) — ${BODY}\nCopyright 2023 The Associated Press. All rights reserved.`,
      "text 2023-06-13",
    ],
  ])("%s", (_, text, expected) => {
    expect(published(text)).toBe(expected);
  });

  test.each([
    ["/2023/06/13/talks-resume", "metadata 2023-06-13"],
    ["/world/2023-06-13-talks.html", "metadata 2023-06-13"],
    ["/20230613/talks", "metadata 2023-06-13"],
    ["/2023/13/45/talks", null],
    ["/story/20239999", null],
    ["/talks-of-2023", null],
  ])("the address %s", (path, expected) => {
    expect(published(BODY, `https://example.org${path}`)).toBe(expected);
  });
});

describe("bounds inferred", () => {
  test.each([
    ["a month told", "The pact was signed in November 2022.", "2022-11/.."],
    ["a year told", "Arvania has been at war since 2019.", "2019/.."],
    ["a thing of a year", "Belmark left the 2015 accord.", "2015/.."],
    ["the latest counts", "The pact of 3 May 2019 was renewed on 4 June 2021.", "2021-06-04/.."],
    [
      "not before, not after",
      "The truce was signed on 3 March 2025. The summit will be held on 15 June 2025.",
      "2025-03-03/2025-06-15",
    ],
    ["the year of a weekday", "The envoys met on Tuesday, June 13. The pact was signed in 2022.", "2023-06-13/.."],
    [
      "a dateline after the latest year",
      `VELDEN, June 13 (EXP) — Talks held in November 2022 were calm. ${BODY}`,
      "2023-06-13/..",
    ],
    [
      "a dateline that fits once",
      `VELDEN, June 13 (EXP) — Talks held in May 2025 were calm. The vote will take place in 2025. ${BODY}`,
      "2025-06-13",
    ],
    [
      "a past verb in a sentence that looks ahead",
      "They will meet again after a pact that was signed in 2015.",
      "2015/..",
    ],
  ])("%s", (_, text, expected) => {
    expect(published(text)).toBe(`inferred ${expected}`);
  });

  test.each([
    ["no time at all", BODY],
    ["a day without a year", "The envoys met on Tuesday, June 13."],
    ["a dateline without a year", `VELDEN, June 13 (EXP) — ${BODY}`],
    ["a time to come", "Arvania hopes to join the pact in 2030."],
    ["a deadline", "Belmark must leave by May 2030."],
    ["a plan in figures", "Belmark will sell 2.5 million tonnes in 2031."],
    ["a number", "Some 2000 troops crossed the line."],
    ["a vote that may be to come", "The 2028 election is near."],
    ["a day that is none", "The decree of 31 April 2021 is a fake."],
    ["rights of a page", `${BODY}\n© 2017 Velden Times. All rights reserved.`],
    ["rights of a page under a dateline", `VELDEN, June 13 (EXP) — ${BODY}\n© 2017 Velden Times. All rights reserved.`],
  ])("nothing: %s", (_, text) => {
    expect(published(text)).toBeNull();
  });

  test("the reason is told", () => {
    const text = "The envoys met on Tuesday, June 13. The pact was signed in 2022.";
    expect(readArticle(text).published?.why).toBe('not before 2023-06-13 ("Tuesday, June 13")');
  });

  test.each([
    ["given before the text", { published: "2024-01-02" }, "given"],
    ["the text before the address", { url: "https://example.org/2024/01/02/x" }, "text"],
  ])("%s", (_, given, source) => {
    expect(readArticle(`Published 3 March 2021\n${BODY}`, given).published?.source).toBe(source);
  });
});

test.each([
  ["Tuesday", 2023, 6, 13, true],
  ["Tuesday", 2022, 6, 13, false],
  ["Thursday", 2024, 2, 29, true],
] as const)("%s %i-%i-%i: %s", (weekday, year, month, day, expected) => {
  expect(isOn(weekday, year, month, day)).toBe(expected);
});

test.each(["In 2019 ".repeat(20_000), "Tuesday, June 13 ".repeat(10_000), `will ${"a ".repeat(100_000)} in 2019.`])(
  "a long text %#",
  (text) => {
    expect(() => readArticle(text)).not.toThrow();
  },
);
