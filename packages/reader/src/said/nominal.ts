import { childrenBy, isRelation } from "../syntax/tree.js";
import type { Complement } from "./complement.js";
import type { VerbCue } from "./cues.js";
import { isNominal } from "./nounphrase.js";
import { opensQuotation, type View, wordAt } from "./view.js";

/** Content that is a noun phrase: accusations, names given, things stressed. */
export function nominal(
  view: View,
  cue: VerbCue,
  at: number,
  takes: (frame: "deed" | "as" | "naming" | "object" | "infinitive") => boolean,
): Complement | undefined {
  const end = view.tokens.length;
  const stop = Math.min(end, at + 25);
  if (takes("infinitive") && /ing$/.test(view.tokens[at - 1]!.form) && cue.head.lemma === "deny")
    return { start: at, opening: "infinitive" };
  if (takes("deed") || takes("as")) {
    for (let i = at; i <= stop; i++) {
      const word = wordAt(view, i);
      if (/^[,;:.]$/.test(word) && !(word === "," && i < at + 8)) break;
      if (
        takes("deed") &&
        i > at &&
        (word === "of" || word === "for") &&
        i < end &&
        (/ing$/.test(wordAt(view, i + 1)) || opensQuotation(view, i + 1) || isOblique(view, cue, i))
      )
        return { start: at, opening: "deed" };
      if (takes("as") && i > at && word === "as" && i < end) return { start: at, opening: "as" };
    }
  }
  if (takes("naming")) {
    const named = childrenBy(view.sentence, cue.head.index, "xcomp").find(
      (child) => child.index > at && child.upos !== "VERB",
    );
    if (named) return { start: at, opening: "naming" };
    for (let i = at + 1; i <= Math.min(end, at + 12); i++) {
      if (/^[,;:.]$/.test(wordAt(view, i))) break;
      if (opensQuotation(view, i)) return { start: at, opening: "naming" };
    }
  }
  if (
    takes("object") &&
    spelledOut(view, at, cue.uses.some((use) => use.sense === "attitude" && use.takes.has("object")) ? 1 : SPELLED_OUT)
  )
    return { start: at, opening: "object" };
  return undefined;
}

/** The preposition belongs to a phrase of the verb, not of its object: "accused X of theft", not "the king of X". */
function isOblique(view: View, cue: VerbCue, at: number): boolean {
  const governed = view.tokens[view.tokens[at - 1]!.head - 1];
  return governed !== undefined && governed.head === cue.head.index && isRelation(governed, "obl", "advcl");
}

/** Shortest noun phrase, in words, that counts as content spelled out. */
const SPELLED_OUT = 4;

function spelledOut(view: View, at: number, fewest: number): boolean {
  let words = 0;
  for (let i = at; i <= view.tokens.length; i++) {
    const token = view.tokens[i - 1]!;
    if (/^[,;:.]$/.test(token.form)) break;
    words++;
  }
  const first = view.tokens[at - 1]!;
  return words >= fewest && (isNominal(first) || first.upos === "DET" || first.upos === "ADJ" || first.upos === "NUM");
}
