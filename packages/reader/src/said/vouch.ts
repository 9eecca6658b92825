import type { Span } from "@coranto/language";
import type { EntityId, Event, Statement } from "../contract/reading.js";
import type { Cast, Document } from "../stages.js";
import type { Draft } from "./statements.js";

interface Piece {
  readonly span: Span;
  readonly owner: number;
}

/** Pieces of content in text order with the farthest end so far, so that a look-up stops early. */
interface PieceIndex {
  readonly pieces: readonly Piece[];
  readonly reach: readonly number[];
}

function indexPieces(statements: readonly { readonly content: readonly Span[] }[]): PieceIndex {
  const pieces = statements
    .flatMap(({ content }, owner) => content.map((span) => ({ span, owner })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let farthest = 0;
  const reach = pieces.map(({ span }) => (farthest = Math.max(farthest, span.end)));
  return { pieces, reach };
}

/** Owner of the smallest piece of content around a span, itself left out. */
function innermost({ pieces, reach }: PieceIndex, around: Span, not?: number): number | undefined {
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
    if (piece.owner === not || piece.span.end < around.end) continue;
    if (!best || piece.span.end - piece.span.start < best.span.end - best.span.start) best = piece;
  }
  return best?.owner;
}

/** Statements whose cue stands inside another's content are known through that other speaker. */
export function nestStatements(document: Document, drafts: readonly Draft[]): readonly Draft[] {
  const index = indexPieces(drafts);
  const text = document.article.text;
  return drafts.map((draft, at) => {
    if (!draft.cue) return draft;
    const outer = innermost(index, draft.cue, at);
    const through = outer === undefined ? undefined : drafts[outer];
    if (!through?.source) return draft;
    const { source, speaker } = through;
    return {
      ...draft,
      according_to: {
        text: text.slice(source.start, source.end),
        span: source,
        ...("entity" in speaker ? { entity: speaker.entity } : {}),
      },
    };
  });
}

const indices = new WeakMap<readonly Statement[], PieceIndex>();

/**
 * Who vouches for what a token tells.
 *
 * @param sentenceIndex sentence of the trigger of an event
 * @param tokenIndex its token, 1-based
 * @returns the speaker of the innermost statement whose content holds the token; undefined for the reporter's own
 * voice, so also for a cue ("X accused Y") that is in nobody's content
 */
export function accordingTo(
  document: Document,
  cast: Cast,
  statements: readonly Statement[],
  sentenceIndex: number,
  tokenIndex: number,
): Event["according_to"] {
  const token = document.sentences[sentenceIndex]?.tokens[tokenIndex - 1];
  if (!token) return undefined;
  let index = indices.get(statements);
  if (!index) {
    index = indexPieces(statements);
    indices.set(statements, index);
  }
  const owner = innermost(index, token.span);
  const statement = owner === undefined ? undefined : statements[owner];
  if (!statement) return undefined;
  const { speaker, id } = statement;
  if ("entity" in speaker) return { text: nameOf(cast, speaker.entity), entity: speaker.entity, statement: id };
  return { text: speaker.text, statement: id };
}

function nameOf(cast: Cast, id: EntityId): string {
  return cast.entity(id).name;
}
