import type { Token } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { childrenBy, isPassive, isRelation } from "../syntax/tree.js";
import type { Cue } from "./cues.js";
import { isFiniteVerb, isMark, isQuoteMark, isTimeWord, quotationAt, type View, wordAt } from "./view.js";

/** The words that name who said it. Token indices are 1-based and inclusive. */
export interface Source {
  readonly first: number;
  readonly last: number;
  readonly head: Token;
  /** Which rule found it. */
  readonly why: string;
  /** True when source and cue stand side by side: "X said", "said X". */
  readonly beside: boolean;
}

const RELATIVES = new Set(["who", "which", "that", "whom"]);
/** Longest way, in words, between a verb and a subject that the tree does not give. */
const REACH = 30;

/** Who says it, or undefined when the sentence names nobody. */
export function findSource(view: View, cue: Cue): Source | undefined {
  if (cue.form === "phrase") return after(view, cue.last + 1, "said/source-of-phrase");
  if (cue.form === "noun") return sourceOfNoun(view, cue.head);
  return sourceOfVerb(view, cue.head, cue.last, 0);
}

function sourceOfVerb(view: View, verb: Token, last: number, depth: number): Source | undefined {
  const { sentence } = view;
  if (depth > 4) return undefined;
  const quoted = wordAt(view, verb.index - 1) === "as" ? quotedPerson(view, verb) : undefined;
  if (quoted) return quoted;
  if (isPassive(sentence, verb)) return passiveSource(view, verb);
  const subject = childrenBy(sentence, verb.index, "nsubj").find((child) => child.deprel !== "nsubj:pass");
  if (subject) return fromSubject(view, verb, subject);
  const inverted = besideAfter(view, verb, last);
  if (inverted) return inverted;
  const near = besideBefore(view, verb);
  if (near) return near;
  return inherited(view, verb, depth);
}

/** Subject by the tree; a relative pronoun stands for the noun its clause hangs on. */
function fromSubject(view: View, verb: Token, subject: Token): Source | undefined {
  const word = subject.form.toLowerCase();
  if (RELATIVES.has(word)) {
    const noun = view.tokens[verb.head - 1];
    return noun && isRelation(verb, "acl") && isNominal(noun)
      ? phrase(view, noun, "said/source-of-relative", false)
      : antecedent(view, subject);
  }
  if (["it", "there", "what"].includes(word) && isPassive(view.sentence, verb)) return undefined;
  return phrase(view, subject, "said/subject", Math.abs(subject.index - verb.index) < 12);
}

/** "…, who said": the noun phrase that ends before the comma. */
function antecedent(view: View, relative: Token): Source | undefined {
  for (let at = relative.index - 1; at >= 1 && at > relative.index - 8; at--) {
    const token = view.tokens[at - 1]!;
    if (isNominal(token)) return phrase(view, token, "said/source-of-relative", false);
    if (!isMark(token) && token.upos !== "ADP") return undefined;
  }
  return undefined;
}

/** "was quoted as saying" has its speaker as subject, "was announced by X" after "by". */
function passiveSource(view: View, verb: Token): Source | undefined {
  const agent = childrenBy(view.sentence, verb.index, "obl").find((child) =>
    childrenBy(view.sentence, child.index, "case").some((mark) => mark.lemma === "by"),
  );
  return agent && phrase(view, agent, "said/agent", false);
}

/** A verb without subject of its own: "X agreed and said", "X left, saying", "X went on to say", "a statement saying". */
function inherited(view: View, verb: Token, depth: number): Source | undefined {
  const { sentence } = view;
  const up = view.tokens[verb.head - 1];
  if (!up) return undefined;
  if (isRelation(verb, "acl") && isNominal(up))
    return ownerOf(view, up) ?? phrase(view, up, "said/source-of-participle", false);
  if (!isRelation(verb, "conj", "advcl", "xcomp", "parataxis", "ccomp", "dep", "obl", "nmod")) return undefined;
  if (isNominal(up)) return undefined;
  if (isPassive(sentence, up)) {
    const subject = childrenBy(sentence, up.index, "nsubj:pass")[0];
    return subject && phrase(view, subject, "said/shared-subject", false);
  }
  const subject = childrenBy(sentence, up.index, "nsubj")[0];
  const found = subject ? fromSubject(view, up, subject) : (besideBefore(view, up) ?? inherited(view, up, depth + 1));
  return found && { ...found, why: "said/shared-subject", beside: false };
}

