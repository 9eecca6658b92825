import { childrenBy, isRelation } from "../syntax/tree.js";
import type { VerbCue } from "./cues.js";
import { nominal } from "./nominal.js";
import { isNominal, type Source } from "./nounphrase.js";
import {
  isFiniteVerb,
  isMark,
  isQuoteMark,
  isTimeWord,
  opensQuotation,
  quotationAt,
  type View,
  wordAt,
} from "./view.js";

/** How content begins on the right of a verb of saying. */
export type Opening =
  | "that"
  | "colon"
  | "quote"
  | "bare"
  | "infinitive"
  | "person"
  | "phrase"
  | "deed"
  | "as"
  | "naming"
  | "object";

export interface Complement {
  /** Token at which the content begins, 1-based. */
  readonly start: number;
  readonly opening: Opening;
  /** Words spoken to, when they stand between verb and content; inclusive. */
  readonly addressee?: { readonly first: number; readonly last: number };
}

/** Adverbials and addressees between verb and content are no longer than this, in words. */
const LONGEST_GAP = 40;
const PHRASE_FRAMES = ["of", "for", "on", "against", "about"] as const;

/** Where the content on the right begins, or undefined when nothing on the right can be content. */
export function complementAfter(view: View, cue: VerbCue, source: Source | undefined): Complement | undefined {
  const takes = (frame: Parameters<VerbCue["uses"][number]["takes"]["has"]>[0]): boolean =>
    cue.uses.some((use) => use.takes.has(frame));
  let at = cue.last + 1;
  if (source?.beside && source.first === at) at = source.last + 1;
  const limit = Math.min(view.tokens.length, at + LONGEST_GAP);
  let addressee: Complement["addressee"];
  while (at <= limit) {
    const token = view.tokens[at - 1]!;
    const word = wordAt(view, at);
    const with_: Pick<Complement, "addressee"> = addressee ? { addressee } : {};
    if (opensQuotation(view, at)) {
      const told = isPlainSaying(cue) || statesSomething(view, at) || (takes("quote") && isLong(view, at));
      if ((takes("clause") && told) || addressee) return { start: at, opening: "quote", ...with_ };
      return phraseOpening(view, cue, at, takes, with_) ?? nominal(view, cue, at, takes);
    }
    if (word === ":" || (word === "--" && opensQuotation(view, at + 1)))
      return { start: at + 1, opening: "colon", ...with_ };
    if (word === "that" && takes("clause") && clauseFollows(view, at))
      return { start: at + 1, opening: "that", ...with_ };
    if (word === ",") {
      const resumed = resumeAfterComma(view, at);
      return resumed ? { ...resumed, ...with_ } : undefined;
    }
    if (isMark(token) && !/^[-–(]/.test(token.form)) return undefined;
    if (word === "to" && (token.upos === "PART" || view.tokens[at]?.upos === "VERB")) {
      if (addressee && takes("person")) return { start: addressee.first, opening: "person", ...with_ };
      if (takes("infinitive")) return { start: at, opening: "infinitive" };
      if (takes("person")) return { start: at, opening: "person" };
      return undefined;
    }
    if (word === "not" && wordAt(view, at + 1) === "to") {
      at++;
      continue;
    }
    if (takes("clause") && at <= cue.last + 2 && isQuestionWord(cue, word) && clauseFollows(view, at))
      return { start: at, opening: "that", ...with_ };
    const asPhrase = phraseOpening(view, cue, at, takes, with_);
    if (asPhrase) return asPhrase;
    if (token.upos === "ADP" || token.upos === "SCONJ") {
      const end = endOfAdverbial(view, at);
      if (end === undefined) return undefined;
      at = end + 1;
      continue;
    }
    if (isAdverbOf(view, cue, at) || (isTimeWord(word) && !isOwner(view, at) && !isSubject(view, cue, at))) {
      at += ["last", "this", "next"].includes(word) ? 2 : 1;
      continue;
    }
    const object = addressee ? undefined : addresseeAt(view, cue, at);
    if (object) {
      addressee = { first: at, last: object };
      at = object + 1;
      continue;
    }
    return bareClause(view, cue, at, takes("clause"))
      ? { start: at, opening: "bare", ...with_ }
      : nominal(view, cue, at, takes);
  }
  return undefined;
}

function isPlainSaying(cue: VerbCue): boolean {
  return [
    "say",
    "tell",
    "add",
    "write",
    "tweet",
    "state",
    "declare",
    "claim",
    "insist",
    "warn",
    "reply",
    "post",
  ].includes(cue.head.lemma);
}

/** A finite verb in the quotation or right after it: "agreed “lasting peace”" states nothing. */
function statesSomething(view: View, at: number): boolean {
  const quotation = quotationAt(view, at);
  for (let i = at; i <= view.tokens.length && i < at + LONGEST_GAP; i++) {
    const token = view.tokens[i - 1]!;
    if (isFiniteVerb(token)) return true;
    if (quotationAt(view, i) !== quotation && (isMark(token) || token.upos === "CCONJ" || token.upos === "ADP"))
      return false;
  }
  return false;
}

/** Words from which on a quotation without a verb is a statement of its own: "vowing “lasting efforts for peace”". */
const LONG_QUOTATION = 5;

function isLong(view: View, at: number): boolean {
  const quotation = quotationAt(view, at);
  let words = 0;
  for (let i = at; i <= view.tokens.length && quotationAt(view, i) === quotation; i++)
    if (!isMark(view.tokens[i - 1])) words++;
  return words >= LONG_QUOTATION;
}

function isQuestionWord(cue: VerbCue, word: string): boolean {
  if (["whether", "how", "why", "what"].includes(word)) return true;
  return ["if", "when", "where", "who"].includes(word) && cue.uses.some((use) => use.id === "speech.ask-whether");
}

function phraseOpening(
  view: View,
  cue: VerbCue,
  at: number,
  takes: (frame: "of" | "for" | "on" | "against" | "about" | "as" | "deed") => boolean,
  with_: Pick<Complement, "addressee">,
): Complement | undefined {
  const particle = cue.uses[0]?.particle;
  if (particle === "for" && at === cue.last + 1) return { start: at, opening: "phrase" };
  const word = wordAt(view, at);
  if (PHRASE_FRAMES.some((frame) => frame === word && takes(frame)) && at + 2 <= view.tokens.length)
    return { start: at + 1, opening: "phrase", ...with_ };
  return undefined;
}

/** "said, citing reports, that": a parenthesis may stand between verb and content. */
function resumeAfterComma(view: View, comma: number): Complement | undefined {
  const starts = (at: number): Complement | undefined => {
    if (opensQuotation(view, at)) return { start: at, opening: "quote" };
    if (wordAt(view, at) === "that" && clauseFollows(view, at)) return { start: at + 1, opening: "that" };
    return undefined;
  };
  const direct = starts(comma + 1);
  if (direct) return direct;
  for (let at = comma + 1; at < comma + 25 && at < view.tokens.length; at++)
    if (wordAt(view, at) === ",") return starts(at + 1);
  return undefined;
}

/** "that" introduces a clause when a subject and a finite verb follow, not "that island". */
function clauseFollows(view: View, that: number): boolean {
  if (view.tokens[that - 1]!.upos === "SCONJ") return true;
  for (let at = that + 1; at <= view.tokens.length && at < that + 30; at++) {
    const token = view.tokens[at - 1]!;
    if (isFiniteVerb(token)) return at > that + 1;
    if (token.form === ";") return false;
  }
  return false;
}

/** End of a phrase of time, place or manner that begins here; undefined when it runs to the end of the sentence. */
function endOfAdverbial(view: View, from: number): number | undefined {
  for (let at = from + 1; at <= view.tokens.length; at++) {
    const token = view.tokens[at - 1]!;
    const word = wordAt(view, at);
    if (word === "," || word === ":" || word === "." || word === ";") return at - 1;
    if (word === "that" && (token.upos === "SCONJ" || clauseFollows(view, at))) return at - 1;
    if (opensQuotation(view, at) && !isTitleLike(view, at)) return at - 1;
    if (isTimeWord(word) && !isTimeWord(wordAt(view, at + 1)) && view.tokens[at]?.upos !== "NUM") return at;
    if (at - from >= 2 && token.upos === "PRON" && /^(?:he|she|it|they|we|i|there)$/.test(word)) return at - 1;
    if (at - from >= 2 && token.upos === "DET" && isNominal(view.tokens[at - 2]!)) return at - 1;
    if (isFiniteVerb(token)) {
      // Went past the subject of a bare clause: step back to the start of its noun phrase.
      let start = at;
      while (start > from + 2 && !["ADP", "PUNCT"].includes(view.tokens[start - 2]!.upos) && at - start < 6) start--;
      return start - 1 > from ? start - 1 : undefined;
    }
    if (at - from > LONGEST_GAP) return undefined;
  }
  return undefined;
}

/** Quoted names of broadcasts: capitals throughout. */
export function isTitleLike(view: View, at: number): boolean {
  const quotation = quotationAt(view, at);
  let words = 0;
  for (let i = at; i <= view.tokens.length && quotationAt(view, i) === quotation; i++) {
    const { form } = view.tokens[i - 1]!;
    if (isQuoteMark(view.tokens[i - 1]) || isMark(view.tokens[i - 1])) continue;
    if (!/^[\p{Lu}\d]/u.test(form) && !/^(?:of|the|and|a|in|on|for|to|with)$/.test(form)) return false;
    words++;
  }
  return words > 0 && words <= 6;
}

/** End of the noun phrase spoken to: "told reporters that", "urged Belmark to". */
export function addresseeAt(view: View, cue: VerbCue, at: number): number | undefined {
  if (!cue.uses.some((use) => use.addressee === "object" || use.addressee === "person")) return undefined;
  const object = childrenBy(view.sentence, cue.head.index, "obj", "iobj").find((child) => child.index >= at);
  const limit = object && view.extents.last[object.index]! < at + 25 ? view.extents.last[object.index]! : at + 15;
  let end: number | undefined;
  for (let i = at; i <= view.tokens.length && i <= limit; i++) {
    const token = view.tokens[i - 1]!;
    const word = wordAt(view, i);
    if (
      (isMark(token) && !/^[-–‑'’.&]$/.test(token.form)) ||
      word === "that" ||
      opensQuotation(view, i) ||
      isFiniteVerb(token)
    )
      break;
    if (token.upos === "PART" && word === "to") break;
    if (
      ["on", "in", "at", "during", "after", "about", "against", "of", "not"].includes(word) &&
      !(object && view.extents.last[object.index]! >= i && word === "of")
    )
      break;
    if (isTimeWord(word)) break;
    if (end !== undefined && i > end && token.upos === "PRON" && view.tokens[i - 2]!.upos !== "ADP") break;
    if (end !== undefined && token.upos === "DET" && isNominal(view.tokens[i - 2]!)) break;
    if (isNominal(token) || word === "’s" || word === "'s") end = i;
  }
  if (end === undefined) return undefined;
  // "warned Y was leaving": Y is the subject of what was warned.
  if (!object && cue.head.lemma !== "tell" && isFiniteSoon(view, end + 1)) return undefined;
  // "told X Y did Z": a bare clause follows; the phrase spoken to is then the object alone.
  if (object && object.index < end && isFiniteSoon(view, end + 1)) return Math.max(object.index, at);
  return end;
}

function isFiniteSoon(view: View, at: number): boolean {
  const token = view.tokens[at - 1];
  return token !== undefined && isFiniteVerb(token);
}

/** "said later", not the adverb of a word to come: "called too little", "said about 20 would go". */
function isAdverbOf(view: View, cue: VerbCue, at: number): boolean {
  const token = view.tokens[at - 1]!;
  if (token.upos !== "ADV") return false;
  const next = view.tokens[at];
  return !(
    token.head === at + 1 &&
    next &&
    ["ADJ", "ADV", "NUM", "DET"].includes(next.upos) &&
    next.head !== cue.head.index
  );
}

/** "Friday's test". */
const isOwner = (view: View, at: number): boolean => /^['’]s$/.test(wordAt(view, at + 1));

function isSubject(view: View, cue: VerbCue, at: number): boolean {
  const token = view.tokens[at - 1]!;
  return isRelation(token, "nsubj") && token.head !== cue.head.index;
}

/** A clause without "that": its subject begins here and a finite verb follows that is not of a relative clause. */
function bareClause(view: View, cue: VerbCue, at: number, takesClause: boolean): boolean {
  if (!takesClause) return false;
  const comp = childrenBy(view.sentence, cue.head.index, "ccomp", "parataxis").find((child) => child.index >= at);
  if (comp) return true;
  const object = childrenBy(view.sentence, cue.head.index, "obj").find((child) => child.index >= at);
  const plainSay = cue.head.lemma === "say" || cue.head.lemma === "tell" || cue.head.lemma === "add";
  if (object && !plainSay) return false;
  for (let i = at; i <= view.tokens.length && i < at + 30; i++) {
    const token = view.tokens[i - 1]!;
    if (isFiniteVerb(token)) return i > at;
    if (["who", "which", "that", "while", "after", "as", "because"].includes(token.form.toLowerCase()) && i > at)
      return false;
    if (token.form === ";") return false;
  }
  return false;
}
