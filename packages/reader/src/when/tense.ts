import type { Sentence, Token } from "@coranto/language";
import { loadTimes } from "@coranto/lexicon";
import { ancestors, children } from "../syntax/tree.js";
import type { Word } from "./words.js";

/** A tense read off the words near is not quite a tense. */
const GUESSED = 0.9;
/** Words looked at on each side when there is no parse. */
const WINDOW = 14;
/** Modal verbs that look forward. */
const FORWARD_MODALS = new Set([
  "will",
  "shall",
  "'ll",
  "wo",
  "would",
  "should",
  "must",
  "may",
  "might",
  "can",
  "could",
  "’ll",
]);

/**
 * Which way the verb around a word looks.
 *
 * @returns −1 back, 1 forward, 0.5 a present tense, 0 not told
 */
export function directionAt(sentence: Sentence, token: Token): number {
  const { futureWords, forwardVerbs } = loadTimes();
  let nominal = false;
  const path = ancestors(sentence, token).slice(0, 12);
  for (const [step, at] of path.entries()) {
    const kids = children(sentence, at.index);
    const aux = kids.filter((kid) => kid.deprel.startsWith("aux") || kid.deprel === "cop");
    const isVerb = at.upos === "VERB" || at.upos === "AUX" || aux.length > 0;
    if (
      step > 0 &&
      at.upos === "NOUN" &&
      aux.length === 0 &&
      kids.some(
        (kid) =>
          (kid.index < at.index &&
            futureWords.has(kid.form.toLowerCase()) &&
            kid.upos !== "AUX" &&
            kid.upos !== "VERB") ||
          kid.form.toLowerCase() === "upcoming",
      )
    )
      return 1;
    if (!isVerb) {
      if (step > 0 && at.upos === "NOUN") nominal = true;
      continue;
    }
    const forms = aux.map((kid) => kid.form.toLowerCase());
    const form = at.form.toLowerCase();
    if (forms.some((one) => one === "will" || one === "shall" || one === "'ll" || one === "’ll" || one === "wo"))
      return 1;
    if (forms.some((one) => one === "have" || one === "has" || one === "had" || one === "having")) {
      if (futureWords.has(form) && form !== "set") return 1;
      return -1;
    }
    if (forms.some((one) => FORWARD_MODALS.has(one))) return nominal ? GUESSED : 1;
    if (FORWARD_PARTICIPLES.has(form) && at.xpos === "VBN") return 1;
    if (form === "due" || form === "likely") return 1;
    const marked = kids.some((kid) => kid.deprel === "mark" && kid.form.toLowerCase() === "to");
    if (marked && at.xpos === "VB") {
      // "Agreed to meet Friday" looks forward, "managed to flee Friday" back: the governor says.
      const governor = path[step + 1];
      if (governor?.xpos !== "VBD" || forwardVerbs.has(governor.lemma.toLowerCase())) return 1;
      continue;
    }
    if (
      forms.some(
        (one) => one === "was" || one === "were" || one === "been" || one === "did" || one === "’d" || one === "'d",
      )
    )
      return -1;
    if (at.xpos === "VBD") return -1;
    if (at.xpos === "VBN") return forms.some((one) => one === "is" || one === "are" || one === "be") ? 0.5 : -1;
    if (at.xpos === "VBG") {
      if (forms.some((one) => one === "is" || one === "are" || one === "am" || one === "'s" || one === "’s")) return 1;
      continue;
    }
    if (at.xpos === "VBZ" || at.xpos === "VBP" || forms.some((one) => one === "is" || one === "are" || one === "'s"))
      return nominal && at.lemma.toLowerCase() !== "have" ? 0 : 0.5; // "we have a meeting on Saturday"
  }
  return 0;
}

const FORWARD_PARTICIPLES = new Set([
  "scheduled",
  "expected",
  "planned",
  "slated",
  "due",
  "set",
  "proposed",
  "poised",
  "supposed",
  "intended",
]);

