import type { Token } from "@coranto/language";
import type { Act } from "../contract/vocabulary.js";

/** Prepositions that are told apart; the others count as one. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at near inside outside off around across throughout within along over on to into toward towards for from of against between by with about through".split(
    " ",
  ),
);

/** Nouns of an occasion: a place beside them is where its words were said. */
const OCCASIONS = new Set(
  "talk talks summit meeting conference visit speech interview briefing session negotiation forum gathering trip ceremony stop event tour dinner address discussion rally hearing congress assembly round".split(
    " ",
  ),
);

/** The key of an occasion: "talks" are what a "talk" is, a "trip" is a "visit". */
export function occasionOf(lemma: string): string {
  const key = lemma.toLowerCase();
  if (key === "trip" || key === "stop" || key === "tour") return "visit";
  return key === "discussion" || key === "negotiation" ? "talk" : key.replace(/s$/, "");
}

/** Words of movement: their goal is where the act takes place. */
const MOVES = new Set(
  "visit trip travel go fly arrive head come tour journey return land send deploy dispatch march move enter invade invasion incursion deployment mission attend host pilgrimage flight sail".split(
    " ",
  ),
);

/** Words of meeting and speaking together. */
const MEETS = new Set(
  "meet hold gather convene receive welcome greet discuss confer negotiate join sign open".split(" "),
);

/** Words of force: what they are done to is where they happen. */
const STRIKES = new Set(
  "attack strike bomb shell hit seize capture occupy besiege storm raid kill fight clash battle war offensive bombing shelling airstrike fire launch shoot destroy assault annex annexation conflict fighting operation campaign arrest detain".split(
    " ",
  ),
);

const SPEAKS = new Set(
  "say tell speak announce add call warn urge ask state declare describe accuse write claim".split(" "),
);

/** A word's class by its lemma; "-" for no word, and for one of no class its part of speech. */
export function governorClass(word: Token | undefined): string {
  if (!word) return "-";
  const lemma = word.lemma.toLowerCase();
  if (OCCASIONS.has(lemma) && word.upos !== "VERB") return "occasion";
  if (MOVES.has(lemma)) return "moves";
  if (MEETS.has(lemma)) return "meets";
  if (STRIKES.has(lemma)) return "strikes";
  if (SPEAKS.has(lemma)) return "speaks";
  return word.upos;
}

const WORDS: ReadonlySet<Act> = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"]);
const FORCE: ReadonlySet<Act> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);
const HELP: ReadonlySet<Act> = new Set(["RETREAT", "AID"]);

/** Acts that are located alike: talks by where they are held, words by where they are said, force by what it is done to. */
export function groupOf(act: Act | undefined): string {
  if (act === undefined) return "any";
  if (act === "CONSULT") return "talks";
  if (WORDS.has(act)) return "words";
  if (FORCE.has(act)) return "force";
  return HELP.has(act) ? "help" : "dealings";
}
