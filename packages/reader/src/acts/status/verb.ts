import type { Sentence, Token } from "@coranto/language";
import { isVerbal } from "../../syntax/clause.js";
import { caseOf, children, childrenBy, head, isRelation } from "../../syntax/tree.js";
import { isCue } from "./cues.js";
import { finding, type StatusFinding } from "./finding.js";

/** Steps up the tree over which words still govern the act. */
const FARTHEST = 6;
const NEGATIONS = new Set(["not", "n't", "never", "nor", "neither", "hardly", "without"]);
const CONDITIONS = new Set(["if", "unless", "should", "whether", "lest", "until", "before"]);
/** With the present tense these look ahead: "when the two meet on Monday". */
const AHEAD = new Set(["when", "once", "after", "as"]);
const POSSIBLE = new Set(["can", "could", "may", "might"]);

/** What the auxiliaries and particles of one verb say. */
export interface Verbal {
  readonly negated: boolean;
  readonly future: boolean;
  readonly would: boolean;
  readonly possible: boolean;
  readonly obliged: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly present: boolean;
  readonly past: boolean;
  readonly infinitive: boolean;
}

/** Auxiliaries by the tree, or the words right before the verb where the tree gives none. */
export function verbalOf(sentence: Sentence, verb: Token): Verbal {
  const under = children(sentence, verb.index);
  let auxiliaries = under.filter((child) => isRelation(child, "aux", "cop"));
  if (!auxiliaries.length && isRelation(verb, "conj") && !childrenBy(sentence, verb.index, "nsubj").length) {
    const first = head(sentence, verb);
    if (first && isVerbal(first) && first.xpos === verb.xpos)
      auxiliaries = childrenBy(sentence, first.index, "aux") as Token[];
  }
  const has = (...lemmas: string[]): boolean =>
    auxiliaries.some(({ lemma, form }) => lemmas.includes(lemma.toLowerCase()) || lemmas.includes(form.toLowerCase()));
  const carrier = auxiliaries.find(({ xpos }) => xpos === "VBZ" || xpos === "VBP" || xpos === "VBD") ?? verb;
  return {
    negated:
      under.some(
        (child) => NEGATIONS.has(child.lemma.toLowerCase()) && child.index < verb.index && !isOnly(sentence, child),
      ) || noLonger(sentence, verb),
    future: has("will", "shall", "'ll", "wo"),
    would: has("would", "'d"),
    possible: auxiliaries.some(({ lemma }) => POSSIBLE.has(lemma.toLowerCase())),
    obliged: has("should", "must", "ought"),
    progressive: verb.xpos === "VBG" && has("be"),
    perfect: has("have"),
    present: carrier.xpos === "VBZ" || carrier.xpos === "VBP",
    past: carrier.xpos === "VBD",
    infinitive: under.some((child) => child.lemma === "to" && child.upos === "PART"),
  };
}

/** "Not only" denies nothing. */
function isOnly(sentence: Sentence, negation: Token): boolean {
  const next = sentence.tokens[negation.index]?.lemma.toLowerCase();
  return next === "only" || next === "just" || next === "merely";
}

function noLonger(sentence: Sentence, verb: Token): boolean {
  const [no, longer] = sentence.tokens.slice(Math.max(0, verb.index - 3), verb.index - 1).slice(-2);
  return no?.form.toLowerCase() === "no" && longer?.form.toLowerCase() === "longer";
}

/**
 * Status by the verb's own words and by what governs it: auxiliaries, negation, conditions, verbs of planning,
 * refusing, denying, accusing above it. `undefined` where nothing says that the act was not simply done.
 */
