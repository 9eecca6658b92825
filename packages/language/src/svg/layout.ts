import type { Sentence } from "../types.js";

/** An arc of the picture, between word numbers from 0; `level` 1 is nearest to the words. */
export interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
  readonly level: number;
  /** Where it leaves the head and reaches the dependent, in pixels. */
  readonly from: number;
  readonly to: number;
}

export interface Layout {
  /** Middle of each word, in pixels from the left. */
  readonly centres: readonly number[];
  readonly arcs: readonly Arc[];
  readonly root: number;
  readonly levels: number;
  readonly width: number;
}

/** Pixels between words, beside labels, and between arcs that meet at one side of a word. */
const WORD_GAP = 22;
const LABEL_GAP = 22;
const ARC_GAP = 7;

interface Raw {
  readonly left: number;
  readonly right: number;
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
}

/**
 * Places words and arcs so that no label is wider than its arc and no arc runs through another's label: shorter arcs
 * lie under longer ones; at a word, arcs to one side are fanned, the longest nearest to its middle.
 *
 * @param widths of the words, in pixels
 * @param labelWidth pixels of a label
 */
export function layOut(sentence: Sentence, widths: readonly number[], labelWidth: (label: string) => number): Layout {
  const root = sentence.tokens.findIndex(({ head }) => head === 0);
  const byLength = arcsOf(sentence).sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left);
  const level = levelsOf(byLength, widths.length);
  const fans = fan(byLength, widths.length, root);
  const centres = placeWords(fans, widths, labelWidth);
  const end = (arc: Raw, word: number): number =>
    centres[word]! + (word === arc.left ? fans[word]!.right.get(arc)! : -fans[word]!.left.get(arc)!);
  return {
    centres,
    arcs: byLength.map((arc) => ({
      head: arc.head,
      dependent: arc.dependent,
      label: arc.label,
      level: level.get(arc)!,
      from: end(arc, arc.head),
      to: end(arc, arc.dependent),
    })),
    root,
    levels: Math.max(1, ...level.values()),
    width: widths.length ? centres[widths.length - 1]! + widths[widths.length - 1]! / 2 : 0,
  };
}

function arcsOf({ tokens }: Sentence): Raw[] {
  return tokens.flatMap(({ index, head, deprel }) =>
    head === 0
      ? []
      : [
          {
            left: Math.min(index, head) - 1,
            right: Math.max(index, head) - 1,
            head: head - 1,
            dependent: index - 1,
            label: deprel,
          },
        ],
  );
}

/** Where arcs meet a word: pixels from its middle, to the left and to the right, and how far the outermost reaches. */
interface Fan {
  readonly left: ReadonlyMap<Raw, number>;
  readonly right: ReadonlyMap<Raw, number>;
}
const reach = (side: ReadonlyMap<Raw, number>): number => Math.max(0, ...side.values());

/** From left to right, each word as near to the last as words, arcs and labels allow. */
function placeWords(
  fans: readonly Fan[],
  widths: readonly number[],
  labelWidth: (label: string) => number,
): readonly number[] {
  const centres: number[] = [];
  fans.forEach(({ left }, word) => {
    const half = Math.max(widths[word]! / 2, reach(left));
    const before = word - 1;
    let centre = half;
    if (word > 0)
      centre += centres[before]! + Math.max(widths[before]! / 2, reach(fans[before]!.right) - WORD_GAP / 2) + WORD_GAP;
    for (const [arc, offset] of left) {
      const start = centres[arc.left]! + fans[arc.left]!.right.get(arc)!;
      centre = Math.max(centre, start + labelWidth(arc.label) + LABEL_GAP + offset);
    }
    centres.push(centre);
  });
  return centres;
}

/** Each arc one level above all that lie under it. @param arcs the shorter first */
function levelsOf(arcs: readonly Raw[], words: number): Map<Raw, number> {
  const height = new Uint16Array(words);
  const levels = new Map<Raw, number>();
  for (const arc of arcs) {
    let level = 1;
    for (let gap = arc.left; gap < arc.right; gap++) level = Math.max(level, height[gap]! + 1);
    height.fill(level, arc.left, arc.right);
    levels.set(arc, level);
  }
  return levels;
}

/** @param arcs the shorter first: the longest meets a word nearest to its middle */
function fan(arcs: readonly Raw[], words: number, root: number): readonly Fan[] {
  const sides = Array.from({ length: words }, () => ({ left: [] as Raw[], right: [] as Raw[] }));
  for (const arc of arcs) {
    sides[arc.left]!.right.push(arc);
    sides[arc.right]!.left.push(arc);
  }
  // The arrow of the root stands in the middle of its word.
  const offsets = (side: readonly Raw[], word: number) =>
    new Map(side.map((arc, at) => [arc, ARC_GAP * (side.length - at - (word === root ? 0 : 0.5))]));
  return sides.map(({ left, right }, word) => ({ left: offsets(left, word), right: offsets(right, word) }));
}
