import type { Sentence, Token } from "@coranto/language";
import { loadPlaces } from "@coranto/lexicon";
import type { EntityId } from "../contract/reading.js";
import type { Act } from "../contract/vocabulary.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { ancestors, caseOf, token as tokenAt } from "../syntax/tree.js";
import { isDateline } from "./dateline.js";

/** How well a place fits an act, in points; below `least` the act has no told place. Tuned on gold-learn, November 2026. */
const POINTS = {
  least: 40,
  onAct: 100,
  onGovernor: 80,
  conjunct: 66,
  content: 24,
  elsewhere: 42,
  step: 4,
  clause: 22,
  /** A place is told more closely by a city than by a state. */
  city: 6,
};

/** Prepositions of the place an act happens at. */
const AT = new Set([
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "off",
  "around",
  "across",
  "throughout",
  "within",
  "along",
  "over",
  "on",
  "around",
]);
/** Prepositions of the place it goes to; they count for acts of movement alone. */
const TOWARDS = new Set(["to", "into", "toward", "towards", "for"]);
/** Words of movement: their goal is where the act takes place. */
const MOVES = new Set([
  "visit",
  "trip",
  "travel",
  "go",
  "fly",
  "arrive",
  "head",
  "come",
  "tour",
  "journey",
  "return",
  "land",
  "send",
  "deploy",
  "dispatch",
  "march",
  "move",
  "enter",
  "invade",
  "invasion",
  "incursion",
  "deployment",
  "mission",
  "attend",
  "host",
  "pilgrimage",
  "flight",
  "sail",
]);
/** Verbs whose object is the place: "visited Geneva". */
const REACHES = new Set([
  "visit",
  "tour",
  "enter",
  "reach",
  "leave",
  "invade",
  "bomb",
  "shell",
  "attack",
  "strike",
  "hit",
  "seize",
  "capture",
  "occupy",
  "besiege",
  "storm",
  "raid",
]);

/** Acts that are words or meetings: they take place where the speaker or the talks are, not at what they are about. */
const SPOKEN: ReadonlySet<Act> = new Set([
  "ACCUSE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "SUPPORT",
  "AGREE",
  "CONCEDE",
  "CONSULT",
]);
/** Acts of force and their undoing: what they are done to is where they happen. */
const PHYSICAL: ReadonlySet<Act> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID", "PROTEST"]);
/** Prepositions of the target of force: "strikes on Velden", "withdrawal from Sela", "invasion of Corvia". */
const TARGETS = new Set(["on", "of", "against", "from", "into", "to"]);
/** Nouns of an occasion: a place beside them is where its words were said. */
const OCCASIONS = new Set([
  "talk",
  "summit",
  "meeting",
  "conference",
  "visit",
  "speech",
  "interview",
  "briefing",
  "session",
  "negotiation",
  "forum",
  "gathering",
  "trip",
  "ceremony",
  "stop",
  "event",
  "tour",
  "dinner",
  "address",
  "discussion",
  "rally",
]);
/** Sentences back in which the occasion of a story is looked for. */
const STORY_REACH = 2;

/**
 * The place an act took place: what "in", "at", "near" names in its clause, the goal of a journey, the object of a visit.
 * CODEBOOK section 6.
 *
 * @param sentence index of the sentence the act's trigger stands in
 * @param token 1-based index of the trigger
 * @param act what the act is: words are located by the occasion, force by its target
 * @returns the most closely told place or state of the cast; `undefined` when the clause names none
 */
export function placeOfAct(
  document: Document,
  cast: Cast,
  sentence: number,
  token: number,
  act?: Act,
): EntityId | undefined {
  const here = document.sentences[sentence];
  const trigger = here && tokenAt(here, token);
  if (!here || !trigger) return undefined;
  const told = placeInClause(cast, here, sentence, trigger, act);
  if (told || act === undefined || !SPOKEN.has(act)) return told;
  return placeOfStory(document, cast, sentence);
}

function placeInClause(
  cast: Cast,
  here: Sentence,
  sentence: number,
  trigger: Token,
  act: Act | undefined,
): EntityId | undefined {
  let best: EntityId | undefined;
  let most = POINTS.least - 1;
  for (const mention of placesIn(cast, here, sentence)) {
    const entity = cast.entity(mention.entity);
    const points = fit(here, trigger, mention, act) + (entity.kind === "place" ? POINTS.city : 0);
    if (points > most) {
      most = points;
      best = entity.id;
    }
  }
  return best;
}

