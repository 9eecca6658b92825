import type { Name, Sentence, Token } from "@coranto/language";
import { type ActEntry, loadActs } from "@coranto/lexicon";
import { objectOf, obliquesWith } from "../syntax/clause.js";
import { children, conjuncts, isRelation } from "../syntax/tree.js";
import { lookupLemmas } from "./hyphen.js";

/** Words that name an act, by an entry of the lexicon. */
export interface Trigger {
  readonly entry: ActEntry;
  readonly head: Token;
  /** Head, particles, preposition and the object the entry asks for, in text order. */
  readonly words: readonly Token[];
  /** The object out of the entry's class: "talks" in "held talks". */
  readonly object?: Token;
}

/** Words after a verb among which its particle, preposition or object is looked for when the tree does not give it. */
const PARTICLE_WINDOW = 4;
const OBJECT_WINDOW = 6;
/** Particles after which an entry's object is a prepositional one: "agree to a truce". */
const PREPOSITIONS = new Set(["to", "on", "of", "from", "with", "for", "in", "by", "into"]);
/** Longer sentences are lists or damage; their tail is not read. */
const LONGEST_SENTENCE = 400;

/** Everything in the sentence that may name an act: of one head's entries the most demanding of each category. */
export function findTriggers(sentence: Sentence): readonly Trigger[] {
  const { byHead } = loadActs();
  const found: Trigger[] = [];
  for (const word of sentence.tokens.slice(0, LONGEST_SENTENCE)) {
    const acts = new Set<string>();
    for (const entry of lookupLemmas(sentence, word).flatMap((lemma) => byHead.get(lemma) ?? [])) {
      if (acts.has(entry.act)) continue;
      const trigger = matchEntry(sentence, word, entry);
      if (!trigger) continue;
      acts.add(entry.act);
      found.push(trigger);
    }
  }
  return withoutConsumed(found);
}

/** A noun that a light verb's entry took as its object, or a plain entry beside a more demanding one, is no act of its own. */
function withoutConsumed(found: readonly Trigger[]): readonly Trigger[] {
  const taken = new Set(
    found.flatMap(({ object, entry, words, head }) => [
      ...(object ? [object.index] : []),
      ...(entry.form === "noun" ? words.filter((word) => word !== head).map(({ index }) => index) : []),
    ]),
  );
  const longest = new Map<number, number>();
  for (const { head, entry } of found) longest.set(head.index, Math.max(longest.get(head.index) ?? 0, weightOf(entry)));
  return found.filter(
    ({ head, entry }) =>
      (entry.form === "verb" || !taken.has(head.index)) && weightOf(entry) === longest.get(head.index),
  );
}

function weightOf(entry: ActEntry): number {
  return entry.before.length + entry.after.length + (entry.object ? 1 : 0) + (entry.preposition ? 1 : 0);
}

/** @returns the trigger when the entry fits the word and what stands around it */
export function matchEntry(sentence: Sentence, word: Token, entry: ActEntry): Trigger | undefined {
  if (!hasForm(sentence, word, entry.form)) return undefined;
  const words = [word];
  const before = wordsBefore(sentence, word, entry.before);
  if (!before) return undefined;
  words.push(...before);
  const after =
    entry.form === "noun" || entry.form === "adjective"
      ? wordsRightAfter(sentence, word, entry.after)
      : particles(sentence, word, entry.after);
  if (!after) return undefined;
  words.push(...after);
  if (entry.preposition) {
    const preposition = prepositionOf(sentence, word, entry.preposition);
    if (!preposition) return undefined;
    words.push(preposition);
  }
  const object =
    entry.object || entry.pattern.without
      ? objectWords(sentence, word, after.at(-1) ?? word, PREPOSITIONS.has(entry.after.at(-1) ?? ""))
      : [];
  const { without } = entry.pattern;
  if (without && object.some((noun) => without.includes(noun.lemma.toLowerCase()) && !isOccasion(sentence, noun)))
    return undefined;
  const wanted = entry.object && object.find((token) => isIn(entry.object!, sentence, token));
  if (entry.object && !wanted) return undefined;
  if (entry.clause && !hasComplement(sentence, word)) return undefined;
  if (wanted) words.push(wanted);
  words.sort((a, b) => a.index - b.index);
  return { entry, head: word, words, ...(wanted ? { object: wanted } : {}) };
}

const OCCASIONAL = new Set(["at", "during", "after", "before", "since"]);

/** "Agreed at a meeting": when, not what. */
function isOccasion(sentence: Sentence, noun: Token): boolean {
  return children(sentence, noun.index).some(
    (child) => isRelation(child, "case") && OCCASIONAL.has(child.lemma.toLowerCase()),
  );
}

function isIn(set: ReadonlySet<string>, sentence: Sentence, token: Token): boolean {
  return lookupLemmas(sentence, token).some((lemma) => set.has(lemma));
}

