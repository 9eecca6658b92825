import type { Token } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { childrenBy, isPassive, isRelation } from "../syntax/tree.js";
import type { Cue } from "./cues.js";
import {
  besideAfter,
  besideBefore,
  datelineEnd,
  isNominal,
  nounPhraseFrom,
  phraseOf,
  RELATIVES,
  type Source,
  topOf,
} from "./nounphrase.js";
import { isMark, isTimeWord, quotationAt, type View, wordAt } from "./view.js";

/** Longest way, in words, between "quoted X" and "as saying". */
const REACH = 30;
/** A subject nearer to its verb than this, in words, stands beside it whatever is between. */
const BESIDE = 12;

/** Who says it, or undefined when the sentence names nobody. */
export function findSource(view: View, cue: Cue): Source | undefined {
  if (cue.form === "phrase") return nounPhraseFrom(view, cue.last + 1, "said/source-of-phrase");
  if (cue.form === "noun") return sourceOfNoun(view, cue.head);
  return sourceOfVerb(view, cue.head, cue.last, 0);
}

function sourceOfVerb(view: View, verb: Token, last: number, depth: number): Source | undefined {
  if (depth > 4) return undefined;
  const quoted = wordAt(view, verb.index - 1) === "as" ? quotedPerson(view, verb) : undefined;
  if (quoted) return quoted;
  if (isBuiltPassive(view, verb)) return passiveSource(view, verb);
  const subject = ownSubject(view, verb);
  const turned =
    subject && isBehindMarks(view, subject, verb)
      ? subject.index < verb.index
        ? besideAfter(view, verb, last)
        : besideBefore(view, verb)
      : undefined;
  if (turned) return turned;
  if (subject) return fromSubject(view, verb, subject);
  if (verb.xpos === "VBG" && isRelation(verb, "acl", "advcl", "xcomp"))
    return inherited(view, verb, depth) ?? besideBefore(view, verb);
  const inverted = besideAfter(view, verb, last);
  const near = besideBefore(view, verb);
  // "X, whose parents fled, described the talks": the phrase behind the verb is its object.
  const object = inverted && isRelation(inverted.head, "obj") && inverted.head.head === verb.index;
  if (inverted && !(object && near)) return inverted;
  if (near) return near;
  return inherited(view, verb, depth);
}

/** A passive with its "was" or "been"; without it the parse took an active past for one ("X last week called for"). */
function isBuiltPassive(view: View, verb: Token): boolean {
  return (
    isPassive(view.sentence, verb) &&
    (childrenBy(view.sentence, verb.index, "aux").length > 0 || verb.deprel.startsWith("acl"))
  );
}

/**
 * Of several subjects the nearest, of two equally near the first: the farther ones belong to clauses the parse hung too high.
 * A day is none ("said Saturday he would go").
 */
function ownSubject(view: View, verb: Token): Token | undefined {
  let best: Token | undefined;
  for (const child of childrenBy(view.sentence, verb.index, "nsubj")) {
    if (isTimeWord(child.form.toLowerCase())) continue;
    if (!best || Math.abs(child.index - verb.index) < Math.abs(best.index - verb.index)) best = child;
  }
  return best;
}

/** The subject stands in a quotation that is over before the verb: "“The best we can do is wait,” said X". */
function isBehindMarks(view: View, subject: Token, verb: Token): boolean {
  const quotation = quotationAt(view, subject.index);
  return quotation >= 0 && quotation !== quotationAt(view, verb.index);
}

/** Subject by the tree; a relative pronoun stands for the noun its clause hangs on, unless a nearer subject stands by the verb. */
function fromSubject(view: View, verb: Token, subject: Token): Source | undefined {
  const word = subject.form.toLowerCase();
  if (RELATIVES.has(word)) {
    const near = subject.index < verb.index - 1 ? besideBefore(view, verb) : undefined;
    if (near && near.why === "said/beside") return near;
    const noun = view.tokens[verb.head - 1];
    return noun && isRelation(verb, "acl") && isNominal(noun)
      ? phraseOf(view, noun, undefined, "said/source-of-relative", false)
      : antecedent(view, subject);
  }
  const phrase = phraseOf(view, subject, verb, "said/subject", Math.abs(subject.index - verb.index) < BESIDE);
  const found = phrase && !phrase.beside && meets(view, phrase, verb) ? { ...phrase, beside: true } : phrase;
  const odd = !found || RELATIVES.has(wordAt(view, found.first)) || view.tokens[found.first - 1]!.upos === "ADP";
  return odd ? (besideBefore(view, verb) ?? (datelineEnd(view) ? undefined : found)) : found;
}

/** A long office between name and verb parts them in words only: "X, minister for this and that, said". */
function meets(view: View, { last }: Source, verb: Token): boolean {
  for (let at = last + 1; at < verb.index; at++)
    if (!isMark(view.tokens[at - 1]) && !["AUX", "ADV"].includes(view.tokens[at - 1]!.upos)) return false;
  return last < verb.index;
}

/** "…, who said": the noun phrase that ends before the comma. */
function antecedent(view: View, relative: Token): Source | undefined {
  for (let at = relative.index - 1; at >= 1 && at > relative.index - 8; at--) {
    const token = view.tokens[at - 1]!;
    if (isNominal(token)) return phraseOf(view, token, undefined, "said/source-of-relative", false);
    if (!isMark(token) && token.upos !== "ADP") return undefined;
  }
  return undefined;
}

