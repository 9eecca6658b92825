import { formRows } from "../model/features.js";
import type { Matrix, Weights } from "../model/weights.js";
import type { Address, Kernel } from "./kernel.js";
import { applyLayer, layOut } from "./layer.js";

/** Forms whose rows are kept; news repeats itself. 1 KB each at d = 256. */
const MOST_KEPT = 16_384;
/** Longer forms are made anew each time: V8 would keep the text alive that they were cut from. */
const LONGEST_KEPT = 12;

/** Gives the address of the first hidden row of a form, which does not depend on the sentence. Good until the next call. */
export type WordRows = (form: string) => Address;

/** Prepares the tables of words, forms, affixes and shapes, and the layer that mixes them. */
export function createWordRows(kernel: Kernel, weights: Weights): WordRows {
  const rows = new Map<number, number>();
  weights.keys().forEach((key, i) => {
    rows.set(key, i + 1);
  });
  const word = weights.matrix("words");
  const form = weights.matrix("form");
  const affix = weights.matrix("affix");
  const shape = weights.matrix("shape");
  const sizes = { form: form.rows, affix: affix.rows, shape: shape.rows };
  const mix = layOut(kernel, [[weights.matrix("mix"), weights.floats("mix.bias")]]);
  const input = kernel.reserve(mix.columns * 4);
  const table = kernel.reserve(MOST_KEPT * mix.rows * 4);
  const kept = new Map<string, Address>();

  return (text) => {
    const found = kept.get(text);
    if (found !== undefined) return found;
    if (kept.size === MOST_KEPT) kept.clear();
    const made = formRows(text, rows, sizes);
    const values = kernel.floats(input, mix.columns).fill(0);
    let at = addRow(values, 0, word, made.word);
    for (const row of made.form) addRow(values, at, form, row);
    at += form.columns;
    for (const row of made.affix) addRow(values, at, affix, row);
    at += affix.columns;
    for (const row of made.shape) addRow(values, at, shape, row);
    const mark = kernel.mark();
    const mixed = applyLayer(kernel, mix, input, 1, mix.columns, false);
    const to = table + kept.size * mix.rows * 4;
    kernel.floats(to, mix.rows).set(kernel.floats(mixed, mix.rows));
    kernel.release(mark);
    if (text.length <= LONGEST_KEPT) kept.set(text, to);
    return to;
  };
}

function addRow(to: Float32Array, at: number, matrix: Matrix, row: number): number {
  const scale = matrix.scale[row]!;
  const from = row * matrix.columns;
  for (let c = 0; c < matrix.columns; c++) to[at + c]! += matrix.bytes[from + c]! * scale;
  return at + matrix.columns;
}
