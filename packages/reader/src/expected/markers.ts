import type { Token } from "@coranto/language";
import { type LikelihoodWord, loadSpeech } from "@coranto/lexicon";
import type { Likelihood } from "../contract/vocabulary.js";
import type { View } from "../said/view.js";
import { wordAt } from "../said/view.js";
import { caseOf, children, childrenBy, isPassive, isRelation } from "../syntax/tree.js";

/** A word of likelihood and the clause it bears on. */
export interface Marker {
  readonly token: Token;
  /** Verb (or other predicate) of the thing expected. */
  readonly predicate: Token;
  readonly entry: LikelihoodWord;
  readonly band: Likelihood;
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly"]);
const NOBODY = new Set(["nobody", "none", "neither", "nothing", "few"]);
const FORMS: Readonly<Record<string, LikelihoodWord["form"]>> = {
  AUX: "modal",
  VERB: "verb",
  ADJ: "adjective",
  ADV: "adverb",
  NOUN: "noun",
};

/** Words of likelihood in a sentence, each with the predicate it bears on; one for each predicate, the most telling first. */
export function findMarkers(view: View): readonly Marker[] {
  const best = new Map<number, Marker>();
  for (const token of view.tokens) {
    const marker = markerAt(view, token);
    if (!marker) continue;
    const before = best.get(marker.predicate.index);
    if (!before || strength(marker) > strength(before)) best.set(marker.predicate.index, marker);
  }
  return [...best.values()].sort((a, b) => a.token.index - b.token.index);
}

/** "will probably": the adverb says more than the modal; "is expected to", "fears that it will": the other word more than the modal. */
function strength({ entry }: Marker): number {
  return ["modal", "phrase", "noun", "adjective", "verb", "adverb"].indexOf(entry.form);
}

function markerAt(view: View, token: Token): Marker | undefined {
  const entries = loadSpeech().likelihood.get(
    token.upos === "VERB" ? token.lemma.toLowerCase() : token.form.toLowerCase(),
  );
  if (!entries) return undefined;
  const infinitive = infinitiveAfter(view, token);
  const entry = entries.find(
    ({ entry: each }) =>
      each.form === FORMS[token.upos] || (each.form === "adjective" && infinitive && token.upos !== "NOUN"),
  )?.entry;
  if (!entry) return undefined;
  if (entry.id === "going" && (token.form.toLowerCase() !== "going" || !infinitive)) return undefined;
  const predicate = entry.form === "noun" ? thingOf(view, token) : predicateOf(view, token, entry, infinitive);
  if (!predicate || isUnreached(view, predicate, entry)) return undefined;
  const denied =
    isDenied(view, token) ||
    isDenied(view, predicate) ||
    hasNoSubject(view, token) ||
    hasNoSubject(view, predicate) ||
    isThoughtNot(view, predicate);
  if (isOpen(view, predicate)) return { token, predicate, entry, band: "possible" };
  const verdict = entry.form === "noun" ? verdictOn(view, token) : undefined;
  if (verdict && !denied) return { token, predicate, entry, band: verdict };
  return { token, predicate, entry, band: denied && entry.denied ? entry.denied : entry.band };
}

/** "likely to draw": the verb after "to", also where the tree goes astray. */
function infinitiveAfter(view: View, token: Token): Token | undefined {
  let at = token.index + 1;
  while (view.tokens[at - 1]?.upos === "ADV") at++;
  if (wordAt(view, at) !== "to") return undefined;
  for (let next = at + 1; next <= at + 3; next++) {
    const verb = view.tokens[next - 1];
    if (verb?.upos === "VERB" || (verb && isVerbByPlace(view, verb))) return verb;
    if (verb?.upos !== "ADV" && verb?.upos !== "AUX") return undefined;
  }
  return undefined;
}

/** "poised to veto the text", "threatens to sour ties": a noun or adjective that "to" and an object make a verb. */
function isVerbByPlace(view: View, word: Token): boolean {
  return (
    (word.upos === "NOUN" || word.upos === "ADJ") &&
    wordAt(view, word.index - 1) === "to" &&
    loadSpeech().predicates.has(word.form.toLowerCase()) &&
    ["DET", "PROPN", "PRON", "NOUN", "ADJ"].includes(view.tokens[word.index]?.upos ?? "")
  );
}

/** "I don't think it will", "nobody believes": what is not thought is denied. */
function isThoughtNot(view: View, predicate: Token): boolean {
  const up = view.tokens[predicate.head - 1];
  return (
    up !== undefined &&
    isRelation(predicate, "ccomp") &&
    ["think", "believe", "expect", "suppose", "anticipate"].includes(up.lemma.toLowerCase()) &&
    (isDenied(view, up) || hasNoSubject(view, up))
  );
}

const OPEN = new Set(["unclear", "uncertain", "unsure", "questionable"]);
const SETTLED = new Set(["clear", "certain", "sure", "known"]);

/** "it is unclear whether it will", "it is not clear that it would": open, whatever the modal says. */
function isOpen(view: View, predicate: Token): boolean {
  const up = view.tokens[predicate.head - 1];
  if (!up || !isRelation(predicate, "ccomp", "csubj", "advcl", "xcomp")) return false;
  const word = up.lemma.toLowerCase();
  return OPEN.has(word) || (SETTLED.has(word) && isDenied(view, up));
}

function predicateOf(
  view: View,
  token: Token,
  entry: LikelihoodWord,
  infinitive: Token | undefined,
): Token | undefined {
  const { sentence, tokens } = view;
  const head = tokens[token.head - 1];
  if (entry.form === "modal") return head && isRelation(token, "aux", "cop") ? head : undefined;
  if (entry.form === "adverb") return head && hasFutureModal(view, head) ? head : undefined;
  if (infinitive) return infinitive;
  if (entry.form === "adjective" && isRelation(token, "amod"))
    return head && loadSpeech().predicates.get(head.lemma.toLowerCase()) === "event" ? head : undefined;
  const thing = nounAfter(view, token, entry) ?? gerundAfter(view, token, entry);
  if (entry.form === "adjective" && isSaidOfThing(view, token)) return thing ?? token;
  if (entry.form === "verb") {
    const raised = infinitiveOfObject(view, token);
    if (raised) return raised;
    if (isPassive(sentence, token) && childrenBy(sentence, token.index, "nsubj").length > 0) return token;
  }
  if (thing || entry.nounOnly) return thing;
  return children(sentence, token.index).find(
    (child) => child.index > token.index && isRelation(child, "ccomp", "csubj", "xcomp"),
  );
}

/** "risk a trade war", "warned of attacks", "hopeful of a settlement": the noun that stands for the thing expected. */
function nounAfter(view: View, token: Token, { after = [] }: LikelihoodWord): Token | undefined {
  return childrenBy(view.sentence, token.index, "obj", "xcomp", "obl", "nmod").find(
    (child) =>
      child.index > token.index &&
      loadSpeech().predicates.get(child.lemma.toLowerCase()) === "event" &&
      after.includes(isRelation(child, "obj", "xcomp") ? "object" : (caseOf(view.sentence, child) ?? "")),
  );
}

/** "hopeful of reaching a deal", "warned of becoming a target": the verb behind the preposition. */
function gerundAfter(view: View, token: Token, { after = [] }: LikelihoodWord): Token | undefined {
  const verb = view.tokens[token.index + 1];
  const fits = verb?.upos === "VERB" && verb.form.endsWith("ing") && after.includes(wordAt(view, token.index + 1));
  return fits ? verb : undefined;
}

/** "expect the talks to fail": the infinitive behind the object, wherever the tree hangs it. */
function infinitiveOfObject(view: View, verb: Token): Token | undefined {
  const object = objectOf(view, verb);
  if (!object) return undefined;
  const hangers = [
    ...childrenBy(view.sentence, object.index, "acl"),
    ...childrenBy(view.sentence, verb.index, "xcomp", "advcl", "ccomp"),
  ];
  return hangers.find(
    (child) =>
      child.index > object.index &&
      child.upos === "VERB" &&
      childrenBy(view.sentence, child.index, "mark").some(({ lemma }) => lemma === "to"),
  );
}

/** What is expected to do something: "expect the talks to fail". */
export function objectOf(view: View, verb: Token): Token | undefined {
  return childrenBy(view.sentence, verb.index, "obj").find((child) => child.index > verb.index);
}

/** "a deal is possible": the thing is the subject itself. */
function isSaidOfThing(view: View, adjective: Token): boolean {
  const subject = childrenBy(view.sentence, adjective.index, "nsubj")[0];
  return (
    subject !== undefined &&
    subject.upos !== "PRON" &&
    childrenBy(view.sentence, adjective.index, "cop").length > 0 &&
    childrenBy(view.sentence, adjective.index, "ccomp").length === 0
  );
}

/** "the likelihood of a truce", "hopes that talks resume": what the chance is of. */
function thingOf(view: View, noun: Token): Token | undefined {
  return children(view.sentence, noun.index).find(
    (child) =>
      child.index > noun.index &&
      (isRelation(child, "ccomp") ||
        // "a chance to speak" is an occasion, no likelihood.
        (isRelation(child, "acl") && child.deprel !== "acl:relcl" && wordAt(view, noun.index + 1) !== "to") ||
        (isRelation(child, "nmod") && ["of", "for"].includes(caseOf(view.sentence, child)?.toLowerCase() ?? ""))),
  );
}

/** "remains low", "a slim chance": the band a chance gets from what is said of it. */
function verdictOn(view: View, noun: Token): Likelihood | undefined {
  const { verdicts } = loadSpeech();
  const own = childrenBy(view.sentence, noun.index, "amod");
  const up = view.tokens[noun.head - 1];
  const said = up && isRelation(noun, "nsubj") ? [up, ...childrenBy(view.sentence, up.index, "xcomp", "obj")] : [];
  for (const word of [...said, ...own]) {
    const band = verdicts.get(word.lemma.toLowerCase()) ?? verdicts.get(word.form.toLowerCase());
    if (band) return band;
  }
  return undefined;
}

/** "could not be reached for comment", "could not be verified": remarks on the reporting. */
const REPORTING = new Set(["reach", "verify", "confirm", "contact", "obtain", "determine"]);

function isUnreached(view: View, predicate: Token, entry: LikelihoodWord): boolean {
  return entry.form === "modal" && REPORTING.has(predicate.lemma.toLowerCase()) && isDenied(view, predicate);
}

/** "no breakthrough is expected", "neither has": the denial stands in the subject. */
function hasNoSubject(view: View, predicate: Token): boolean {
  return children(view.sentence, predicate.index).some(
    (subject) =>
      subject.deprel.startsWith("nsubj") &&
      (NOBODY.has(subject.form.toLowerCase()) ||
        children(view.sentence, subject.index).some(
          (child) => ["no", "few"].includes(child.form.toLowerCase()) && isRelation(child, "det", "amod"),
        )),
  );
}

function hasFutureModal(view: View, verb: Token): boolean {
  return children(view.sentence, verb.index).some(
    (child) => child.upos === "AUX" && /^(?:will|would|'ll|’ll|wo|could|may|might)$/i.test(child.form),
  );
}

function isDenied(view: View, token: Token): boolean {
  const denies = (child: Token): boolean =>
    NEGATIONS.has(child.form.toLowerCase()) && wordAt(view, child.index + 1) !== "only";
  if (
    children(view.sentence, token.index).some(
      (child) => denies(child) && child.index < token.index + 2 && isRelation(child, "advmod", "det"),
    )
  )
    return true;
  const next = view.tokens[token.index];
  return token.upos === "AUX" && next !== undefined && denies(next);
}
