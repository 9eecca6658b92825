import { expect, test } from "vitest";
import { dataOf, missedSentences, type Reading } from "./data.ts";

const span = (start: number, end: number) => ({ start, end });
/** A reading with only what these functions look at. */
const reading = (parts: object): Reading =>
  ({
    sentences: [],
    entities: [],
    mentions: [],
    times: [],
    statements: [],
    events: [],
    expectations: [],
    doubts: [],
    ...parts,
  }) as Reading;

test("keys are unique, also where two lists use the same id", () => {
  const data = dataOf(
    reading({
      events: [{ id: "e1", evidence: [{ span: span(0, 3), sentence: 0 }] }],
      entities: [{ id: "e1" }, { id: "n2" }],
      doubts: [{ span: span(0, 1) }],
      times: [{ span: span(2, 3) }],
    }),
  );
  expect(data.map(({ key }) => key)).toEqual(["e1", "doubt1", "time1", "entity-1-e1", "n2"]);
});

test("inside a kind the order is that of the text", () => {
  const data = dataOf(
    reading({
      events: [
        { id: "late", evidence: [{ span: span(9, 12), sentence: 1 }] },
        {
          id: "early",
          evidence: [
            { span: span(20, 22), sentence: 2 },
            { span: span(0, 3), sentence: 0 },
          ],
        },
      ],
    }),
  );
  expect(data.map(({ key, at }) => [key, at])).toEqual([
    ["early", 1],
    ["late", 0],
  ]);
});

const sides = [{ id: "a", country: "XAR" }, { id: "b", country: "XBE" }, { id: "c" }];
const sentences = [{ span: span(0, 10) }, { span: span(11, 20) }];
const mention = (entity: string, start: number) => ({ entity, span: span(start, start + 2) });

test.each([
  ["two sides without an event", [mention("a", 12), mention("b", 15)], [], [span(11, 20)]],
  ["two sides with an event", [mention("a", 0), mention("b", 4)], [0], []],
  ["one side twice", [mention("a", 0), mention("a", 4)], [], []],
  ["a side and somebody without a country", [mention("a", 0), mention("c", 4)], [], []],
  ["two sides in two sentences", [mention("a", 0), mention("b", 12)], [], []],
  ["nobody", [], [], []],
])("sentences worth a look: %s", (_case, mentions, coded, expected) => {
  const events = coded.map((sentence) => ({ evidence: [{ span: span(0, 1), sentence }] }));
  expect(missedSentences(reading({ sentences, entities: sides, mentions, events }))).toEqual(expected);
});

test("a reading without sentences has none", () => {
  expect(missedSentences(reading({ entities: sides, mentions: [mention("a", 0)] }))).toEqual([]);
});
