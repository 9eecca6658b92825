const LOG2E = Math.LOG2E;
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444005469057e-4;
const powers = new DataView(new ArrayBuffer(8));

/**
 * e to the power of x for x up to 80; very small results are 0. Own arithmetic, because `Math.exp` may differ in its last
 * bits from engine to engine. Relative error below 1e-7.
 */
export function exp(x: number): number {
  if (x < -87) return 0;
  const k = Math.floor(Math.min(x, 80) * LOG2E + 0.5);
  const r = Math.min(x, 80) - k * LN2_HIGH - k * LN2_LOW;
  const tail = 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040)))));
  powers.setInt32(0, (k + 1023) << 20);
  return (1 + r + r * r * tail) * powers.getFloat64(0);
}
