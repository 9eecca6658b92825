import type { EntityId, Event, Statement } from "../contract/reading.js";
import type { Cast, Document } from "../stages.js";
import { isMedium } from "./author.js";
import { contentTable, innermostStatement, tabulate } from "./contentTable.js";
import type { Draft } from "./statements.js";

/** A medium relays when its content is another's saying from this share on. */
const RELAYED = 0.7;

/**
 * "The talks failed, the minister said, the agency reported": who only passes on what another said is known as `according_to`
 * of that saying, not as a speaker (CODEBOOK section 7).
 */
export function dropRelays(cast: Cast, drafts: readonly Draft[]): readonly Draft[] {
  const table = tabulate(drafts);
  const relays = new Set<Draft>();
  for (const inner of drafts) {
    const outer = inner.cue && innermostStatement(table, inner.cue, inner);
    if (!outer || !("entity" in outer.speaker) || !isMedium(cast.entity(outer.speaker.entity))) continue;
    if (lengthOf(inner) >= RELAYED * lengthOf(outer) - (inner.cue!.end - inner.cue!.start)) relays.add(outer);
  }
  return drafts.filter((draft) => !relays.has(draft));
}

const lengthOf = ({ content }: Draft): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Statements whose cue stands inside another's content are known through that other speaker. */
export function nestStatements(document: Document, drafts: readonly Draft[]): readonly Draft[] {
  const table = tabulate(drafts);
  const text = document.article.text;
  return drafts.map((draft) => {
    const through = draft.cue ? innermostStatement(table, draft.cue, draft) : undefined;
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

/**
 * Who vouches for what a token tells.
 *
 * @param sentenceIndex sentence of the trigger of an event
 * @param tokenIndex its token, 1-based
 * @param isOwn whose statements vouch for nothing, because the act is a saying of their own ("I call on X to leave");
 * the statement around theirs does
 * @returns the speaker of the innermost statement whose content holds the token; undefined for the reporter's own
 * voice, so also for a cue ("X accused Y") that is in nobody's content
 */
export function accordingTo(
  document: Document,
  cast: Cast,
  statements: readonly Statement[],
  sentenceIndex: number,
  tokenIndex: number,
  isOwn?: (speaker: EntityId) => boolean,
): Event["according_to"] {
  const token = document.sentences[sentenceIndex]?.tokens[tokenIndex - 1];
  if (!token) return undefined;
  const table = contentTable(statements);
  const innermost = innermostStatement(table, token.span);
  const vouchesForNothing = (one: Statement | undefined): boolean =>
    one !== undefined && "entity" in one.speaker && isOwn?.(one.speaker.entity) === true;
  const statement = vouchesForNothing(innermost) ? innermostStatement(table, token.span, innermost) : innermost;
  if (!statement || vouchesForNothing(statement)) return undefined;
  const { speaker, id } = statement;
  if (!("entity" in speaker)) return { text: speaker.text, statement: id };
  return { text: speaker.text ?? cast.entity(speaker.entity).name, entity: speaker.entity, statement: id };
}
