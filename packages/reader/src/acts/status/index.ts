import type { Sentence, Token } from "@coranto/language";
import { head, isRelation } from "../../syntax/tree.js";
import type { Trigger } from "../triggers.js";
import { isCue } from "./cues.js";
import { finding, type StatusFinding } from "./finding.js";
import { statusOfNoun } from "./noun.js";
import { statusOfVerb, verbalOf } from "./verb.js";

export type { StatusFinding } from "./finding.js";

/** Acts that last: told in the present tense they are under way. Speech in the present tense is done. */
const LASTING = new Set(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "AID", "COOPERATE", "SUPPORT", "PROTEST"]);
/** Acts that happen at a time of their own, so that the tense over their noun is theirs. */
const OCCURRING = new Set(["CONSULT", "COOPERATE", "PROTEST", "MOBILIZE"]);

/** Measures of an authority: done with the decision (CODEBOOK section 3, announced hostile measures). */
const MEASURES = new Set(["SANCTION", "COERCE"]);

/** "Its decision to cut off exports", "decided to expel": told as taken, not as open. */
function isDecided(sentence: Sentence, word: Token, { cue, status }: StatusFinding): boolean {
  if (status !== "planned" || (cue !== "status.noun.plan" && cue !== "status.noun.to" && cue !== "status.verb.plan"))
    return false;
  const up = head(sentence, word);
  if (!up || !isCue("decide-words", up, sentence)) return false;
  const own = verbalOf(sentence, up);
  return up.upos === "NOUN" || (up.upos === "VERB" && !own.future && !own.possible && !own.negated && up.xpos !== "VB");
}

/** Status of the act by its own sentence, CODEBOOK section 4. */
export function statusOf(sentence: Sentence, trigger: Trigger): StatusFinding {
  const { entry, head: word } = trigger;
  const first = trigger.words[0] ?? word;
  if (entry.form === "modal") return finding("happened", "modal");
  if (entry.form === "noun")
    return (
      statusOfNoun(sentence, word, first, OCCURRING.has(entry.act)) ??
      finding(entry.pattern.status ?? (isCue("lasting-nouns", word, sentence) ? "ongoing" : "happened"), "noun")
    );
  // "Will be in touch": auxiliaries stand with the noun that the copula goes with.
  const carrier = isRelation(word, "cop", "aux") ? (head(sentence, word) ?? word) : word;
  const found = statusOfVerb(sentence, carrier);
  // "Is not ready to make a deal" says no; "did not agree" only tells that it was not done.
  if (
    found?.cue === "status.not" &&
    entry.act === "AGREE" &&
    (entry.form === "adjective" || verbalOf(sentence, carrier).present)
  )
    return finding("refused", "not.willing");
  if (found && MEASURES.has(entry.act) && isDecided(sentence, carrier, found)) return finding("happened", "decided");
  // CODEBOOK section 3, performative or act: having agreed or promised to work together is the agreement itself.
  if (found && entry.act === "AGREE" && found.status === "planned" && found.cue !== "status.future")
    return finding("happened", "performative");
  if (found) return found;
  if (trigger.object) {
    // "Prepares sanctions", "weighs a blockade": the verb says that it is not done yet.
    if (LASTING.has(entry.act) || OCCURRING.has(entry.act)) {
      if (isCue("prepare-verbs", word, sentence)) return finding("planned", "verb.prepare");
      if (isCue("consider-verbs", word, sentence)) return finding("proposed", "verb.consider");
    }
    const byObject = statusOfNoun(sentence, trigger.object, trigger.object, false);
    if (byObject?.cue.startsWith("status.modifier") && OCCURRING.has(entry.act)) return byObject;
  }
  return byTense(sentence, word, entry.act, entry.pattern.status);
}

function byTense(
  sentence: Sentence,
  word: Token,
  act: string,
  given: StatusFinding["status"] | undefined,
): StatusFinding {
  if (given === "cancelled") return finding(given, "verb.cancel");
  const verbal = verbalOf(sentence, word);
  if (verbal.progressive) return finding(LASTING.has(act) || act === "CONSULT" ? "ongoing" : "happened", "progressive");
  if (verbal.present && !verbal.perfect && LASTING.has(act)) return finding("ongoing", "present");
  const up = head(sentence, word);
  if (word.xpos === "VBG" && up && isRelation(word, "acl") && LASTING.has(act)) return finding("ongoing", "participle");
  return finding(given ?? "happened", "tense");
}
