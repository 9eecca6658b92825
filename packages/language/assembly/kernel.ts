// The inner loops of the network, compiled to WebAssembly with SIMD by build.mjs. Every function takes addresses in the module's
// memory. Sizes named k and d are multiples of 8. No fused or relaxed operations: every machine gives the same bytes.

/** Rows of one tile stay in the first-level cache while all weights pass by. */
const TILE: i32 = 32;
const MOST: f32 = 32767;

/** The sum of four lanes, always in this order. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function sumF32(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** The sums of the lanes of four vectors, side by side. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function sumsI32(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

/** 1 / (1 + e^-x) in four lanes; relative error of the power below 1e-6. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function sigmoid(x: v128): v128 {
  const y = f32x4.max(f32x4.min(f32x4.neg(x), f32x4.splat(80)), f32x4.splat(-80));
  const k = f32x4.nearest(f32x4.mul(y, f32x4.splat(1.44269504)));
  const r = f32x4.sub(f32x4.sub(y, f32x4.mul(k, f32x4.splat(0.693359375))), f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.3888889e-3);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3333333e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1666668e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666667e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(p, power)));
}

/** Rows of k floats, `stride` floats apart, to signed 16-bit rows with one scale each; `relu` not 0 drops what is negative. */
export function quantise(x: usize, n: i32, stride: i32, k: i32, relu: i32, out: usize, scales: usize): void {
  const floor = f32x4.splat(relu ? 0 : -1e30);
  for (let t = 0; t < n; t++) {
    const row = x + <usize>(t * stride * 4);
    let most = f32x4.splat(0);
    for (let c = 0; c < k; c += 4)
      most = f32x4.max(most, f32x4.abs(f32x4.max(floor, v128.load(row + <usize>(c * 4)))));
    let top = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    if (top < 1e-20) top = 1e-20;
    store<f32>(scales + <usize>(t * 4), top / MOST);
    const by = f32x4.splat(MOST / top);
    const to = out + <usize>(t * k * 2);
    for (let c = 0; c < k; c += 8) {
      const a = f32x4.mul(f32x4.max(floor, v128.load(row + <usize>(c * 4))), by);
      const b = f32x4.mul(f32x4.max(floor, v128.load(row + <usize>(c * 4 + 16))), by);
      const whole = i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(a)),
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(b)),
      );
      v128.store(to + <usize>(c * 2), whole);
    }
  }
}

/**
 * out[t][r] = bias[r] + scale[r] * scales[t] * (w[r] . x[t]) for n rows of k 16-bit numbers and `rows` (a multiple of 4) weight rows.
 */
export function multiply(
  x: usize,
  scales: usize,
  n: i32,
  k: i32,
  w: usize,
  scale: usize,
  bias: usize,
  rows: i32,
  out: usize,
): void {
  const bytes = <usize>(k * 2);
  for (let from = 0; from < n; from += TILE) {
    const until = min(n, from + TILE);
    for (let r = 0; r < rows; r += 4) {
      const w0 = w + <usize>r * bytes;
      const w1 = w0 + bytes;
      const w2 = w1 + bytes;
      const w3 = w2 + bytes;
      const by = v128.load(scale + <usize>(r * 4));
      const plus = v128.load(bias + <usize>(r * 4));
      let t = from;
      for (; t + 1 < until; t += 2) {
        const x0 = x + <usize>t * bytes;
        const x1 = x0 + bytes;
        let a0 = i32x4.splat(0);
        let a1 = i32x4.splat(0);
        let a2 = i32x4.splat(0);
        let a3 = i32x4.splat(0);
        let b0 = i32x4.splat(0);
        let b1 = i32x4.splat(0);
        let b2 = i32x4.splat(0);
        let b3 = i32x4.splat(0);
        for (let c: usize = 0; c < bytes; c += 16) {
          const p = v128.load(x0 + c);
          const q = v128.load(x1 + c);
          let v = v128.load(w0 + c);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, p));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, q));
          v = v128.load(w1 + c);
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, p));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, q));
          v = v128.load(w2 + c);
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, p));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, q));
          v = v128.load(w3 + c);
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, p));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, q));
        }
        const to = out + <usize>((t * rows + r) * 4);
        put(to, a0, a1, a2, a3, load<f32>(scales + <usize>(t * 4)), by, plus);
        put(to + <usize>(rows * 4), b0, b1, b2, b3, load<f32>(scales + <usize>(t * 4 + 4)), by, plus);
      }
      if (t < until) {
        const x0 = x + <usize>t * bytes;
        let a0 = i32x4.splat(0);
        let a1 = i32x4.splat(0);
        let a2 = i32x4.splat(0);
        let a3 = i32x4.splat(0);
        for (let c: usize = 0; c < bytes; c += 16) {
          const p = v128.load(x0 + c);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v128.load(w0 + c), p));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load(w1 + c), p));
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v128.load(w2 + c), p));
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v128.load(w3 + c), p));
        }
        put(out + <usize>((t * rows + r) * 4), a0, a1, a2, a3, load<f32>(scales + <usize>(t * 4)), by, plus);
      }
    }
  }
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function put(to: usize, a: v128, b: v128, c: v128, d: v128, scale: f32, by: v128, plus: v128): void {
  const sums = f32x4.convert_i32x4_s(sumsI32(a, b, c, d));
  v128.store(to, f32x4.add(plus, f32x4.mul(f32x4.mul(sums, f32x4.splat(scale)), by)));
}

