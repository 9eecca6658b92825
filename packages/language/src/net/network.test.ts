import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formRows } from "../model/features.js";
import { readWeights, type Weights } from "../model/weights.js";
import { SOURCE } from "./generated/kernelBytes.js";
import { createNetwork, type Network, type Scores } from "./network.js";

interface Expected {
  readonly forms: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** Best head without regard to the tree; the number of words stands for the root. */
  readonly heads: readonly number[];
  readonly arcs: readonly (readonly number[])[];
  readonly names: readonly (readonly number[])[];
  readonly relations: readonly number[];
  /** The best UPOS, then the scores of all. */
  readonly tags: readonly (readonly number[])[];
}

/** Made by training/coranto_training/fixture.py with the rounded weights. */
const expected = readFileSync(new URL("fixtures/trainer.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Expected);

/** Activations are rounded to 16 bits, sums are made in another order: scores differ a little. */
const TOLERANCE = 0.02;

let weights: Weights;
let network: Network;

beforeAll(() => {
  const manifest = JSON.parse(readFileSync(new URL("../../models/manifest.json", import.meta.url), "utf8"));
  weights = readWeights(readFileSync(new URL(`../../models/${manifest.file}`, import.meta.url)));
  network = createNetwork(weights);
});

function best(row: ArrayLike<number>): number {
  let at = 0;
  for (let i = 0; i < row.length; i++) if (row[i]! > row[at]!) at = i;
  return at;
}

function readAll(sentences: readonly (readonly string[])[]) {
  const out: { arcs: number[]; names: number[]; tags: number[]; relations: number[] }[] = [];
  network.read(sentences, (scores: Scores, i) => {
    const heads = Int32Array.from(expected[i % expected.length]!.heads.slice(0, sentences[i]!.length));
    const relations = heads.length === sentences[i]!.length ? [...scores.relations(heads)] : [];
    out.push({ arcs: [...scores.arcs()], names: [...scores.names()], tags: [...scores.tags()], relations });
  });
  return out;
}

describe("the runtime says what the trainer's network says", () => {
  test("rows of the tables", () => {
    const keys = new Map([...weights.keys("keys"), ...weights.keys("name.keys")].map((key, i) => [key, i + 1]));
    const sizes = {
      form: weights.matrix("form").rows,
      affix: weights.matrix("affix").rows,
      shape: weights.matrix("shape").rows,
    };
    for (const { forms, rows } of expected)
      for (const [t, form] of forms.entries()) {
        const made = formRows(form, keys, sizes);
        expect([made.word, ...made.form, ...made.affix, ...made.shape], form).toEqual(rows[t]);
      }
  });

  test("scores of heads, relations, tags and names", () => {
    const found = readAll(expected.map(({ forms }) => forms));
    for (const [i, sentence] of expected.entries()) {
      const n = sentence.forms.length;
      const { arcs, names, tags, relations } = found[i]!;
      const nameWidth = names.length / n;
      const tagWidth = tags.length / n;
      const relationWidth = relations.length / n;
      for (const [t, form] of sentence.forms.entries()) {
        for (const [j, score] of sentence.arcs[t]!.entries())
          if (j !== t) expect(Math.abs(arcs[t * (n + 1) + j]! - score), `${form} -> ${j}`).toBeLessThan(TOLERANCE * 5);
        for (const [j, score] of sentence.names[t]!.entries())
          expect(Math.abs(names[t * nameWidth + j]! - score), `${form} name ${j}`).toBeLessThan(TOLERANCE);
        const [upos, ...scores] = sentence.tags[t]!;
        for (const [j, score] of scores.entries())
          expect(Math.abs(tags[t * tagWidth + j]! - score), `${form} tag ${j}`).toBeLessThan(TOLERANCE);
        expect(best(tags.slice(t * tagWidth, t * tagWidth + scores.length)), form).toBe(upos);
        const labels = weights.config.rels.length;
        expect(best(relations.slice(t * relationWidth, t * relationWidth + labels)), form).toBe(sentence.relations[t]);
      }
    }
  });
});

test("a sentence is read the same alone and among others", () => {
  const all = readAll(expected.map(({ forms }) => forms));
  for (const [i, { forms }] of expected.entries()) {
    let alone: readonly number[] = [];
    network.read([forms], (scores) => {
      alone = [...scores.arcs()];
    });
    expect(alone).toEqual(all[i]!.arcs);
  }
});

test("nothing to read, nothing said", () => {
  expect(readAll([])).toEqual([]);
});

test("the compiled kernel is made of its source (else: node packages/language/assembly/build.mjs)", () => {
  const source = readFileSync(new URL("../../assembly/kernel.ts", import.meta.url));
  expect(createHash("sha256").update(source).digest("hex")).toBe(SOURCE);
});
