import type { Span } from "@coranto/language";

/**
 * Of items with common characters the one with the highest score; among equals the first in the text. In text order.
 *
 * @returns a subset of `items` whose spans do not overlap
 */
export function bestApart<Item extends { readonly span: Span; readonly score: number }>(
  items: readonly Item[],
): readonly Item[] {
  const kept: Item[] = [];
  const order = [...items].sort((a, b) => b.score - a.score || a.span.start - b.span.start || b.span.end - a.span.end);
  for (const item of order) {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kept[middle]!.span.start < item.span.start) low = middle + 1;
      else high = middle;
    }
    const before = kept[low - 1];
    const after = kept[low];
    if ((before && before.span.end > item.span.start) || (after && after.span.start < item.span.end)) continue;
    kept.splice(low, 0, item);
  }
  return kept;
}
