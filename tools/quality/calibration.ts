import type { ConfidenceBin } from "../../packages/coranto/src/eval/measured.js";

/** Where the picture lies, seen from docs/quality.md. */
export const CALIBRATION_PICTURE = "calibration.svg";

const SIZE = 240;
const LEFT = 44;
const TOP = 12;
const HEIGHT = SIZE + TOP + 44;
const WIDTH = LEFT + SIZE + 16;

const x = (share: number): string => (LEFT + share * SIZE).toFixed(1);
const y = (share: number): string => (TOP + (1 - share) * SIZE).toFixed(1);

/**
 * Share right by the confidence that was told, a point a bin, its area by the number of events; on the dashed line the confidence
 * is true, above it too low, below it too high. The bar at a point is where its share lies nineteen times in twenty (Wilson).
 */
export function calibrationSvg(bins: readonly ConfidenceBin[]): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const most = Math.max(1, ...bins.map(({ of }) => of));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH * 1.5}" role="img" font-family="sans-serif" font-size="10">`,
    "<title>Share of events that are right, by the confidence they are told with</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks.flatMap((tick) => [
      `<path d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}" stroke="#ddd"/>`,
      `<text x="${LEFT - 6}" y="${y(tick)}" dy="3" text-anchor="end">${tick.toFixed(1)}</text>`,
      `<text x="${x(tick)}" y="${TOP + SIZE + 14}" text-anchor="middle">${tick.toFixed(1)}</text>`,
    ]),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#555" stroke-dasharray="4 3"/>`,
    ...bins.flatMap(({ from, to, right, of }) => {
      const middle = x((from + to) / 2);
      const [low, high] = wilson(right, of);
      return [
        `<path d="M${middle} ${y(low)}V${y(high)}" stroke="#1b5e8c"/>`,
        `<circle cx="${middle}" cy="${y(right / of)}" r="${(2 + 5 * Math.sqrt(of / most)).toFixed(1)}" fill="#1b5e8c"><title>${right} of ${of} right</title></circle>`,
      ];
    }),
    `<text x="${LEFT + SIZE / 2}" y="${HEIGHT - 8}" text-anchor="middle">confidence told</text>`,
    `<text transform="translate(12 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">share right</text>`,
    "</svg>",
  ].join("\n")}\n`;
}

/** Bounds of a share at 95 %; for few events they are wide, as they should be. */
function wilson(right: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
