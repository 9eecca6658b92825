import { ArticleIdSchema } from "@coranto/intake/article";
import type { Language, Sentence } from "@coranto/language";
import { type ActPattern, loadActs } from "@coranto/lexicon";
import { type Entity, EntityIdSchema } from "../contract/reading.js";
import type { LocatedMention } from "../stages.js";
import { partiesBySyntax } from "./parties.js";
import { castOf } from "./relation/scene.js";
import { makeScene, type Scene } from "./scene.js";
import { findTriggers } from "./triggers.js";

/** A case of the lexicon that does not hold. */
export interface CaseFault {
  /** `accuse.condemn`. */
  readonly pattern: string;
  readonly kind: "finds" | "leaves";
  readonly text: string;
  /** Categories that were found instead, or in spite of it. */
  readonly found: readonly string[];
}

export interface CaseReport {
  readonly cases: number;
  readonly faults: readonly CaseFault[];
}

const SIDES = [
  { id: EntityIdSchema.parse("arvania"), code: "XAR", word: /^Arvania/ },
  { id: EntityIdSchema.parse("belmark"), code: "XBE", word: /^Belmark/ },
] as const;

/**
 * Runs every `finds` and `leaves` sentence of the lexicon of acts: a pattern must find its category between Arvania and
 * Belmark in the one, and nothing between two sides in the other. What `coranto lexicon test` prints.
 */
export function testLexicon(language: Language): CaseReport {
  const faults: CaseFault[] = [];
  let cases = 0;
  for (const { act, pattern } of loadActs().patterns) {
    const check = (text: string, kind: CaseFault["kind"]): void => {
      cases++;
      const found = actsBetweenSides(language, text);
      const holds = kind === "finds" ? found.includes(act) : !found.includes(act);
      if (!holds) faults.push({ pattern: idOf(act, pattern), kind, text, found });
    };
    for (const text of pattern.finds) check(text, "finds");
    for (const text of pattern.leaves) check(text, "leaves");
  }
  return { cases, faults };
}

function idOf(act: string, { id }: ActPattern): string {
  return `${act.toLowerCase()}.${id}`;
}

/** Categories found with at least one of the two sides as a party by syntax; words of a speaker count with a recipient alone. */
function actsBetweenSides(language: Language, text: string): readonly string[] {
  const scene = sceneOfCase(language, text);
  const found = scene.document.sentences.flatMap((sentence, at) =>
    findTriggers(sentence).flatMap((trigger) => {
      const { actor, recipient } = partiesBySyntax(scene, at, trigger);
      return actor.entities.length || recipient.entities.length ? [trigger.entry.act] : [];
    }),
  );
  return [...new Set(found)];
}

/** A sentence of the lexicon as a scene with the two sides as its cast. */
export function sceneOfCase(language: Language, text: string): Scene {
  const sentences = language.parse(text);
  const entities = SIDES.map(
    ({ id, code }): Entity => ({ id, name: code, kind: "country", code, country: code, why: ["given"], confidence: 1 }),
  );
  const article = { id: ArticleIdSchema.parse("case"), language: "en", text, published: null, removed: [], damage: [] };
  return makeScene({ article, sentences, quotations: [] }, castOf(entities, sentences.flatMap(mentionsIn)), [], []);
}

function mentionsIn(sentence: Sentence, at: number): LocatedMention[] {
  return sentence.tokens.flatMap((token) =>
    SIDES.filter(({ word }) => word.test(token.form)).map(({ id }) => ({
      span: token.span,
      entity: id,
      form: "name" as const,
      why: ["given"],
      confidence: 1,
      sentence: at,
      first: token.index,
      last: token.index,
      head: token.index,
    })),
  );
}
