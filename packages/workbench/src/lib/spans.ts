/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text as ranges: line breaks separate them and belong to none. */
export function paragraphs(text: string): Span[] {
  const result: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim()) result.push({ start: match.index, end: match.index + match[0].length });
  }
  return result;
}

/** `120-180` from an address, as a range; `undefined` when it is none. */
export function spanOf(value: string | null): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "") ?? [];
  if (!start || !end || Number(start) >= Number(end)) return undefined;
  return { start: Number(start), end: Number(end) };
}

/** The part of `sentences` a range stands in: from the start of its first sentence to the end of its last. */
export function surrounding(range: Span, sentences: readonly Span[]): Span {
  const around = sentences.filter(({ start, end }) => start < range.end && end > range.start);
  return {
    start: Math.min(range.start, ...around.slice(0, 1).map(({ start }) => start)),
    end: Math.max(range.end, ...around.slice(-1).map(({ end }) => end)),
  };
}
