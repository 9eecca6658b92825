import { type Mark, type Segment, segments } from "../lib/segments.ts";
import { paragraphs, type Span } from "../lib/spans.ts";
import type { Datum, Kind } from "./data.ts";

/** A stretch of the source's words and everything that covers it. */
export interface Piece {
  /** Its number in the article, for finding its element. */
  readonly at: number;
  readonly text: string;
  /** Keys of the data whose words these are, the strongest first; then keys of data it only surrounds. */
  readonly words: readonly string[];
  readonly around: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
  /** The one datum this piece is the link of: each event, statement and expectation has one such piece. */
  readonly link: string | null;
  readonly sought: boolean;
  /** Two sides meet in this sentence and no event was found. */
  readonly missed: boolean;
}

export interface Layout {
  readonly paragraphs: readonly (readonly Piece[])[];
  /** Where a datum is found in the text: its link, else its first words. */
  readonly places: ReadonlyMap<string, number>;
}

const LINKED: ReadonlySet<Kind> = new Set<Kind>(["event", "expectation", "statement"]);
const SOUGHT = "sought";
const MISSED = "missed";

/** Ranges that are no data: what the address points at, where nothing was found. */
interface Extra {
  readonly sought?: Span | undefined;
  readonly missed?: readonly Span[];
}

/** Lays the data over the text. The pieces of all paragraphs, with the line breaks between them, are the text unchanged. */
export function layoutOf(text: string, data: readonly Datum[], { sought, missed = [] }: Extra = {}): Layout {
  const byKey = new Map(data.map((datum) => [datum.key, datum]));
  const marks: Mark[] = [
    ...data.flatMap(({ key, words }) => words.map(({ start, end }) => ({ key: `w ${key}`, start, end }))),
    ...data.flatMap(({ key, around }) => around.map(({ start, end }) => ({ key: `a ${key}`, start, end }))),
    ...(sought ? [{ key: SOUGHT, ...sought }] : []),
    ...missed.map(({ start, end }) => ({ key: MISSED, start, end })),
  ];
  const linked = new Set<string>();
  const places = new Map<string, number>();
  let at = 0;

  const pieceOf = ({ text: words, keys }: Segment): Piece => {
    const own = keysOf(keys, "w ");
    const link = own.find((key) => LINKED.has(byKey.get(key)!.kind) && !linked.has(key)) ?? null;
    if (link) {
      linked.add(link);
      places.set(link, at);
    }
    for (const key of own) if (!places.has(key)) places.set(key, at);
    const kinds = new Set(own.map((key) => byKey.get(key)!.kind));
    return {
      at: at++,
      text: words,
      words: own,
      around: keysOf(keys, "a "),
      kinds,
      link,
      sought: keys.includes(SOUGHT),
      missed: keys.includes(MISSED),
    };
  };
  const ranges = paragraphs(text);
  const shares = shared(marks, ranges);
  return { paragraphs: ranges.map((range, n) => segments(text, shares[n]!, range).map(pieceOf)), places };
}

const keysOf = (keys: readonly string[], prefix: string): string[] =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** The marks each paragraph holds a part of, so that a long article is not walked once a paragraph. */
function shared(marks: readonly Mark[], ranges: readonly Span[]): Mark[][] {
  const shares: Mark[][] = ranges.map(() => []);
  for (const mark of marks) {
    for (let n = firstAfter(ranges, mark.start); n < ranges.length && ranges[n]!.start < mark.end; n++)
      shares[n]!.push(mark);
  }
  return shares;
}

/** Index of the first range that ends after `place`; the ranges stand in order. */
function firstAfter(ranges: readonly Span[], place: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
