import { KERNEL } from "./generated/kernelBytes.js";

/** An address in the kernel's memory, in bytes. */
export type Address = number;

/** Functions of assembly/kernel.ts; all arguments are addresses or counts. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  quantise(x: Address, n: number, stride: number, k: number, relu: number, out: Address, scales: Address): void;
  multiply(
    x: Address,
    scales: Address,
    n: number,
    k: number,
    w: Address,
    scale: Address,
    bias: Address,
    rows: number,
    out: Address,
  ): void;
  normalise(x: Address, n: number, d: number, gain: Address, out: Address): void;
  convolve(x: Address, n: number, d: number, width: number, weights: Address, out: Address): void;
  recur(z: Address, n: number, d: number, x: Address, state: Address): void;
  compare(a: Address, n: number, b: Address, m: number, stride: number, k: number, relu: number, out: Address): void;
  add(a: Address, b: Address, k: number, out: Address): void;
}

/** The kernel with a heap that only grows: what is laid out stays until `release` goes back to an earlier mark. */
export interface Kernel extends Exports {
  /** Room for a number of bytes, aligned to 16. */
  reserve(bytes: number): Address;
  /** Where the heap ends now. */
  mark(): Address;
  release(mark: Address): void;
  /** A view that is good until the next `reserve`. */
  floats(at: Address, length: number): Float32Array;
  shorts(at: Address, length: number): Int16Array;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 65_536;
/** The compiler's own data lies below. */
const HEAP_START = 4096;

let compiled: object | undefined;

/** A fresh instance of the compiled kernel with an empty heap. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (c) => c.charCodeAt(0)));
  const exports = new WebAssembly.Instance(compiled).exports as Exports;
  const { memory } = exports;
  let end = HEAP_START;
  return {
    ...exports,
    reserve(bytes) {
      const at = end;
      end += (bytes + 15) & ~15;
      const missing = end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return at;
    },
    mark: () => end,
    release(mark) {
      end = mark;
    },
    floats: (at, length) => new Float32Array(memory.buffer, at, length),
    shorts: (at, length) => new Int16Array(memory.buffer, at, length),
  };
}
