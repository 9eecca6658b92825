import type { Token } from "@coranto/language";
import type { Document, Quotation } from "../stages.js";
import { findAgain } from "./again.js";
import { findBodies } from "./bodies.js";
import type { Stand } from "./candidate.js";
import { findPeople } from "./people.js";
import { createRoster, type Roster } from "./roster.js";
import { createStrangers, type Strangers } from "./strangers.js";
import { findTogether } from "./together.js";
import { type View, viewSentence } from "./view.js";

/** What the steps of finding the cast share. */
export interface CastStage {
  readonly views: readonly View[];
  readonly roster: Roster;
  readonly strangers: Strangers;
  readonly quotations: readonly Quotation[];
  /** Where heads stand, remembered from one pronoun to the next. */
  readonly stands: Map<Token, Stand>;
}

/** The named people of the whole article are on the roster; nothing else is. */
export function openStage(document: Document): CastStage {
  const views = document.sentences.map((sentence, index) => viewSentence(sentence, index, document.article.text));
  const roster = createRoster();
  findPeople(document, views, roster);
  return {
    views,
    roster,
    strangers: createStrangers(views, roster),
    quotations: document.quotations,
    stands: new Map(),
  };
}

/** Everything of one sentence but its pronouns. */
export function enterSentence({ views, roster }: CastStage, view: View): void {
  findTogether(views, view, roster);
  findAgain(views, view, roster);
  findBodies(views, view, roster);
}
