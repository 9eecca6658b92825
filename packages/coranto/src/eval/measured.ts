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

/** What `coranto eval` and `npm run quality` print of one set. */
export interface Measured {
  readonly set: string;
  readonly figures: readonly Figure[];
  /** Error lines, most telling first; only made when asked for. */
  readonly errors: readonly string[];
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