export function statusOfVerb(sentence: Sentence, verb: Token, hops = 0): StatusFinding | undefined {
  const own = verbalOf(sentence, verb);
  const marks = childrenBy(sentence, verb.index, "mark", "advmod").map(({ lemma }) => lemma.toLowerCase());
  const inOrder = marks.includes("before") || marks.includes("until");
  const up = head(sentence, verb);
  // "Before travelling to": as far come as what is done first.
  if (inOrder && verb.xpos === "VBG" && up && isVerbal(up) && hops < FARTHEST)
    return statusOfVerb(sentence, up, hops + 1);
  if (marks.some((mark) => CONDITIONS.has(mark)) && !(own.past && inOrder)) return finding("hypothetical", "condition");
  if (caseOf(sentence, verb) === "without" || marks.includes("without")) return finding("negated", "without");
  const above = hops < FARTHEST ? statusFromAbove(sentence, verb, own, hops) : undefined;
  if (own.future)
    return own.negated
      ? finding("refused", "future.not")
      : above && above.status !== "planned" && above.cue !== "status.purpose"
        ? above
        : finding("planned", "future");
  if (own.would) {
    if (own.negated) return finding("refused", "would.not");
    return hasCondition(sentence, verb)
      ? finding("hypothetical", "would.if")
      : underSpeech(sentence, verb)
        ? finding("planned", "would")
        : finding("hypothetical", "would");
  }
  if (own.possible) return finding("hypothetical", "may");
  if (own.obliged) return finding("proposed", "should", true);
  if (own.negated) return above ?? finding("negated", "not");
  if (own.present && !own.perfect && marks.some((mark) => AHEAD.has(mark)))
    return above ?? finding("planned", "when.present");
  return above ?? byWordsBefore(sentence, verb);
}

/** Kinds of words before an infinitive and what they make of it, for where the tree does not join the two. */
const BEFORE_INFINITIVE = [
  ["cancel-verbs", "cancelled"],
  ["deny-verbs", "denied"],
  ["refuse-verbs", "refused"],
  ["fail-verbs", "negated"],
  ["fail-nouns", "negated"],
  ["ask-verbs", "hypothetical"],
  ["threaten-verbs", "hypothetical"],
  ["propose-verbs", "proposed"],
  ["plan-verbs", "planned"],
  ["plan-nouns", "planned"],
  ["propose-nouns", "proposed"],
  ["chance-nouns", "hypothetical"],
] as const;

function byWordsBefore(sentence: Sentence, verb: Token): StatusFinding | undefined {
  const [third, second, first] = sentence.tokens.slice(Math.max(0, verb.index - 4), verb.index - 1);
  const passive = verb.xpos === "VBN" && first?.form.toLowerCase() === "be";
  const [word, to] = passive ? [third, second] : [second, first];
  if (!word || to?.form.toLowerCase() !== "to" || (verb.xpos !== "VB" && !passive)) return undefined;
  for (const [kind, status] of BEFORE_INFINITIVE)
    if (isCue(kind, word, sentence)) return finding(status, `before.${status}`);
  return undefined;
}

function hasCondition(sentence: Sentence, verb: Token): boolean {
  return childrenBy(sentence, verb.index, "advcl").some((clause) =>
    childrenBy(sentence, clause.index, "mark").some(
      ({ lemma }) => lemma.toLowerCase() === "if" || lemma.toLowerCase() === "unless",
    ),
  );
}

function underSpeech(sentence: Sentence, verb: Token): boolean {
  const up = head(sentence, verb);
  return isRelation(verb, "ccomp", "parataxis", "root", "conj") || (up !== undefined && isRelation(up, "ccomp"));
}

function statusFromAbove(sentence: Sentence, verb: Token, own: Verbal, hops: number): StatusFinding | undefined {
  const up = head(sentence, verb);
  if (!up) return undefined;
  const clausal =
    isRelation(verb, "xcomp", "ccomp", "advcl", "acl", "obl", "parataxis") && !isRelation(verb, "acl:relcl");
  if (!clausal) {
    if (isRelation(verb, "conj") && !childrenBy(sentence, verb.index, "nsubj").length && isVerbal(up))
      return statusFromAbove(sentence, up, own, hops + 1);
    return undefined;
  }
  const purpose = isRelation(verb, "advcl") && own.infinitive;
  if (isVerbal(up) || up.upos === "ADJ") {
    const complement =
      isRelation(verb, "xcomp", "ccomp") ||
      isGerundOf(sentence, verb, up) ||
      (isRelation(verb, "advcl") && own.infinitive);
    const here = complement ? byGovernor(sentence, verb, up, own, hops) : undefined;
    if (here) return here;
    if (purpose) return statusOfVerb(sentence, up, hops + 1) ?? finding("planned", "purpose");
    if (isRelation(verb, "xcomp") || (isRelation(verb, "ccomp") && !own.past && !own.perfect))
      return statusOfVerb(sentence, up, hops + 1);
    return undefined;
  }
  return isRelation(verb, "acl") ? byGoverningNoun(sentence, verb, up, own) : undefined;
}