/** "was quoted as saying" has its speaker as subject, "was announced by X" after "by". */
function passiveSource(view: View, verb: Token): Source | undefined {
  const agent = childrenBy(view.sentence, verb.index, "obl").find((child) =>
    childrenBy(view.sentence, child.index, "case").some((mark) => mark.lemma === "by"),
  );
  return agent && phraseOf(view, agent, undefined, "said/agent", false);
}

/** A verb without subject of its own: "X agreed and said", "X left, saying", "X went on to say", "a statement saying". */
function inherited(view: View, verb: Token, depth: number): Source | undefined {
  if (depth > 4) return undefined;
  const up = view.tokens[verb.head - 1];
  if (!up) return undefined;
  if (isRelation(verb, "acl") && isNominal(up) && !(wordAt(view, verb.index - 1) === "," && verb.xpos === "VBG"))
    return ownerOf(view, up) ?? phraseOf(view, up, undefined, "said/source-of-participle", false);
  if (!isRelation(verb, "acl", "conj", "advcl", "xcomp", "parataxis", "ccomp", "dep", "obl", "nmod")) return undefined;
  return isNominal(up) ? climb(view, up, depth) : subjectOf(view, up, depth);
}

/** The subject of the verb that another verb hangs on. */
function subjectOf(view: View, verb: Token, depth: number): Source | undefined {
  const { sentence } = view;
  const subject = childrenBy(sentence, verb.index, "nsubj")[0];
  if (isPassive(sentence, verb)) return subject && phraseOf(view, subject, verb, "said/shared-subject", false);
  const found = subject
    ? fromSubject(view, verb, subject)
    : (besideBefore(view, verb) ?? inherited(view, verb, depth + 1));
  return found && { ...found, why: "said/shared-subject", beside: false };
}

/** From a noun up to the verb of its clause, whose subject it then is: "…, a plan of the past year, saying". */
function climb(view: View, noun: Token, depth: number): Source | undefined {
  let up: Token | undefined = noun;
  for (let step = 0; up && isNominal(up) && step < 6; step++) up = view.tokens[up.head - 1];
  return up && !isNominal(up) ? subjectOf(view, up, depth + 1) : undefined;
}

/** "quoted X as saying", "X was quoted as saying": the words between, or the passive subject. */
function quotedPerson(view: View, saying: Token): Source | undefined {
  const { sentence } = view;
  for (let at = saying.index - 2; at >= 1 && at > saying.index - REACH; at--) {
    const token = view.tokens[at - 1]!;
    if (!["quote", "cite", "report", "describe"].includes(token.lemma) || token.upos !== "VERB") continue;
    if (isPassive(sentence, token) || at === saying.index - 2) {
      const subject = childrenBy(sentence, token.index, "nsubj")[0];
      return subject ? phraseOf(view, subject, undefined, "said/quoted", false) : besideBefore(view, token);
    }
    const first = at + 1;
    const last = saying.index - 2;
    const fallback = view.tokens[last - 1]!;
    return { first, last, head: topOf(view, fallback, first, last), why: "said/quoted", beside: false };
  }
  return undefined;
}

/** The owner of a writing or of a noun of saying: "his warning", "a statement by X", "X issued a statement saying". */
function sourceOfNoun(view: View, noun: Token): Source | undefined {
  return ownerOf(view, noun);
}

export function ownerOf(view: View, noun: Token): Source | undefined {
  const { sentence } = view;
  const speech = loadSpeech();
  const possessor = childrenBy(sentence, noun.index, "nmod:poss")[0];
  if (possessor) {
    const owner = phraseOf(view, possessor, undefined, "said/owner", false);
    return owner && { ...owner, ...withoutPossessive(view, possessor) };
  }
  const by = childrenBy(sentence, noun.index, "nmod", "obl").find((child) =>
    childrenBy(sentence, child.index, "case").some((mark) => ["by", "from"].includes(mark.lemma)),
  );
  if (by) return phraseOf(view, by, undefined, "said/owner", false);
  const maker = makerOf(view, noun);
  if (maker) return maker;
  const up = view.tokens[noun.head - 1];
  if (
    up &&
    isRelation(noun, "obj", "obl", "xcomp", "conj") &&
    (speech.carriers.has(up.lemma) || speech.verbs.has(up.lemma)) &&
    !isPassive(sentence, up)
  )
    return sourceOfVerb(view, up, up.index, 1);
  return undefined;
}

/** "a commentary published by X", "the plan laid out by X": the agent of a participle on the noun. */
function makerOf(view: View, noun: Token): Source | undefined {
  const participle = childrenBy(view.sentence, noun.index, "acl").find(
    (child) => child.index > noun.index && child.xpos === "VBN",
  );
  return participle && passiveSource(view, participle);
}

function withoutPossessive(view: View, possessor: Token): { last: number } {
  const { last } = view.extents;
  let end = last[possessor.index]!;
  if (/^['’]s?$/.test(view.tokens[end - 1]?.form ?? "")) end--;
  return { last: end };
}
