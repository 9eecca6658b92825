import { loadPlaces } from "@coranto/lexicon";
import type { EntityId } from "../contract/reading.js";
import type { Act } from "../contract/vocabulary.js";
import type { Cast, Document } from "../stages.js";
import { token as tokenAt } from "../syntax/tree.js";
import { chooseOne } from "../when/choice.js";
import { type ActKnown, placeCandidates } from "./features.js";

/**
 * The place an act took place: the likeliest of the places near it and of those the story plays at, or none, by weights
 * learnt from coded articles. CODEBOOK section 6.
 *
 * @param sentence index of the sentence the act's trigger stands in
 * @param token 1-based index of the trigger
 * @param act what the act is: words are located by the occasion, force by its target
 * @param known status and sides of the act, as far as they are known: force is where its target is
 * @returns a place, a state or a building of the cast; `undefined` when none is likelier than that the text tells none
 */
export function placeOfAct(
  document: Document,
  cast: Cast,
  sentence: number,
  token: number,
  act?: Act,
  known: ActKnown = {},
): EntityId | undefined {
  const here = document.sentences[sentence];
  const trigger = here && tokenAt(here, token);
  if (!trigger) return undefined;
  const { candidates, none } = placeCandidates(document, cast, sentence, trigger, {
    ...(act ? { act } : {}),
    ...known,
  });
  const chosen = chooseOne(
    candidates.map(({ features }) => features),
    none,
    loadPlaces().actWeights,
  );
  return chosen && candidates[chosen.at]!.id;
}
