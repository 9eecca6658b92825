import type { LocatedTime } from "../stages.js";

/** How many times are looked at: of the act's own sentence, told before it, after it, and at the head of the article. */
const MOST = { here: 6, before: 5, after: 3, head: 2 };
/** Sentences after the act's in which a time may be its own. */
const AFTER = 2;

/**
 * Times that may be the date of an act, in text order: those nearest to it, and the first of the article.
 *
 * @param times of the article, in text order
 */
export function candidateTimes(times: readonly LocatedTime[], sentence: number, token: number): readonly LocatedTime[] {
  const from = firstFrom(times, sentence);
  const to = firstFrom(times, sentence + 1);
  const later = Math.min(firstFrom(times, sentence + AFTER + 1), to + MOST.after);
  const here =
    to - from <= MOST.here
      ? times.slice(from, to)
      : times
          .slice(from, to)
          .toSorted((a, b) => Math.abs(a.first - token) - Math.abs(b.first - token) || a.first - b.first)
          .slice(0, MOST.here)
          .toSorted((a, b) => a.first - b.first);
  const before = Math.max(0, from - MOST.before);
  return [
    ...times.slice(0, Math.min(MOST.head, before)),
    ...times.slice(before, from),
    ...here,
    ...times.slice(to, later),
  ];
}

/** Place of the first time in this sentence or a later one; `times` is in order, so it is found by halving. */
export function firstFrom(times: readonly LocatedTime[], sentence: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