function hasForm(sentence: Sentence, word: Token, form: ActEntry["form"]): boolean {
  const { upos, xpos } = word;
  if (form === "verb")
    return (
      upos === "VERB" ||
      (upos === "AUX" && (word.lemma === "be" || word.lemma === "have")) ||
      (upos === "ADJ" && xpos === "VBN")
    );
  if (form === "noun") return (upos === "NOUN" || upos === "PROPN") && !insideName(sentence.names, word);
  if (form === "adjective") return upos === "ADJ" || (upos === "VERB" && xpos === "VBN");
  return upos === "AUX" || upos === "VERB";
}

/** "Council" in a body's name names no meeting, "Defense" in a ministry's no defence. */
function insideName(names: readonly Name[], word: Token): boolean {
  return names.some(
    ({ first, last, kind }) => kind !== "MISC" && first <= word.index && word.index <= last && last > first,
  );
}

function is(word: Token | undefined, wanted: string): boolean {
  return word !== undefined && (word.lemma.toLowerCase() === wanted || word.form.toLowerCase() === wanted);
}

function wordsBefore(sentence: Sentence, word: Token, wanted: readonly string[]): readonly Token[] | undefined {
  const at = wanted.map((_, place) => sentence.tokens[word.index - 1 - wanted.length + place]);
  return at.every((token, place) => is(token, wanted[place]!)) ? (at as Token[]) : undefined;
}

function wordsRightAfter(sentence: Sentence, word: Token, wanted: readonly string[]): readonly Token[] | undefined {
  const at = wanted.map((_, place) => sentence.tokens[word.index + place]);
  return at.every((token, place) => is(token, wanted[place]!)) ? (at as Token[]) : undefined;
}

/** Particles in their order, each soon after the one before. */
function particles(sentence: Sentence, verb: Token, wanted: readonly string[]): readonly Token[] | undefined {
  const out: Token[] = [];
  let from = verb.index;
  for (const particle of wanted) {
    const next = sentence.tokens.slice(from, from + PARTICLE_WINDOW);
    const found = next.find((token) => is(token, particle));
    if (!found || next.some((token) => token.index < found.index && (token.upos === "VERB" || token.form === ",")))
      return undefined;
    out.push(found);
    from = found.index;
  }
  return out;
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;

/** "Called on Friday": the preposition belongs to the day. */
function isOfDay({ tokens }: Sentence, preposition: Token): boolean {
  return DAYS.test(tokens[preposition.index]?.form.toLowerCase() ?? "");
}

function prepositionOf(sentence: Sentence, word: Token, wanted: string): Token | undefined {
  const next = sentence.tokens[word.index];
  if (is(next, wanted) && !isOfDay(sentence, next!)) return next;
  const second = sentence.tokens[word.index + 1];
  if (is(second, wanted) && next?.upos !== "VERB" && !isOfDay(sentence, second!)) return second;
  const found = obliquesWith(sentence, word, wanted).find(({ token }) => !DAYS.test(token.form.toLowerCase()));
  return found && children(sentence, found.token.index).find((child) => isRelation(child, "case") && is(child, wanted));
}

/** Nouns that can be the verb's object, best first: by the tree with what is coordinated, then by the words that follow. */
function objectWords(sentence: Sentence, verb: Token, last: Token, prepositional: boolean): readonly Token[] {
  const out: Token[] = [];
  const object = objectOf(sentence, verb)?.token;
  if (object) out.push(...conjuncts(sentence, object));
  for (const child of children(sentence, verb.index))
    if (isRelation(child, "xcomp") || (prepositional && isRelation(child, "obl"))) out.push(child);
  for (const token of sentence.tokens.slice(last.index, last.index + OBJECT_WINDOW)) {
    if (
      (token.upos === "VERB" && !isModifier(sentence, token)) ||
      token.upos === "SCONJ" ||
      (token.upos === "PUNCT" && token.form === ",")
    )
      break;
    if (OBJECTS.has(token.upos) && !isOwner(sentence, token)) out.push(token);
  }
  return out;
}

/** Sums stand as objects too: "a million crowns", "$4 million". */
const OBJECTS = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
/** Words of a name after its title. */
const LONGEST_NAME = 5;

/** "Welcomed President Orel's decision": who owns the object is none. */
function isOwner({ tokens }: Sentence, owner: Token): boolean {
  const after = tokens.slice(owner.index, owner.index + LONGEST_NAME).find(({ upos }) => upos !== "PROPN");
  return after?.xpos === "POS" || isRelation(owner, "nmod:poss");
}

const MODIFIED = new Set(["NOUN", "PROPN", "ADJ", "NUM", "SYM"]);

/** "Suspended planned tariffs": a participle right before what it describes, whatever the tree makes of it. */
function isModifier({ tokens }: Sentence, { index, xpos }: Token): boolean {
  return (xpos === "VBN" || xpos === "VBG") && MODIFIED.has(tokens[index]?.upos ?? "");
}

function hasComplement(sentence: Sentence, verb: Token): boolean {
  return children(sentence, verb.index).some(
    (child) =>
      isRelation(child, "ccomp", "xcomp") ||
      (isRelation(child, "obj") && children(sentence, child.index).some((c) => isRelation(c, "acl"))),
  );
}
