import { describe, expect, test } from "vitest";
import { type CopyText, findCopies } from "./index.js";

const STORY =
  "Arvanian Foreign Minister Teodor Lask met his Belmark counterpart, Sofia Brandt, in Geneva on Wednesday. The two ministers agreed to resume talks on the border, which were suspended last year. It was a frank and useful meeting, Lask told reporters at the lakeside hotel. Brandt said Belmark would not accept Arvanian patrols on the lake.";
const OTHER =
  "The parliament of Corvia passed a budget on Thursday after a debate that lasted through the night. Opposition members left the hall before the vote and promised to bring the case before the court of the country.";
const of = (id: string, text: string, more: Partial<CopyText> = {}): CopyText => ({ id, text, ...more });

describe("findCopies", () => {
  test.each<[string, CopyText, CopyText, unknown]>([
    [
      "another outlet's print",
      of("a", STORY, { outlet: "One" }),
      of("b", `${STORY} (EXP)`, { outlet: "Two" }),
      { kind: "copy" },
    ],
    [
      "one outlet's later version",
      of("a", STORY, { outlet: "One", published: "2026-02-12T08:00" }),
      of("b", `${STORY} No date was set.`, { outlet: "One", published: "2026-02-12T18:00" }),
      { kind: "revision", direction: "a-to-b" },
    ],
    [
      "one address, all words new",
      of("a", STORY, { url: "https://example.org/1" }),
      of("b", OTHER, { url: "https://example.org/1" }),
      { kind: "revision" },
    ],
    [
      "a paragraph taken over",
      of("a", `${STORY} ${OTHER}`),
      of(
        "b",
        `${STORY.slice(0, 180)} ${OTHER.slice(0, 20)} ${"New words about other things, number by number. ".repeat(1)} ${Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ")}`,
      ),
      { kind: "partial" },
    ],
  ])("%s", (_, a, b, expected) => {
    expect(findCopies([a, b])).toMatchObject([expected]);
  });

  test.each<[string, CopyText, CopyText]>([
    ["independent texts", of("a", STORY), of("b", OTHER)],
    [
      "a shared sentence only",
      of("a", STORY),
      of(
        "b",
        `${OTHER} ${OTHER.toUpperCase().replaceAll(" ", " x ")} It was a frank and useful meeting, Lask told reporters.`,
      ),
    ],
    ["empty texts", of("a", ""), of("b", "")],
    ["one outlet, two stories", of("a", STORY, { outlet: "One" }), of("b", OTHER, { outlet: "One" })],
  ])("finds nothing: %s", (_, a, b) => {
    expect(findCopies([a, b])).toEqual([]);
  });
});
