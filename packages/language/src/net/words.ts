import { type FormRows, formRows } from "../model/features.js";
import type { Matrix, Weights } from "../model/weights.js";
import type { Address, Kernel } from "./kernel.js";
import { applyLayer, layOut } from "./layer.js";

/** Forms whose rows are kept; news repeats itself. 1 KB each at d = 256. */
const MOST_KEPT = 16_384;
/** Longer forms are made anew each time: V8 would keep the text alive that they were cut from. */
const LONGEST_KEPT = 12;

/** Gives the address of the first hidden row of a form, which does not depend on the sentence. Good until the next call. */
export type WordRows = (form: string) => Address;

/**
 * Prepares the tables of words, forms, affixes and shapes, and the layers that mix them: a row holds what the trunk starts from, then
 * what the naming part starts from.
 */
export function createWordRows(kernel: Kernel, weights: Weights): WordRows {
  const rows = new Map<number, number>();
  weights.keys("keys").forEach((key, i) => {
    rows.set(key, i + 1);
  });
  const known = rows.size;
  // Words that only the naming part knows come after those that both know.
  weights.keys("name.keys").forEach((key, i) => {
    rows.set(key, known + i + 1);
  });
  const trunk = createMixer(kernel, weights, "");
  const naming = createMixer(kernel, weights, "name.");
  const width = trunk.width + naming.width;
  const table = kernel.reserve(MOST_KEPT * width * 4);
  const kept = new Map<string, Address>();

  return (text) => {
    const found = kept.get(text);
    if (found !== undefined) return found;
    if (kept.size === MOST_KEPT) kept.clear();
    const made = formRows(text, rows, trunk.sizes);
    const to = table + kept.size * width * 4;
    trunk.mix(made.word <= known ? made : { ...made, word: 0 }, to);
    naming.mix(made, to + trunk.width * 4);
    if (text.length <= LONGEST_KEPT) kept.set(text, to);
    return to;
  };
}

/** Adds up the rows of a form in four tables and puts them through one layer. */
function createMixer(kernel: Kernel, weights: Weights, prefix: string) {
  const [word, form, affix, shape] = (["words", "form", "affix", "shape"] as const).map((name) =>
    weights.matrix(`${prefix}${name}`),
  ) as [Matrix, Matrix, Matrix, Matrix];
  const mix = layOut(kernel, [[weights.matrix(`${prefix}mix`), weights.floats(`${prefix}mix.bias`)]]);
  const input = kernel.reserve(mix.columns * 4);
  return {
    sizes: { form: form.rows, affix: affix.rows, shape: shape.rows },
    width: mix.rows,
    /** Writes `width` floats to an address. */
    mix(made: FormRows, to: Address): void {
      const values = kernel.floats(input, mix.columns).fill(0);
      let at = addRow(values, 0, word, made.word);
      for (const row of made.form) addRow(values, at, form, row);
      at += form.columns;
      for (const row of made.affix) addRow(values, at, affix, row);
      at += affix.columns;
      for (const row of made.shape) addRow(values, at, shape, row);
      const mark = kernel.mark();
      const mixed = applyLayer(kernel, mix, input, 1, mix.columns, false);
      kernel.floats(to, mix.rows).set(kernel.floats(mixed, mix.rows));
      kernel.release(mark);
    },
  };
}

function addRow(to: Float32Array, at: number, matrix: Matrix, row: number): number {
  const scale = matrix.scale[row]!;
  const from = row * matrix.columns;
  for (let c = 0; c < matrix.columns; c++) to[at + c]! += matrix.bytes[from + c]! * scale;
  return at + matrix.columns;
}