/** "quoted X as saying", "X was quoted as saying": the words between, or the passive subject. */
function quotedPerson(view: View, saying: Token): Source | undefined {
  const { sentence } = view;
  for (let at = saying.index - 2; at >= 1 && at > saying.index - REACH; at--) {
    const token = view.tokens[at - 1]!;
    if (!["quote", "cite", "report", "describe"].includes(token.lemma) || token.upos !== "VERB") continue;
    if (isPassive(sentence, token) || at === saying.index - 2) {
      const subject = childrenBy(sentence, token.index, "nsubj")[0];
      return subject ? phrase(view, subject, "said/quoted", false) : besideBefore(view, token);
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

function ownerOf(view: View, noun: Token): Source | undefined {
  const { sentence } = view;
  const speech = loadSpeech();
  const possessor = childrenBy(sentence, noun.index, "nmod:poss")[0];
  if (possessor) return { ...phrase(view, possessor, "said/owner", false)!, ...withoutPossessive(view, possessor) };
  const by = childrenBy(sentence, noun.index, "nmod", "obl").find((child) =>
    childrenBy(sentence, child.index, "case").some((mark) => ["by", "from"].includes(mark.lemma)),
  );
  if (by) return phrase(view, by, "said/owner", false);
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

function withoutPossessive(view: View, possessor: Token): { last: number } {
  const { last } = view.extents;
  let end = last[possessor.index]!;
  if (/^['’]s?$/.test(view.tokens[end - 1]?.form ?? "")) end--;
  return { last: end };
}

/** "said X": the noun phrase right after the verb, when nothing there begins content. */
function besideAfter(view: View, verb: Token, last: number): Source | undefined {
  const next = view.tokens[last];
  if (!next || isMark(next) || quotationAt(view, last + 1) >= 0 || next.upos === "PRON") return undefined;
  if (verb.feats.VerbForm === "Part" && verb.xpos !== "VBD" && !/ed$|said/.test(verb.form)) return undefined;
  const before = view.tokens[verb.index - 2];
  const follows =
    before === undefined ||
    isQuoteMark(before) ||
    before.form === "," ||
    before.form === "—" ||
    before.form === "–" ||
    before.form === "--";
  return follows ? after(view, last + 1, "said/inverted") : undefined;
}

/** A noun phrase that begins here, up to a comma, a verb or a mark. */
function after(view: View, from: number, why: string): Source | undefined {
  let head: Token | undefined;
  let to = from - 1;
  for (let at = from; at <= view.tokens.length && at < from + REACH; at++) {
    const token = view.tokens[at - 1]!;
    if (isMark(token) && !/^[-–‑'’.&/()]$/.test(token.form)) break;
    if (token.form === "." && at === view.tokens.length) break;
    if (isFiniteVerb(token) || token.upos === "VERB" || token.upos === "SCONJ" || token.upos === "AUX") break;
    if (token.upos === "ADP" && !["of", "for", "in", "at", "to"].includes(token.lemma)) break;
    if (token.upos === "ADP" && isTimeWord(wordAt(view, at + 1))) break;
    if (isTimeWord(token.form.toLowerCase())) break;
    if (token.upos === "ADV" && !head) return undefined;
    to = at;
    if (isNominal(token) && (!head || !crossed(view, from, at))) head = token;
  }
  if (!head || to < from) return undefined;
  return { first: from, last: to, head: topOf(view, head, from, to), why, beside: true };
}

function crossed(view: View, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (view.tokens[i - 1]!.upos === "ADP") return true;
  return false;
}

/** Head of a stretch: the token in it whose own head lies outside, else the last nominal. */
function topOf(view: View, fallback: Token, from: number, to: number): Token {
  for (let at = from; at <= to; at++) {
    const token = view.tokens[at - 1]!;
    if (isNominal(token) && (token.head < from || token.head > to)) return token;
  }
  return fallback;
}

/** "X said" where the tree gives no subject: the nearest noun phrase on the left, over commas that close an apposition. */
function besideBefore(view: View, verb: Token): Source | undefined {
  let at = verb.index - 1;
  while (at >= 1 && (["AUX", "ADV", "PART"].includes(view.tokens[at - 1]!.upos) || isTimeWord(wordAt(view, at)))) at--;
  const token = view.tokens[at - 1];
  if (!token || !isNominal(token) || RELATIVES.has(token.form.toLowerCase())) return undefined;
  let first = at;
  while (first > 1 && at - first < REACH) {
    const left = view.tokens[first - 2]!;
    if (isMark(left) && !/^[-–‑'’.&]$/.test(left.form)) break;
    if (["VERB", "AUX", "SCONJ", "CCONJ", "ADP", "ADV", "INTJ"].includes(left.upos) && left.form.toLowerCase() !== "of")
      break;
    if (isTimeWord(left.form.toLowerCase())) break;
    first--;
  }
  return { first, last: at, head: topOf(view, token, first, at), why: "said/beside", beside: true };
}

export function isNominal(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON" || token.upos === "NUM";
}

/** The noun phrase of a head without its relative clauses and without what the head governs after the verb. */
function phrase(view: View, head: Token, why: string, beside: boolean): Source | undefined {
  const { sentence, extents } = view;
  let first = extents.first[head.index]!;
  let last = extents.last[head.index]!;
  for (const child of childrenBy(sentence, head.index, "acl", "parataxis", "advcl", "dep", "ccomp", "appos"))
    if (child.index > head.index && !isRelation(child, "appos")) last = Math.min(last, extents.first[child.index]! - 1);
  if (last < head.index) last = head.index;
  for (let at = head.index + 1; at < last; at++)
    if (wordAt(view, at) === "," && ["who", "which", "whose", "speaking"].includes(wordAt(view, at + 1))) last = at - 1;
  // A dateline stands before the first name: "VELDEN, March 3 - The minister".
  for (let at = Math.max(first, head.index - REACH); at < head.index; at++)
    if (/^(?:-|--|[–—])$/.test(wordAt(view, at)) && view.tokens[at - 1]!.span.end < view.tokens[at]!.span.start)
      first = at + 1;
  while (last > head.index && isMark(view.tokens[last - 1])) last--;
  while (
    first < head.index &&
    (isMark(view.tokens[first - 1]) ||
      ["CCONJ", "SCONJ"].includes(view.tokens[first - 1]!.upos) ||
      isRelation(view.tokens[first - 1]!, "case"))
  )
    first++;
  return { first, last, head, why, beside };
}
