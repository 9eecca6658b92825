import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { loadActs } from "@coranto/lexicon";
import { describe, expect, test } from "vitest";
import { createReader, type Stage } from "../../read.js";
import { missed } from "../missed.js";
import { explain, sentencesWith } from "./index.js";
import { featureInWords } from "./words.js";

const reader = createReader(loadLanguage());

function stagesOf(text: string): Stage {
  return reader.stages(
    ArticleSchema.parse({
      id: "explain",
      outlet: "Test",
      title: "",
      published: { value: "2026-04-21", source: "given" },
      language: "en",
      text,
      removed: [],
      damage: [],
    }),
  );
}

describe("explain", () => {
  test("tells entry, standing, day, sides, scores and projection of what is told", () => {
    const [one, ...rest] = explain(stagesOf("Germany urged China on Monday to open its market."));
    expect(rest).toEqual([]);
    const trigger = one!.triggers.find(({ text }) => text.startsWith("urged"))!;
    expect(trigger).toMatchObject({
      act: "REQUEST",
      status: { value: "happened" },
      date: { value: "2026-04-20", source: "text", text: "Monday" },
    });
    const [reading] = trigger.readings;
    expect(reading).toMatchObject({
      taken: true,
      actor: { names: ["Germany"], says: "subject of the clause" },
      recipient: { names: ["China"] },
    });
    const [act] = one!.acts;
    expect(act).toMatchObject({
      act: "REQUEST",
      told: true,
      event: "e1",
      projection: { plover: { event: "REQUEST" } },
    });
    expect(act!.because).toMatch(/^told: /);
  });

  test("the weights are those of the score, largest first", () => {
    const [one] = explain(stagesOf("Germany urged China on Monday to open its market."));
    const reading = one!.triggers[0]!.readings[0]!;
    const sum = reading.weights.reduce((all, { weight }) => all + weight, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(reading.score, 6);
    const sizes = reading.weights.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test.each([
    ["the striker", [0]],
    ["THE coast", [1]],
    ["nowhere to be found", []],
    ["  ", []],
  ])("sentences with %s", (words, places) => {
    expect(sentencesWith(stagesOf("The striker scored. Rain hit the  coast."), words)).toEqual(places);
  });

  test.each([-1, 1, 0.5, Number.NaN])("sentence %s is none of a text with one", (place) => {
    expect(() => explain(stagesOf("Rain hit the coast."), place)).toThrow(RangeError);
  });

  test("an empty article has nothing to explain or to miss", () => {
    const stage = stagesOf("");
    expect([explain(stage), missed(stage)]).toEqual([[], []]);
  });
});

describe("features in words", () => {
  test("the weights of the scorers have words, nearly all of them words of their own", () => {
    const { weights, events } = loadActs().scorer;
    const names = [...Object.keys(weights), ...Object.keys(events)];
    expect(names.filter((name) => /undefined|NaN/.test(featureInWords(name)))).toEqual([]);
    expect(names.filter((name) => featureInWords(name) === name).length).toBeLessThan(names.length / 10);
  });

  test.each(["unheard-of:x", "__proto__:x", "constructor"])("%s keeps its name", (name) => {
    expect(featureInWords(name)).toBe(name);
  });
});

/** Sentences without an event, and the kind of the first reason. */
const MISSED: readonly (readonly [text: string, kinds: readonly string[]])[] = [
  ["Germany lies to the west of Poland.", ["no-entry"]],
  ["Germany urged China on Monday to open its market.", []],
  ["The striker beat two defenders.", []],
  ["A Belgian company struck a deal with a firm in Austria.", ["not-political"]],
  ["An Austrian man attacked a Belgian tourist on the beach.", ["not-political"]],
];

describe("missed", () => {
  test.each(MISSED)("%s", (text, kinds) => {
    const found = missed(stagesOf(text));
    expect(found.map(({ reasons }) => reasons[0]!.kind)).toEqual(kinds);
    for (const { reasons, sides } of found) {
      expect(sides.length).toBeGreaterThan(1);
      for (const { says } of reasons) expect(says).not.toMatch(/undefined|NaN/);
    }
  });
});