/** "Accused of spying", "denied meeting": not "delayed the vote, blaming its rival". */
function isGerundOf({ tokens }: Sentence, verb: Token, up: Token): boolean {
  return (
    verb.xpos === "VBG" &&
    verb.index > up.index &&
    !tokens.slice(up.index, verb.index - 1).some(({ form }) => form === ",")
  );
}

function byGovernor(sentence: Sentence, verb: Token, up: Token, own: Verbal, hops: number): StatusFinding | undefined {
  const done = own.past || own.perfect;
  const above = (): Verbal => verbalOf(sentence, up);
  if (isCue("cancel-verbs", up, sentence)) return finding("cancelled", "verb.cancel");
  if (isCue("deny-verbs", up, sentence)) return finding("denied", "verb.deny");
  if (isCue("fail-verbs", up, sentence)) return above().negated ? undefined : finding("negated", "verb.fail");
  // "Called on it to stop interfering": a demand, and what it is about is not told as done by this sentence.
  if (verb.xpos === "VBG" && isCue("stop-verbs", up, sentence)) return finding("negated", "verb.stop");
  if (isCue("accuse-verbs", up, sentence)) return finding("alleged", "verb.accuse");
  if (done) return undefined;
  if (isCue("refuse-verbs", up, sentence)) return finding("refused", "verb.refuse");
  if (isCue("ask-verbs", up, sentence)) return finding("hypothetical", "verb.ask");
  if (isCue("threaten-verbs", up, sentence)) return finding("hypothetical", "verb.threaten");
  if (isCue("fear-verbs", up, sentence)) return finding("hypothetical", "verb.fear");
  if (isCue("propose-verbs", up, sentence) && !own.future) return finding("proposed", "verb.propose");
  if (own.infinitive && isCue("enable-verbs", up, sentence) && up.xpos !== "VBD" && up.xpos !== "VBN")
    return statusOfVerb(sentence, up, hops + 1) ?? finding("planned", "verb.enable");
  if (own.infinitive || verb.xpos === "VBG") {
    if (
      isCue("plan-verbs", up, sentence) ||
      (up.lemma === "be" && own.infinitive) ||
      (up.lemma === "go" && up.xpos === "VBG")
    ) {
      if (above().negated) return finding("refused", "verb.plan.not");
      return finding("planned", "verb.plan");
    }
    if (isCue("go-on-verbs", up, sentence))
      return statusOfVerb(sentence, up, hops + 1) ?? finding("ongoing", "verb.continue");
    if (up.upos === "ADJ" && own.infinitive) return finding("planned", "adjective");
  }
  return undefined;
}

function byGoverningNoun(sentence: Sentence, verb: Token, noun: Token, own: Verbal): StatusFinding | undefined {
  if (verb.xpos === "VBN" && !own.infinitive) return undefined;
  if (isCue("fail-nouns", noun, sentence)) return finding("negated", "noun.fail");
  if (isCue("plan-nouns", noun, sentence)) return finding("planned", "noun.plan");
  if (isCue("propose-nouns", noun, sentence)) return finding("proposed", "noun.propose");
  if (isCue("ask-nouns", noun, sentence)) return finding("hypothetical", "noun.ask");
  if (isCue("chance-nouns", noun, sentence)) return finding("hypothetical", "noun.chance");
  if (isCue("accuse-nouns", noun, sentence)) return finding("alleged", "noun.accuse");
  if (isCue("try-nouns", noun, sentence)) return finding("ongoing", "noun.effort");
  return own.infinitive ? finding("planned", "noun.to") : undefined;
}
