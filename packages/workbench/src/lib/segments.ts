import type { Span } from "./spans.ts";

/** A stretch of the text that the same marks cover. Joined in order, segments give back the text unchanged. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Keys of the marks that cover it, in the order given. */
  readonly keys: readonly string[];
}

export interface Mark extends Span {
  readonly key: string;
}

/**
 * Cuts `text` at every border of a mark, so that overlapping and nested marks need no nesting of elements.
 * Marks outside the range, empty or turned round are left out. Time n log n in the marks, linear in the text.
 * @param range only this part of the text; offsets stay those of the whole
 */
export function segments(
  text: string,
  marks: readonly Mark[],
  range: Span = { start: 0, end: text.length },
): Segment[] {
  const inside = marks
    .map(({ key, start, end }) => ({ key, start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter(({ start, end }) => start < end);
  const opens = [...inside].sort((a, b) => a.start - b.start);
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of inside) borders.add(start).add(end);
  const cuts = [...borders].sort((a, b) => a - b);

  const rank = new Map(inside.map((mark, at) => [mark, at]));
  let active: typeof inside = [];
  let next = 0;
  const result: Segment[] = [];
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    active = active.filter((mark) => mark.end > start);
    while (next < opens.length && opens[next]!.start <= start) active.push(opens[next++]!);
    const keys = [...active].sort((a, b) => rank.get(a)! - rank.get(b)!).map(({ key }) => key);
    result.push({ start, end, text: text.slice(start, end), keys: [...new Set(keys)] });
  }
  return result;
}
