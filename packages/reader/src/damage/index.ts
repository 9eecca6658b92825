import type { Damage } from "@coranto/intake/article";
import type { Sentence } from "@coranto/language";
import { doubledWords } from "./doubled.js";
import { cutEnding } from "./endings.js";
import { type DamageFinder, toDamage } from "./finding.js";
import { spoiltLetters } from "./letters.js";
import { lostSpaces } from "./spaces.js";
import { movedTails } from "./tails.js";
import { brokenWords } from "./words.js";

const FINDERS: readonly DamageFinder[] = [movedTails, lostSpaces, spoiltLetters, doubledWords, brokenWords, cutEnding];

/**
 * Finds where a text was damaged on its way: moved sentence tails, lost spaces, spoilt letters, doubled and broken words,
 * a cut end. Nothing is changed; a repair is offered where the words themselves tell it.
 *
 * @returns findings in the order of the text, none inside another
 * @see docs/method/intake.md
 */
export function findDamage(text: string, _sentences: readonly Sentence[] = []): readonly Damage[] {
  const found = FINDERS.flatMap((finder) => Array.from(finder.find(text), (one) => toDamage(one, finder.name)));
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let covered = 0;
  return found.filter(({ span }) => {
    if (span.end <= covered) return false;
    covered = span.end;
    return true;
  });
}