/** A past verb right before a time is its verb, wherever a parse hangs it: "the minister said Friday". */
export function pastVerbBefore(words: readonly Word[], first: number): boolean {
  const { pastVerbs, futureWords } = loadTimes();
  const at =
    words[first - 1]?.lower === "on" || words[first - 1]?.lower === "late" || words[first - 1]?.lower === "early"
      ? first - 2
      : first - 1;
  const word = words[at]?.lower ?? "";
  if (word === "saying") return true;
  // "Will be redeemed Friday", "to be held on 5 May" are not past.
  if (words[at - 1]?.lower === "be") return false;
  if (!pastVerbs.has(word) && !(word.length > 4 && word.endsWith("ed"))) return false;
  return !futureWords.has(word) && !/^(?:been|united|indeed|need|hit|cut|set|put|been|was|were|had|did)$/.test(word);
}

/** Verbs that put an end off: "postponed until Tuesday", "extended the deadline to 5 May". */
const PUT_OFF = /^(?:postpon|extend|delay|defer|adjourn|suspend|prolong|deadline|giv|gave|grant)/;
const PUT_OFF_REACH = 12;

/**
 * Signs right before a time that outweigh the tense.
 *
 * @returns 1 forward, −1 back, 0 none
 */
export function signBefore(words: readonly Word[], first: number): number {
  const [before, second] = [words[first - 1]?.lower ?? "", words[first - 2]?.lower ?? ""];
  if (before === "effective") return 1;
  const the = before === "the" ? 1 : 0;
  if (words[first - 1 - the]?.lower === "of" && words[first - 2 - the]?.lower === "ahead") return 1;
  if (/^(?:soon|early)$/.test(second) && before === "as") return 1;
  if (!/^(?:until|till|through)$/.test(before)) return 0;
  for (let at = first - 2; at >= Math.max(0, first - PUT_OFF_REACH); at--) if (PUT_OFF.test(words[at]!.lower)) return 1;
  return 0;
}

/** The same from the words alone: the nearest sign of tense before, else after. */
export function directionByWords(words: readonly Word[], first: number, after: number): number {
  if (pastVerbBefore(words, first)) return -1;
  const sign = signBefore(words, first);
  if (sign !== 0) return sign;
  for (let at = first - 1; at >= Math.max(0, first - WINDOW); at--) {
    const sign = signOf(words, at);
    if (sign !== 0) return sign * GUESSED;
  }
  for (let at = after; at < Math.min(words.length, after + WINDOW); at++) {
    const sign = signOf(words, at);
    if (sign !== 0) return sign * GUESSED;
  }
  return 0;
}

/** Words that may stand between "has" and its participle. */
const ADVERB = /^(?:not|n|t|also|already|since|just|long|never|yet|now|repeatedly|\p{L}+ly)$/u;

/** True for "has met" and "have not yet agreed", not for "have a meeting on Saturday". */
function isPerfect(words: readonly Word[], at: number): boolean {
  const { pastVerbs } = loadTimes();
  let next = at + 1;
  while (next < at + 4 && (ADVERB.test(words[next]?.lower ?? "") || /^['’]$/.test(words[next]?.lower ?? ""))) next++;
  const word = words[next]?.lower ?? "";
  return (
    pastVerbs.has(word) ||
    /^(?:been|become|come|gone|done|taken|given|seen|shown|known|fallen)$/.test(word) ||
    /(?:ed|en|wn)$/.test(word)
  );
}

function signOf(words: readonly Word[], at: number): number {
  const { futureWords, pastVerbs } = loadTimes();
  const word = words[at]!;
  if (word.kind !== "letters") return 0;
  const one = word.lower;
  if (one === "to" && /^(?:is|are)$/.test(words[at - 1]?.lower ?? "")) return 1;
  const before = words[at - 1]?.lower ?? "";
  // "Will be named", "to be paid": the verb before says.
  if (before === "be" && (pastVerbs.has(one) || one.endsWith("ed"))) return futureWords.has(one) ? 1 : 0;
  // "Had been due Friday" tells of a plan that is over.
  if (before === "been" && futureWords.has(one)) return words[at - 2]?.lower === "had" ? -1 : 1;
  if (futureWords.has(one)) {
    if (one === "set" && words[at + 1]?.lower === "to") return 1;
    if (one === "set" || one === "hope") return /^(?:is|are|was|were)$/.test(words[at - 1]?.lower ?? "") ? 1 : 0;
    return 1;
  }
  if (pastVerbs.has(one)) return -1;
  if (/^(?:has|have)$/.test(one)) return isPerfect(words, at) ? -1 : 0;
  if (one.length > 4 && one.endsWith("ed") && !/^(?:united|need|indeed|speed|united|hundred)$/.test(one)) return -1;
  return 0;
}