/** Each row by the root of its mean square, times the gain. */
export function normalise(x: usize, n: i32, d: i32, gain: usize, out: usize): void {
  for (let t = 0; t < n; t++) {
    const row = x + <usize>(t * d * 4);
    const to = out + <usize>(t * d * 4);
    let sum = f32x4.splat(0);
    for (let c = 0; c < d; c += 4) {
      const v = v128.load(row + <usize>(c * 4));
      sum = f32x4.add(sum, f32x4.mul(v, v));
    }
    const by = f32x4.splat(<f32>1 / sqrt<f32>(sumF32(sum) / <f32>d + 1e-5));
    for (let c = 0; c < d; c += 4) {
      const v = f32x4.mul(f32x4.mul(v128.load(row + <usize>(c * 4)), by), v128.load(gain + <usize>(c * 4)));
      v128.store(to + <usize>(c * 4), v);
    }
  }
}

/** Each channel with its neighbours in the same sentence, `width` (odd) wide; outside of the sentence is 0. */
export function convolve(x: usize, n: i32, d: i32, width: i32, weights: usize, out: usize): void {
  const side = width >> 1;
  for (let t = 0; t < n; t++) {
    const first = max(0, side - t);
    const last = min(width, n + side - t);
    for (let c = 0; c < d; c += 4) {
      let sum = f32x4.splat(0);
      for (let k = first; k < last; k++) {
        const v = v128.load(x + <usize>(((t + k - side) * d + c) * 4));
        sum = f32x4.add(sum, f32x4.mul(v, v128.load(weights + <usize>((k * d + c) * 4))));
      }
      v128.store(out + <usize>((t * d + c) * 4), sum);
    }
  }
}

/**
 * The gated recurrence of one sentence: rows of z hold d candidates, d forget gates, d output gates; the first half of the
 * channels runs forth, the second back. Adds the gated state to x. `state` is room for d floats.
 */
export function recur(z: usize, n: i32, d: i32, x: usize, state: usize): void {
  const half = d >> 1;
  memory.fill(state, 0, <usize>(d * 4));
  for (let i = 0; i < n; i++) {
    step(z, i, d, 0, half, x, state);
    step(z, n - 1 - i, d, half, d, x, state);
  }
}

function step(z: usize, t: i32, d: i32, from: i32, until: i32, x: usize, state: usize): void {
  const row = z + <usize>(t * 3 * d * 4);
  const forget = row + <usize>(d * 4);
  const output = forget + <usize>(d * 4);
  const to = x + <usize>(t * d * 4);
  for (let c = from; c < until; c += 4) {
    const at = <usize>(c * 4);
    const u = v128.load(row + at);
    const f = sigmoid(v128.load(forget + at));
    const s = f32x4.add(u, f32x4.mul(f, f32x4.sub(v128.load(state + at), u)));
    v128.store(state + at, s);
    v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(sigmoid(v128.load(output + at)), s)));
  }
}

/** out[i][j] = a[i] . b[j] over k floats; rows of a are k apart, of b `stride`, of out m + 1; `relu` drops negatives of b. */
export function compare(a: usize, n: i32, b: usize, m: i32, stride: i32, k: i32, relu: i32, out: usize): void {
  const floor = f32x4.splat(relu ? 0 : -1e30);
  for (let i = 0; i < n; i++) {
    const p = a + <usize>(i * k * 4);
    for (let j = 0; j < m; j++) {
      const q = b + <usize>(j * stride * 4);
      let sum = f32x4.splat(0);
      for (let c = 0; c < k; c += 4)
        sum = f32x4.add(sum, f32x4.mul(v128.load(p + <usize>(c * 4)), f32x4.max(floor, v128.load(q + <usize>(c * 4)))));
      store<f32>(out + <usize>((i * (m + 1) + j) * 4), sumF32(sum));
    }
  }
}

/** out = a + b over k floats. */
export function add(a: usize, b: usize, k: i32, out: usize): void {
  for (let c = 0; c < k; c += 4)
    v128.store(out + <usize>(c * 4), f32x4.add(v128.load(a + <usize>(c * 4)), v128.load(b + <usize>(c * 4))));
}
