import type { NameKind } from "../types.js";
import { softmax } from "./math.js";

/** A name by token numbers from 0, inclusive. */
export interface FoundName {
  readonly kind: NameKind;
  readonly first: number;
  readonly last: number;
  /** The least probability among the tags of the name. */
  readonly confidence: number;
}

type Part = "O" | "B" | "I" | "L" | "U";

interface Tag {
  readonly part: Part;
  readonly kind: NameKind | undefined;
}

/** Reads n rows of scores that begin `width` apart. */
export type NameReader = (scores: Float32Array, n: number, width: number) => FoundName[];

/** A reader of name scores: the best valid path of BILOU tags (begin, inside, last, outside, unit). */
export function createNameReader(labels: readonly string[]): NameReader {
  const tags = labels.map(
    (label): Tag => ({ part: label[0] as Part, kind: (label.slice(2) || undefined) as NameKind }),
  );
  const size = tags.length;
  const opens = tags.map(({ part }) => part === "B" || part === "I");
  const starts = tags.map(({ part }) => part === "O" || part === "B" || part === "U");
  const before = tags.map((tag, to) =>
    tags.flatMap((from, i) => (starts[to] ? (opens[i] ? [] : [i]) : opens[i] && from.kind === tag.kind ? [i] : [])),
  );

  return (scores, n, width) => {
    const back = new Int16Array(n * size);
    let best = new Float64Array(size);
    for (let i = 0; i < size; i++) best[i] = starts[i] ? scores[i]! : Number.NEGATIVE_INFINITY;
    for (let t = 1; t < n; t++) {
      const next = new Float64Array(size);
      for (let to = 0; to < size; to++) {
        let from = before[to]![0]!;
        for (const i of before[to]!) if (best[i]! > best[from]!) from = i;
        back[t * size + to] = from;
        next[to] = best[from]! + scores[t * width + to]!;
      }
      best = next;
    }
    let at = opens.indexOf(false);
    for (let i = 0; i < size; i++) if (!opens[i] && best[i]! > best[at]!) at = i;
    const path = new Int16Array(n);
    for (let t = n - 1; t >= 0; t--) {
      path[t] = at;
      at = back[t * size + at]!;
    }
    return collect(path, scores, n, width);
  };

  function collect(path: Int16Array, scores: Float32Array, n: number, width: number): FoundName[] {
    const found: FoundName[] = [];
    const row = new Float64Array(size);
    let first = 0;
    let confidence = 1;
    for (let t = 0; t < n; t++) {
      const { part, kind } = tags[path[t]!]!;
      if (part === "O" || !kind) continue;
      row.set(scores.subarray(t * width, t * width + size));
      softmax(row);
      if (part === "B" || part === "U") {
        first = t;
        confidence = 1;
      }
      confidence = Math.min(confidence, row[path[t]!]!);
      if (part === "L" || part === "U") found.push({ kind, first, last: t, confidence });
    }
    return found;
  }
}
