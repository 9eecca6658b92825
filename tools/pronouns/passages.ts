import type { Document } from "@coranto/reader";
import { antecedents, ask } from "../../packages/reader/src/who/antecedents.js";
import { FEATURES } from "../../packages/reader/src/who/features.js";
import { findPronouns, pronounOf } from "../../packages/reader/src/who/pronouns.js";
import { enterSentence, openStage } from "../../packages/reader/src/who/stage.js";

/** One name of a passage and whether the pronoun stands for it. */
export interface Name {
  readonly name: string;
  readonly start: number;
  readonly same: boolean;
}

/** The candidates of one pronoun: their features, and which of the passage's names each one is. */
export interface Asking {
  readonly rows: readonly (readonly number[])[];
  /** Per candidate, per name: are they one? */
  readonly is: readonly (readonly boolean[])[];
  readonly names: readonly Name[];
}

/** Reads a passage up to its pronoun and tells the candidates; none where the text has no such pronoun. */
export function askPassage(document: Document, at: number, names: readonly Name[]): Asking {
  const stage = openStage(document);
  for (const view of stage.views) {
    enterSentence(stage, view);
    const token = view.tokens.find(({ span }) => span.start === at);
    findPronouns(stage, view, token ? token.index : undefined);
    if (!token) continue;
    const kind = pronounOf(token.form);
    if (!kind) break;
    const asked = ask(view, token.index, kind, stage.quotations);
    const found = antecedents(stage, asked);
    const spans = stage.roster.mentions.filter(({ form }) => form !== "pronoun");
    const is = found.map(({ draft, mention, other }) =>
      names.map(({ name, start }) => {
        const meets = (span: { start: number; end: number }): boolean =>
          span.start < start + name.length && span.end > start;
        const own = {
          start: other.tokens[mention.first - 1]!.span.start,
          end: other.tokens[mention.last - 1]!.span.end,
        };
        return meets(own) || spans.some(({ entity, span }) => entity === draft.id && meets(span));
      }),
    );
    return { rows: found.map((one) => FEATURES.map(([, of]) => Number(of(one, asked)))), is, names };
  }
  return { rows: [], is: [], names };
}
