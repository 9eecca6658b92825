import type { Sentence, Token } from "@coranto/language";
import { isVerbal } from "../../syntax/clause.js";
import { caseOf, childrenBy, head, isRelation } from "../../syntax/tree.js";
import { isCue } from "./cues.js";
import { finding, type StatusFinding } from "./finding.js";
import { statusOfVerb, verbalOf } from "./verb.js";

/** Kinds of modifiers, the decisive first. */
const MODIFIERS = [
  ["cancel-modifiers", "cancelled"],
  ["accuse-modifiers", "alleged"],
  ["fail-modifiers", "negated"],
  ["plan-modifiers", "planned"],
  ["propose-modifiers", "proposed"],
  ["doubt-modifiers", "hypothetical"],
  ["go-on-modifiers", "ongoing"],
] as const;

/** Verbs that ask for the thing itself: "demanded talks", but not "pressed an offensive". */
const ASKING = new Set(["demand", "request", "urge", "order", "require", "seek"]);
/** Words before a noun in which its modifiers stand. */
const MODIFIER_WINDOW = 4;

/** Status of a nominal act: by its modifiers, by the verb it is subject or object of, by the noun it belongs to. */
export function statusOfNoun(
  sentence: Sentence,
  noun: Token,
  first: Token,
  occurs: boolean,
): StatusFinding | undefined {
  return (
    byModifiers(sentence, noun, first) ??
    (occurs ? aheadOf(sentence, noun) : undefined) ??
    byGovernor(sentence, noun, occurs)
  );
}

function byModifiers(sentence: Sentence, noun: Token, first: Token): StatusFinding | undefined {
  const modifiers = new Set<Token>(childrenBy(sentence, noun.index, "amod", "compound", "det"));
  for (let at = first.index - 1, seen = 0; at >= 1 && seen < MODIFIER_WINDOW; at--, seen++) {
    const before = sentence.tokens[at - 1]!;
    if (before.upos === "VERB" && before.xpos !== "VBN" && before.xpos !== "VBG") break;
    if (before.upos === "PUNCT" || before.upos === "ADP" || before.upos === "CCONJ") break;
    modifiers.add(before);
  }
  for (const [kind, status] of MODIFIERS)
    for (const word of modifiers) if (isCue(kind, word, sentence)) return finding(status, `modifier.${status}`);
  return undefined;
}

/** "Days before a visit", "ahead of talks": it is still to come. */
function aheadOf(sentence: Sentence, noun: Token): StatusFinding | undefined {
  const preposition = caseOf(sentence, noun);
  return preposition === "ahead_of" || preposition === "before" ? finding("planned", "ahead") : undefined;
}

function byGovernor(sentence: Sentence, noun: Token, occurs: boolean): StatusFinding | undefined {
  const up = head(sentence, noun);
  if (!up || isRelation(noun, "conj"))
    return up && isRelation(noun, "conj") && !isVerbal(up) ? byGovernor(sentence, up, occurs) : undefined;
  if (!isVerbal(up)) {
    if (!isRelation(noun, "nmod", "obl", "compound")) return undefined;
    const preposition = caseOf(sentence, noun);
    if (preposition !== "of" && preposition !== "for" && preposition !== "on") return undefined;
    if (isCue("plan-nouns", up, sentence) && preposition === "for") return finding("planned", "noun.plan");
    if (isCue("propose-nouns", up, sentence)) return finding("proposed", "noun.propose");
    if (isCue("ask-nouns", up, sentence)) return finding("hypothetical", "noun.ask");
    if (isCue("chance-nouns", up, sentence)) return finding("hypothetical", "noun.chance");
    if (isCue("accuse-nouns", up, sentence)) return finding("alleged", "noun.accuse");
    return undefined;
  }
  const patient = isRelation(noun, "obj", "nsubj:pass");
  if (
    patient ||
    (isRelation(noun, "obl") && ["from", "for", "of", "on", "out_of"].includes(caseOf(sentence, noun) ?? ""))
  ) {
    if (isCue("cancel-verbs", up, sentence) && patient)
      return modal(sentence, up) ?? finding("cancelled", "verb.cancel");
    if (isCue("deny-verbs", up, sentence)) return finding("denied", "verb.deny");
    if (isCue("fail-verbs", up, sentence)) return finding("negated", "verb.fail");
    if (isCue("refuse-verbs", up, sentence) && patient && occurs) return finding("refused", "verb.refuse");
    if (isCue("ask-verbs", up, sentence) && (!patient || ASKING.has(up.lemma)))
      return finding(occurs ? "proposed" : "hypothetical", "verb.ask", occurs);
    if (isCue("propose-verbs", up, sentence) && patient) return finding("proposed", "verb.propose");
    if (isCue("plan-verbs", up, sentence) && patient) return finding("planned", "verb.plan");
    if (isCue("threaten-verbs", up, sentence)) return finding("hypothetical", "verb.threaten");
    if (isCue("fear-verbs", up, sentence)) return finding("hypothetical", "verb.fear");
  }
  if (isCue("occur-verbs", up, sentence) || (occurs && isRelation(noun, "nsubj", "obj"))) return modal(sentence, up);
  if (isRelation(noun, "nsubj") && isCue("go-on-verbs", up, sentence)) return finding("ongoing", "verb.continue");
  return undefined;
}

function modal(sentence: Sentence, verb: Token): StatusFinding | undefined {
  const found = statusOfVerb(sentence, verb);
  if (found) return found;
  return verbalOf(sentence, verb).progressive ? finding("ongoing", "progressive") : undefined;
}
