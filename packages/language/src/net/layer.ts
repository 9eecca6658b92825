import type { Matrix } from "../model/weights.js";
import type { Address, Kernel } from "./kernel.js";

/** A dense layer laid out in the kernel's memory; rows are padded to a multiple of 4 with zeros. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Address;
  readonly scale: Address;
  readonly bias: Address;
}

/** Lays out one matrix, or several with the same columns one below the other, with their biases. */
export function layOut(kernel: Kernel, parts: readonly (readonly [Matrix, Float32Array])[]): Dense {
  const columns = parts[0]![0].columns;
  const used = parts.reduce((sum, [matrix]) => sum + matrix.rows, 0);
  const rows = (used + 3) & ~3;
  const weights = kernel.reserve(rows * columns * 2);
  const scale = kernel.reserve(rows * 4);
  const bias = kernel.reserve(rows * 4);
  const shorts = kernel.shorts(weights, rows * columns).fill(0);
  const scales = kernel.floats(scale, rows).fill(0);
  const biases = kernel.floats(bias, rows).fill(0);
  let row = 0;
  for (const [matrix, plus] of parts) {
    shorts.set(matrix.bytes, row * columns);
    scales.set(matrix.scale, row);
    biases.set(plus, row);
    row += matrix.rows;
  }
  return { rows, columns, weights, scale, bias };
}

/** Lays out plain numbers. */
export function layFloats(kernel: Kernel, values: Float32Array): Address {
  const at = kernel.reserve(values.length * 4);
  kernel.floats(at, values.length).set(values);
  return at;
}

/**
 * Applies a layer to n rows that begin `stride` floats apart, the negative parts dropped first when `relu`.
 *
 * @returns n rows of `layer.rows` floats
 */
export function applyLayer(
  kernel: Kernel,
  layer: Dense,
  x: Address,
  n: number,
  stride: number,
  relu: boolean,
): Address {
  const out = kernel.reserve(n * layer.rows * 4);
  const whole = kernel.reserve(n * layer.columns * 2);
  const scales = kernel.reserve(n * 4);
  kernel.quantise(x, n, stride, layer.columns, relu ? 1 : 0, whole, scales);
  kernel.multiply(whole, scales, n, layer.columns, layer.weights, layer.scale, layer.bias, layer.rows, out);
  kernel.release(whole);
  return out;
}
