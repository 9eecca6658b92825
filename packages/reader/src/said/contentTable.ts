import type { Span } from "@coranto/language";
import type { Statement } from "../contract/reading.js";

interface Piece {
  readonly span: Span;
  readonly owner: number;
}

/** Pieces of content in text order with the farthest end so far, so that a look-up stops early. */
export interface ContentTable<Owner extends { readonly content: readonly Span[] } = Statement> {
  readonly owners: readonly Owner[];
  readonly pieces: readonly Piece[];
  readonly reach: readonly number[];
}

const tables = new WeakMap<readonly Statement[], ContentTable>();

/** The table of an article's statements, made once. */
export function contentTable(statements: readonly Statement[]): ContentTable {
  let table = tables.get(statements);
  if (!table) {
    table = tabulate(statements);
    tables.set(statements, table);
  }
  return table;
}

export function tabulate<Owner extends { readonly content: readonly Span[] }>(
  owners: readonly Owner[],
): ContentTable<Owner> {
  const pieces = owners
    .flatMap(({ content }, owner) => content.map((span) => ({ span, owner })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let farthest = 0;
  const reach: number[] = [];
  for (const { span } of pieces) {
    farthest = Math.max(farthest, span.end);
    reach.push(farthest);
  }
  return { owners, pieces, reach };
}

/** Owner of the smallest piece of content around a span; `not` is left out. */
export function innermostStatement<Owner extends { readonly content: readonly Span[] }>(
  { owners, pieces, reach }: ContentTable<Owner>,
  around: Span,
  not?: Owner,
): Owner | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.span.start > around.start) high = middle;
    else low = middle + 1;
  }
  let best: Piece | undefined;
  for (let at = low - 1; at >= 0 && reach[at]! >= around.end; at--) {
    const piece = pieces[at]!;
    if (owners[piece.owner] === not || piece.span.end < around.end) continue;
    if (!best || piece.span.end - piece.span.start < best.span.end - best.span.start) best = piece;
  }
  return best && owners[best.owner];
}
