import type { Token } from "@coranto/language";
import { loadSpeech, type NounUse, type VerbUse } from "@coranto/lexicon";
import { children, isRelation } from "../syntax/tree.js";
import { isTimeWord, type View, wordAt } from "./view.js";

/** A word or phrase that attributes content to a source. Token indices are 1-based and inclusive. */
export type Cue = VerbCue | NounCue | PhraseCue;

interface CueBase {
  readonly first: number;
  readonly last: number;
  readonly head: Token;
}

export interface VerbCue extends CueBase {
  readonly form: "verb";
  readonly uses: readonly VerbUse[];
}

export interface NounCue extends CueBase {
  readonly form: "noun";
  readonly uses: readonly NounUse[];
}

/** "according to": the source follows. */
export interface PhraseCue extends CueBase {
  readonly form: "phrase";
  readonly id: string;
}

/** "called on Sunday for": words of time may part a verb from its particle. */
const FARTHEST_PARTICLE = 4;
const NOT_SAID = new Set([
  "will",
  "would",
  "could",
  "might",
  "may",
  "should",
  "must",
  "can",
  "shall",
  "'ll",
  "'d",
  "wo",
]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "neither", "nor"]);

/**
 * Cues of a sentence in text order. Words of saying that report no saying ("declined to say", "would say") are left out.
 *
 * @param wide with words of attitude ("wants to"), for `findAttributions`
 */
export function findCues(view: View, wide = false): readonly Cue[] {
  const speech = loadSpeech();
  const out: Cue[] = [];
  for (const token of view.tokens) {
    const phrase = phraseAt(view, token.index);
    if (phrase) {
      out.push(phrase);
      continue;
    }
    if (isVerbLike(token)) {
      const uses = speech.verbs.get(token.lemma.toLowerCase())?.filter((use) => wide || use.sense !== "attitude");
      const cue = uses && verbCue(view, token, uses);
      if (cue && (wide || !isUnsaid(view, token))) out.push(cue);
    } else if (token.upos === "NOUN") {
      const uses = speech.nouns.get(token.lemma.toLowerCase())?.filter((use) => wide || use.sense !== "attitude");
      if (uses?.length) out.push({ form: "noun", first: token.index, last: token.index, head: token, uses });
    }
  }
  return out;
}

function isVerbLike(token: Token): boolean {
  if (token.upos === "VERB") return !isRelation(token, "amod", "compound", "case");
  return /^(?:said|says)$/i.test(token.form);
}

/** Uses with a particle hold only when it follows ("point out"); a verb with a fitting particle is nothing else. */
function verbCue(view: View, token: Token, uses: readonly VerbUse[]): VerbCue | undefined {
  for (let at = token.index + 1; at <= token.index + FARTHEST_PARTICLE; at++) {
    const word = wordAt(view, at);
    const dated = word === "on" && isTimeWord(wordAt(view, at + 1));
    const withParticle = dated ? [] : uses.filter((use) => use.particle === word);
    if (withParticle.length) return { form: "verb", first: token.index, last: at, head: token, uses: withParticle };
    if (view.tokens[at - 1]?.upos !== "ADV" && !isTimeWord(word) && !dated) break;
  }
  const plain = uses.filter((use) => use.particle === undefined);
  return plain.length ? { form: "verb", first: token.index, last: token.index, head: token, uses: plain } : undefined;
}

function phraseAt(view: View, index: number): PhraseCue | undefined {
  for (const { id, words } of loadSpeech().phrases) {
    if (words[0] !== wordAt(view, index) || !words.every((word, at) => word === wordAt(view, index + at))) continue;
    const last = index + words.length - 1;
    if (
      last >= view.tokens.length ||
      /^(?:plan|schedule|size|law|custom|tradition|whether|how|what)$/.test(wordAt(view, last + 1))
    )
      return undefined;
    return { form: "phrase", first: index, last, head: view.tokens[index - 1]!, id };
  }
  return undefined;
}

/** "would say", "declined to say", "did not say": nothing has been said. "would" inside reported speech falls here too. */
function isUnsaid(view: View, verb: Token): boolean {
  const { sentence } = view;
  for (const child of children(sentence, verb.index)) {
    const word = child.form.toLowerCase();
    if (child.upos === "AUX" && isRelation(child, "aux") && isModal(child)) return true;
    if (child.index < verb.index && NEGATIONS.has(word)) return true;
  }
  const before = wordAt(view, verb.index - 1);
  const last = view.tokens[verb.index - 2];
  if ((last && isModal(last)) || NEGATIONS.has(before)) return true;
  return verb.xpos === "VB" && before === "to" && !isDoneInfinitive(view, verb);
}

/** "would", "may", but not the names of people: "Theresa May said". */
function isModal({ form, index }: Token): boolean {
  return NOT_SAID.has(form.toLowerCase()) && (index === 1 || !/^\p{Lu}/u.test(form));
}

/** "went on to say", "took to the stage to announce": the infinitive tells what was done. */
function isDoneInfinitive(view: View, verb: Token): boolean {
  const up = view.tokens[verb.head - 1];
  if (!up) return false;
  if (up.lemma === "go" || up.lemma === "continue") return true;
  return isRelation(verb, "advcl") && up.upos === "VERB" && !["VB", "VBG"].includes(up.xpos) && up.index < verb.index;
}
