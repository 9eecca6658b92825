/** One figure of a measurement. */
export interface Figure {
  /** What was measured, e.g. `events F1`. */
  readonly name: string;
  /** A share (0 to 1) unless `unit` says otherwise. */
  readonly value: number;
  readonly unit?: string;
  /** How many data the share is of. */
  readonly of?: number;
}

/** How often data of a range of confidence are right. */
export interface ConfidenceBin {
  /** Confidence from here, inclusive … */
  readonly from: number;
  /** … to here, exclusive; the last bin takes 1 in. */
  readonly to: number;
  readonly right: number;
  readonly of: number;
}

/** What `coranto eval` and `npm run quality` print of one set. */
export interface Measured {
  readonly set: string;
  readonly figures: readonly Figure[];
  /** Error lines, most telling first; only made when asked for. */
  readonly errors: readonly string[];
  /** Events by their stated confidence; only whole coded articles give it. */
  readonly calibration?: readonly ConfidenceBin[];
}

/** A set that can be measured: its files, and how. */
export interface EvalSet {
  readonly name: string;
  /** Path under the data folder. */
  readonly path: string;
  readonly says: string;
  measure(path: string, options: { readonly errors: boolean }): Promise<Measured>;
}

export function figureText({ name, value, unit, of }: Figure): string {
  const shown = unit ? `${value} ${unit}` : value.toFixed(3);
  return `${name.padEnd(44)} ${shown.padStart(8)}${of === undefined ? "" : `   of ${of}`}`;
}
