import type { FormRows } from "../model/features.js";
import type { Matrix, Weights } from "../model/weights.js";

/** Everything the network says about one sentence of n words, row by row. */
export interface Scores {
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly morph: Float32Array;
  readonly names: Float32Array;
  /** n rows of n + 1 scores of heads; the last column is the root. */
  readonly arcs: Float32Array;
  /** Scores of the relations of each word to the given heads (n is the root). */
  relations(heads: Int32Array): Float32Array;
}

interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly bias: Float32Array | undefined;
}

function dense(matrix: Matrix, bias?: Float32Array): Dense {
  const values = new Float32Array(matrix.rows * matrix.columns);
  for (let r = 0; r < matrix.rows; r++)
    for (let c = 0; c < matrix.columns; c++)
      values[r * matrix.columns + c] = matrix.bytes[r * matrix.columns + c]! * matrix.scale[r]!;
  return { rows: matrix.rows, columns: matrix.columns, values, bias };
}

function apply(layer: Dense, input: Float32Array, n: number): Float32Array {
  const { rows, columns, values, bias } = layer;
  const out = new Float32Array(n * rows);
  for (let r = 0; r < rows; r++) {
    const w = values.subarray(r * columns, (r + 1) * columns);
    for (let t = 0; t < n; t++) {
      let sum = bias ? bias[r]! : 0;
      const from = t * columns;
      for (let c = 0; c < columns; c++) sum += w[c]! * input[from + c]!;
      out[t * rows + r] = sum;
    }
  }
  return out;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The network in plain arithmetic. */
export function createNetwork(weights: Weights): (rows: readonly FormRows[]) => Scores {
  const { d, layers, width, arc, rel, tag, form, affix, shape } = weights.config;
  const named = (name: string) => dense(weights.matrix(name), weights.floats(`${name}.bias`));
  const [words, forms, affixes, shapes] = ["words", "form", "affix", "shape"].map((name) => weights.matrix(name));
  const mix = named("mix");
  const gates = Array.from({ length: layers }, (_, i) => ({
    gates: named(`layer${i}.gates`),
    norm: weights.floats(`layer${i}.norm`),
    conv: weights.floats(`layer${i}.conv`),
  }));
  const norm = weights.floats("norm");
  const heads = named("heads");
  const bilinear = dense(weights.matrix("bilinear"), weights.floats("arc.bias"));
  const arcRoot = weights.floats("arc.root");
  const relRoot = weights.floats("rel.root");
  const [relLayer, upos, xpos, morph, names] = ["rel", "upos", "xpos", "morph", "names"].map(named);

  const add = (to: Float32Array, at: number, matrix: Matrix, row: number) => {
    const scale = matrix.scale[row]!;
    for (let c = 0; c < matrix.columns; c++) to[at + c]! += matrix.bytes[row * matrix.columns + c]! * scale;
  };

  function normalised(x: Float32Array, n: number, gain: Float32Array): Float32Array {
    const out = new Float32Array(n * d);
    for (let t = 0; t < n; t++) {
      let sum = 0;
      for (let c = 0; c < d; c++) sum += x[t * d + c]! ** 2;
      const by = 1 / Math.sqrt(sum / d + 1e-5);
      for (let c = 0; c < d; c++) out[t * d + c] = x[t * d + c]! * by * gain[c]!;
    }
    return out;
  }

  return (rows) => {
    const n = rows.length;
    const wide = words!.columns + form + affix + shape;
    const input = new Float32Array(n * wide);
    rows.forEach((r, t) => {
      let at = t * wide;
      add(input, at, words!, r.word);
      at += words!.columns;
      for (const row of r.form) add(input, at, forms!, row);
      at += form;
      for (const row of r.affix) add(input, at, affixes!, row);
      at += affix;
      for (const row of r.shape) add(input, at, shapes!, row);
    });
    const x = apply(mix, input, n);
    const half = d / 2;
    for (const layer of gates) {
      const flat = normalised(x, n, layer.norm);
      const near = new Float32Array(n * d);
      for (let t = 0; t < n; t++)
        for (let k = 0; k < width; k++) {
          const from = t + k - (width >> 1);
          if (from < 0 || from >= n) continue;
          for (let c = 0; c < d; c++) near[t * d + c]! += flat[from * d + c]! * layer.conv[k * d + c]!;
        }
      const z = apply(layer.gates, near, n);
      for (let c = 0; c < d; c++) {
        let state = 0;
        const back = c >= half;
        for (let i = 0; i < n; i++) {
          const t = back ? n - 1 - i : i;
          const u = z[t * 3 * d + c]!;
          const f = sigmoid(z[t * 3 * d + d + c]!);
          state = u + f * (state - u);
          x[t * d + c]! += sigmoid(z[t * 3 * d + 2 * d + c]!) * state;
        }
      }
    }
    const parts = apply(heads, normalised(x, n, norm), n);
    const total = heads.rows;
    const part = (from: number, size: number, relu: boolean) => {
      const out = new Float32Array(n * size);
      for (let t = 0; t < n; t++)
        for (let c = 0; c < size; c++) {
          const v = parts[t * total + from + c]!;
          out[t * size + c] = relu && v < 0 ? 0 : v;
        }
      return out;
    };
    const query = apply(bilinear, part(0, arc, true), n);
    const head = part(arc, arc, true);
    const relDep = part(2 * arc, rel, false);
    const relHead = part(2 * arc + rel, rel, false);
    const tags = part(2 * (arc + rel), tag, true);
    const arcs = new Float32Array(n * (n + 1));
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= n; j++) {
        let sum = 0;
        for (let c = 0; c < arc; c++) sum += query[i * arc + c]! * (j === n ? arcRoot[c]! : head[j * arc + c]!);
        arcs[i * (n + 1) + j] = i === j ? -1e9 : sum;
      }
    return {
      upos: apply(upos!, tags, n),
      xpos: apply(xpos!, tags, n),
      morph: apply(morph!, tags, n),
      names: apply(names!, part(2 * (arc + rel) + tag, tag, true), n),
      arcs,
      relations(to) {
        const both = new Float32Array(n * rel);
        for (let t = 0; t < n; t++)
          for (let c = 0; c < rel; c++) {
            const h = to[t]! === n ? relRoot[c]! : relHead[to[t]! * rel + c]!;
            both[t * rel + c] = Math.max(0, relDep[t * rel + c]! + h);
          }
        return apply(relLayer!, both, n);
      },
    };
  };
}
