import type { NameKind } from "../types.js";
import { exp } from "./math.js";

/** A name by token numbers from 0, inclusive. */
export interface FoundName {
  readonly kind: NameKind;
  readonly first: number;
  readonly last: number;
  /** The least probability among the tags of the name, given the whole sentence. */
  readonly confidence: number;
}

type Part = "O" | "B" | "I" | "L" | "U";

interface Tag {
  readonly part: Part;
  readonly kind: NameKind | undefined;
}

/** Reads n rows of scores that begin `width` apart. */
export type NameReader = (scores: Float32Array, n: number, width: number) => FoundName[];

/** Keeps sums of probabilities above zero however far apart the scores are. */
const LEAST = 1e-30;

/**
 * A reader of name scores: the best valid path of BILOU tags (begin, inside, last, outside, unit) in a conditional random field.
 *
 * @param follow score of tag j after tag i at i * labels.length + j
 */
export function createNameReader(labels: readonly string[], follow: Float32Array): NameReader {
  const tags = labels.map(
    (label): Tag => ({ part: label[0] as Part, kind: (label.slice(2) || undefined) as NameKind }),
  );
  const size = tags.length;
  const opens = tags.map(({ part }) => part === "B" || part === "I");
  const starts = tags.map(({ part }) => part === "O" || part === "B" || part === "U");
  const before = tags.map((tag, to) =>
    tags.flatMap((from, i) => (starts[to] ? (opens[i] ? [] : [i]) : opens[i] && from.kind === tag.kind ? [i] : [])),
  );
  const weight = Float64Array.from(follow, (score) => exp(score));

  return (scores, n, width) => {
    const path = bestPath(scores, n, width);
    return path.some((at) => tags[at]!.kind) ? collect(path, shares(scores, n, width)) : [];
  };

  function bestPath(scores: Float32Array, n: number, width: number): Int16Array {
    const back = new Int16Array(n * size);
    let best = new Float64Array(size);
    let next = new Float64Array(size);
    for (let i = 0; i < size; i++) best[i] = starts[i] ? scores[i]! : Number.NEGATIVE_INFINITY;
    for (let t = 1; t < n; t++) {
      for (let to = 0; to < size; to++) {
        let from = 0;
        let most = Number.NEGATIVE_INFINITY;
        for (const i of before[to]!) {
          const score = best[i]! + follow[i * size + to]!;
          if (score > most) {
            most = score;
            from = i;
          }
        }
        back[t * size + to] = from;
        next[to] = most + scores[t * width + to]!;
      }
      [best, next] = [next, best];
    }
    let at = opens.indexOf(false);
    for (let i = 0; i < size; i++) if (!opens[i] && best[i]! > best[at]!) at = i;
    const path = new Int16Array(n);
    for (let t = n - 1; t >= 0; t--) {
      path[t] = at;
      at = back[t * size + at]!;
    }
    return path;
  }

  /** Probability of each tag of each word over all valid paths, by sums from the front and from the end. */
  function shares(scores: Float32Array, n: number, width: number): Float64Array {
    const own = new Float64Array(n * size);
    for (let t = 0; t < n; t++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < size; i++) most = Math.max(most, scores[t * width + i]!);
      for (let i = 0; i < size; i++) own[t * size + i] = Math.max(LEAST, exp(scores[t * width + i]! - most));
    }
    const front = new Float64Array(n * size);
    const end = new Float64Array(n * size);
    for (let i = 0; i < size; i++) {
      front[i] = starts[i] ? own[i]! : 0;
      end[(n - 1) * size + i] = opens[i] ? 0 : 1;
    }
    scale(front, 0);
    for (let t = 1; t < n; t++) {
      for (let to = 0; to < size; to++) {
        let sum = 0;
        for (const i of before[to]!) sum += front[(t - 1) * size + i]! * weight[i * size + to]!;
        front[t * size + to] = sum * own[t * size + to]!;
      }
      scale(front, t);
    }
    for (let t = n - 1; t > 0; t--) {
      for (let to = 0; to < size; to++) {
        const share = end[t * size + to]! * own[t * size + to]!;
        for (const i of before[to]!) end[(t - 1) * size + i]! += share * weight[i * size + to]!;
      }
      scale(end, t - 1);
    }
    for (let t = 0; t < n; t++) {
      for (let i = 0; i < size; i++) front[t * size + i]! *= end[t * size + i]!;
      scale(front, t);
    }
    return front;
  }

  /** Divides one row by its sum. */
  function scale(rows: Float64Array, t: number): void {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += rows[t * size + i]!;
    for (let i = 0; i < size; i++) rows[t * size + i]! /= sum;
  }

  function collect(path: Int16Array, share: Float64Array): FoundName[] {
    const found: FoundName[] = [];
    let first = 0;
    let confidence = 1;
    for (const [t, at] of path.entries()) {
      const { part, kind } = tags[at]!;
      if (part === "O" || !kind) continue;
      if (part === "B" || part === "U") {
        first = t;
        confidence = 1;
      }
      confidence = Math.min(confidence, share[t * size + at]!);
      if (part === "L" || part === "U") found.push({ kind, first, last: t, confidence });
    }
    return found;
  }
}