/** Named places and states of the sentence. */
function placesIn(cast: Cast, sentence: Sentence, index: number): readonly LocatedMention[] {
  return sentence.tokens.flatMap(({ index: token }) =>
    cast.at(index, token).filter(({ form, entity }) => {
      if (form !== "name") return false;
      const { kind } = cast.entity(entity);
      return kind === "place" || kind === "country";
    }),
  );
}

function fit(sentence: Sentence, act: Token, mention: LocatedMention, kind: Act | undefined): number {
  const head = tokenAt(sentence, mention.head);
  // "Belmark's envoy", "the Sela talks", "Belmark strikes": whose, not where.
  if (!head || /^(?:amod|compound|nmod:poss|flat|nsubj|nsubj:pass)$/.test(head.deprel)) return 0;
  const up = ancestors(sentence, head);
  const marker = prepositionOf(sentence, mention, head);
  const governor = up[1];
  const speech = kind !== undefined && kind !== "CONSULT" && SPOKEN.has(kind);
  const moves =
    !speech &&
    (MOVES.has(act.lemma.toLowerCase()) || (governor !== undefined && MOVES.has(governor.lemma.toLowerCase())));
  const physical = kind !== undefined && PHYSICAL.has(kind);
  const reached =
    marker === undefined &&
    governor?.index === act.index &&
    head.deprel === "obj" &&
    (physical || REACHES.has(act.lemma.toLowerCase()));
  const target = physical && marker !== undefined && governor?.index === act.index && TARGETS.has(marker);
  const at = marker !== undefined && (AT.has(marker) || (moves && TOWARDS.has(marker)));
  if (!reached && !target && !at) return 0;
  // "Called for peace in Sela": the place of what the words are about.
  const spoken = kind !== undefined && SPOKEN.has(kind);
  const topic = governor !== undefined && governor.index !== act.index && /^(?:NOUN|PROPN|ADJ)$/.test(governor.upos);
  if (spoken && topic && !OCCASIONS.has(governor.lemma.toLowerCase())) return 0;
  const onPath = up.findIndex((one) => one.index === act.index);
  if (onPath >= 0) {
    const clauses = up.slice(1, onPath).filter(isClause).length;
    return POINTS.onAct - POINTS.step * onPath - POINTS.clause * clauses;
  }
  const clause = up.slice(1).find((one) => isClause(one) || one.head === 0);
  const from = ancestors(sentence, act);
  const below = clause ? from.findIndex((one) => one.index === clause.index) : -1;
  if (below > 0) {
    const between = from.slice(0, below);
    const relations = between.map((one) => one.deprel.split(":")[0]!);
    const base = relations.some((one) => one === "ccomp" || one === "parataxis")
      ? spoken
        ? POINTS.conjunct
        : POINTS.content
      : relations.includes("conj")
        ? POINTS.conjunct
        : POINTS.onGovernor;
    return base - POINTS.step * below - POINTS.clause * between.slice(1).filter(isClause).length;
  }
  return POINTS.elsewhere - Math.abs(mention.head - act.index);
}

const isClause = (one: Token): boolean => one.upos === "VERB";

/** The preposition by the tree, else the word right before the name and its articles and directions. */
function prepositionOf(sentence: Sentence, mention: LocatedMention, head: Token): string | undefined {
  const told = caseOf(sentence, head);
  if (told) return told;
  const { directions, locative } = loadPlaces().signs;
  for (let at = mention.first - 1; at >= Math.max(1, mention.first - 3); at--) {
    const word = tokenAt(sentence, at)!.form.toLowerCase();
    if (locative.includes(word) || AT.has(word)) return word;
    if (word !== "the" && !directions.includes(word)) return undefined;
  }
  return undefined;
}

/** Where the story plays: the dateline, or the last place at which talks, a visit or a speech is told to be. */
function placeOfStory(document: Document, cast: Cast, sentence: number): EntityId | undefined {
  for (let index = sentence; index >= Math.max(0, sentence - STORY_REACH); index--) {
    const here = document.sentences[index]!;
    for (const mention of placesIn(cast, here, index)) {
      const head = tokenAt(here, mention.head)!;
      const marker = prepositionOf(here, mention, head);
      const governor = tokenAt(here, head.head)?.lemma.toLowerCase() ?? "";
      if (marker && (AT.has(marker) || marker === "to") && marker !== "on" && OCCASIONS.has(governor))
        return mention.entity;
    }
  }
  for (const index of [0, 1]) {
    const here = document.sentences[index];
    const dateline = here && placesIn(cast, here, index).find((mention) => isDateline(document, index, mention));
    if (dateline) return dateline.entity;
  }
  return undefined;
}
