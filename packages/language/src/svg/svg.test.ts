import { describe, expect, test } from "vitest";
import { splitText } from "../tokens/index.js";
import type { Name, Sentence } from "../types.js";
import { layOut } from "./layout.js";
import { toSvg } from "./svg.js";

/** The words of a text with these heads, the relations named after the heads. */
function tree(text: string, heads: readonly number[], names: readonly Name[] = []): Sentence {
  const [sentence] = splitText(text);
  return {
    ...sentence!,
    names,
    tokens: sentence!.tokens.map((token, at) => ({
      ...token,
      index: at + 1,
      lemma: token.form,
      upos: "X" as const,
      xpos: "X",
      feats: {},
      head: heads[at] ?? 1,
      deprel: heads[at] === 0 ? "root" : "nmod:poss",
    })),
  };
}
const labelWidth = (label: string): number => label.length * 7;

describe("layOut", () => {
  const sentence = tree("Lask met the old envoy of Belmark", [2, 0, 5, 5, 2, 7, 5]);
  const { centres, arcs, root, levels } = layOut(sentence, [30, 30, 20, 20, 40, 15, 60], labelWidth);

  test("words from left to right, none over another", () => {
    expect(centres.every((x, at) => at === 0 || x > centres[at - 1]! + 20)).toBe(true);
    expect(root).toBe(1);
  });

  test("an arc for each word but the root, wide enough for its label", () => {
    expect(arcs.length).toBe(6);
    for (const { from, to, label } of arcs) expect(Math.abs(to - from)).toBeGreaterThan(labelWidth(label));
  });

  test("arcs over others are higher", () => {
    const level = (dependent: number) => arcs.find((arc) => arc.dependent === dependent)!.level;
    expect([level(2), level(3), level(4)]).toEqual([2, 1, 3]);
    expect(levels).toBe(3);
  });

  test("no two arcs meet a word at one place", () => {
    const places = arcs.flatMap(({ from, to }) => [from, to]);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("toSvg", () => {
  test("draws each word, relation, range and name once", () => {
    const name: Name = { span: { start: 0, end: 4 }, kind: "PER", first: 1, last: 1, confidence: 1 };
    const svg = toSvg([tree("Lask can't come", [4, 4, 4, 0], [name])]);
    expect(svg.match(/class="form"/g)?.length).toBe(4);
    expect(svg.match(/>nmod:poss</g)?.length).toBe(3);
    expect(svg.match(/>root</g)?.length).toBe(1);
    expect(svg.match(/class="joint"/g)?.length).toBe(1);
    expect(svg).toContain('class="name PER"');
    expect(svg).toContain("prefers-color-scheme: dark");
  });

  test.each([
    ["<script>&\"'", "&#60;", "<script>"],
    ["a\0\ud800\ufffe", "\u25a1", "\ud800"],
  ])("%j is escaped", (text, has, hasNot) => {
    const svg = toSvg([tree(text, [0])]);
    expect(svg).toContain(has);
    expect(svg.replace(/<style>.*<\/style>/s, "")).not.toContain(hasNot);
    expect(svg).not.toMatch(/[\p{Surrogate}\0\ufffe]/u);
  });

  test("nothing to draw is a picture too", () => {
    expect(toSvg([])).toMatch(/^<svg [^>]*>[\s\S]*<\/svg>\n$/);
  });

  test("sentences stand below each other, long words are cut short", () => {
    const svg = toSvg([tree("x".repeat(500), [0]), tree("one two", [0, 1])]);
    expect(svg.match(/<g transform="translate\(20 /g)?.length).toBe(2);
    expect(svg).toMatch(/x{47}…/);
    expect(Number(/width="([\d.]+)"/.exec(svg)![1])).toBeLessThan(700);
  });
});
