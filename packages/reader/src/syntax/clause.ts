import type { Sentence, Token } from "@coranto/language";
import { caseOf, children, childrenBy, conjuncts, head, isRelation, token } from "./tree.js";

/** An argument of a predicate and the way it was found: `subject`, `agent`, `relative`, `control`, `shared`, `owner` … */
export interface Argument {
  readonly token: Token;
  readonly how: ArgumentSource;
}

export type ArgumentSource =
  | "subject"
  | "agent"
  | "object"
  | "relative"
  | "participle"
  | "control"
  | "shared"
  | "inherited"
  | "owner";

/** Steps up the tree after which a missing subject is given up. */
const FARTHEST = 6;

const RELATIVE = new Set(["who", "which", "that", "whom"]);

/** Verbs whose object is the subject of their complement: "urged Belmark to leave", "accused Belmark of spying". */
const OBJECT_CONTROL = new Set(
  (
    "urge ask order tell force allow permit press pressure push persuade convince encourage compel require instruct direct invite " +
    "want expect call warn accuse blame suspect stop prevent condemn criticize criticise denounce praise thank commend keep bar ban block " +
    "prompt drive provoke inspire motivate coerce entice induce spur impel prod nudge goad empower entitle equip train assist pressurise pressurize " +
    "help enable authorize authorise request implore beg command oblige remind advise lead get cause charge dissuade see hear leave appeal"
  ).split(" "),
);

/** True where the verb is used passively, also without an auxiliary: "sanctions imposed by Arvania". */
export function isPassiveUse(sentence: Sentence, verb: Token, hops = 0): boolean {
  const under = children(sentence, verb.index);
  if (under.some((child) => child.deprel.endsWith(":pass"))) return true;
  if (verb.xpos !== "VBN" || hops > FARTHEST) return false;
  const auxiliaries = under.filter((child) => isRelation(child, "aux"));
  if (auxiliaries.some(({ lemma }) => lemma === "have")) return false;
  if (auxiliaries.some(({ lemma }) => lemma === "be")) return true;
  if (isRelation(verb, "conj")) {
    const first = head(sentence, verb);
    return first ? isPassiveUse(sentence, first, hops + 1) : false;
  }
  return isRelation(verb, "acl", "advcl", "amod", "xcomp") && !under.some((child) => isRelation(child, "obj", "nsubj"));
}

/** The subject the words of the clause give, or that of the clause it hangs on; of a passive it is who suffers. */
export function subjectOf(sentence: Sentence, predicate: Token, hops = 0): Argument | undefined {
  const own = childrenBy(sentence, predicate.index, "nsubj", "csubj")[0];
  const up = head(sentence, predicate);
  if (own) {
    if (RELATIVE.has(own.lemma.toLowerCase()) && up && isRelation(predicate, "acl"))
      return { token: up, how: "relative" };
    return { token: own, how: "subject" };
  }
  if (!up || hops > FARTHEST) return undefined;
  const beside = finiteSubject(sentence, predicate, up);
  if (beside) return { token: beside, how: "subject" };
  const inherit = (how: ArgumentSource): Argument | undefined => {
    const found = subjectOf(sentence, up, hops + 1);
    return found && { token: found.token, how };
  };
  if (isRelation(predicate, "conj")) return inherit("shared");
  if (isRelation(predicate, "xcomp")) {
    const controller = OBJECT_CONTROL.has(up.lemma) ? objectOf(sentence, up) : undefined;
    return controller ? { token: controller.token, how: "control" } : inherit("control");
  }
  if (isRelation(predicate, "acl")) {
    const infinitive = children(sentence, predicate.index).some(
      (child) => child.upos === "PART" && child.lemma === "to",
    );
    if (infinitive || hasMark(sentence, predicate))
      return ownerOf(sentence, up) ?? governingSubject(sentence, up, hops);
    return { token: up, how: isRelation(predicate, "acl:relcl") ? "relative" : "participle" };
  }
  if (isRelation(predicate, "advcl", "ccomp", "parataxis", "obl", "nmod") && isVerbal(predicate)) {
    // "Accused Belmark of spying", and "prompted Belmark to respond" where the infinitive was read as a clause of its own.
    const ofObject =
      OBJECT_CONTROL.has(up.lemma) && hasMark(sentence, predicate) && !isRelation(predicate, "ccomp", "parataxis");
    const object = ofObject ? objectOf(sentence, up) : undefined;
    const controller = object && object.token.index < predicate.index ? object : undefined;
    return controller ? { token: controller.token, how: "control" } : inherit("inherited");
  }
  return undefined;
}

const FINITE = new Set(["VBD", "VBZ", "VBP"]);
const CONJUNCTIONS = new Set(["after", "before", "as", "since", "until"]);

/** "After a balloon entered": where "after" was read as a preposition, the noun before the finite verb is its subject. */
function finiteSubject(sentence: Sentence, predicate: Token, up: Token): Token | undefined {
  if (!isRelation(predicate, "advcl") || !FINITE.has(predicate.xpos)) return undefined;
  const before = sentence.tokens[predicate.index - 2];
  return before?.head === up.index && isRelation(before, "obl") && CONJUNCTIONS.has(caseOf(sentence, before) ?? "")
    ? before
    : undefined;
}

/** Who does it: the subject, or the by-phrase of a passive. */
export function actorOf(sentence: Sentence, predicate: Token): Argument | undefined {
  if (!isPassiveUse(sentence, predicate)) return subjectOf(sentence, predicate);
  const agent = agentOf(sentence, predicate);
  return agent && { token: agent, how: "agent" };
}

/** To whom or what it is done: the object, the subject of a passive, the head of "the sanctions Arvania imposed". */
export function objectOf(sentence: Sentence, predicate: Token): Argument | undefined {
  if (isPassiveUse(sentence, predicate)) return subjectOf(sentence, predicate);
  // A lone name after "urged", "met" is often read as an indirect object.
  const own = childrenBy(sentence, predicate.index, "obj")[0] ?? childrenBy(sentence, predicate.index, "iobj")[0];
  const up = head(sentence, predicate);
  if (own)
    return RELATIVE.has(own.lemma.toLowerCase()) && up ? { token: up, how: "relative" } : { token: own, how: "object" };
  if (isRelation(predicate, "acl:relcl") && up && childrenBy(sentence, predicate.index, "nsubj").length)
    return { token: up, how: "relative" };
  const sharing = conjuncts(sentence, predicate).filter(({ index }) => index !== predicate.index);
  for (const other of sharing) {
    const shared = childrenBy(sentence, other.index, "obj")[0];
    if (shared && shared.index > predicate.index && other.upos === "VERB" && other.index - predicate.index <= 3)
      return { token: shared, how: "shared" };
  }
  return undefined;
}

export function agentOf(sentence: Sentence, predicate: Token): Token | undefined {
  return childrenBy(sentence, predicate.index, "obl", "nmod").find(
    (child) => child.deprel.endsWith(":agent") || caseOf(sentence, child) === "by",
  );
}

/** A dependant introduced by a preposition. */
export interface Oblique {
  readonly preposition: string;
  readonly token: Token;
}

/** Prepositional dependants of a word, in text order. */
export function obliquesOf(sentence: Sentence, of: Token): readonly Oblique[] {
  const out: Oblique[] = [];
  for (const child of children(sentence, of.index)) {
    if (!isRelation(child, "obl", "nmod", "advcl", "acl", "xcomp", "advmod")) continue;
    const preposition = caseOf(sentence, child);
    if (preposition) out.push({ preposition, token: child });
  }
  return out;
}

/** Those with one preposition; where the word has none, those a phrase under it took: "spoke by phone with Belmark". */
export function obliquesWith(sentence: Sentence, of: Token, preposition: string): readonly Oblique[] {
  const own = obliquesOf(sentence, of);
  const direct = own.filter((one) => one.preposition === preposition);
  return direct.length
    ? direct
    : own.flatMap(({ token }) => obliquesOf(sentence, token)).filter((one) => one.preposition === preposition);
}

/** Whose a noun is: "Arvania's plan", "Arvanian plan", "the plan of Arvania". */
export function ownerOf(sentence: Sentence, noun: Token): Argument | undefined {
  const owners = [
    ...childrenBy(sentence, noun.index, "nmod:poss"),
    ...childrenBy(sentence, noun.index, "amod", "compound").filter(({ upos }) => upos === "PROPN" || upos === "ADJ"),
    ...obliquesOf(sentence, noun)
      .filter(({ preposition }) => preposition === "by" || preposition === "of")
      .map((o) => o.token),
  ];
  const named =
    owners.find(({ form, upos }) => upos === "PROPN" || /^\p{Lu}/u.test(form)) ??
    owners.find((o) => isRelation(o, "nmod:poss"));
  return named && { token: named, how: "owner" };
}

/** The subject of the clause a noun stands in: "Arvania has a plan to leave". */
function governingSubject(sentence: Sentence, noun: Token, hops: number): Argument | undefined {
  const verb = clauseOf(sentence, noun);
  const found = verb && verb.index !== noun.index ? subjectOf(sentence, verb, hops + 1) : undefined;
  return found && found.token.index !== noun.index ? { token: found.token, how: "inherited" } : undefined;
}

/** The predicate of the clause a word stands in; the word itself where it is one. */
export function clauseOf(sentence: Sentence, of: Token): Token | undefined {
  let at: Token | undefined = of;
  for (let hops = 0; at && hops <= 12; hops++) {
    if (isVerbal(at) || childrenBy(sentence, at.index, "cop", "nsubj").length) return at;
    at = head(sentence, at);
  }
  return undefined;
}

export function isVerbal({ upos, xpos }: Token): boolean {
  return upos === "VERB" || (upos === "AUX" && xpos.startsWith("V"));
}

function hasMark(sentence: Sentence, of: Token): boolean {
  return childrenBy(sentence, of.index, "mark", "case").length > 0;
}

/** The clause that completes a predicate: "demanded that Belmark pay", "urged Belmark to pay". */
export function complementOf(sentence: Sentence, predicate: Token): Token | undefined {
  return childrenBy(sentence, predicate.index, "ccomp", "xcomp")[0] ?? clauseUnderObject(sentence, predicate);
}

function clauseUnderObject(sentence: Sentence, predicate: Token): Token | undefined {
  const object = childrenBy(sentence, predicate.index, "obj", "obl")[0];
  return object ? childrenBy(sentence, object.index, "acl")[0] : undefined;
}

/** The word at an index, for callers that hold indices from elsewhere. */
export function wordAt(sentence: Sentence, index: number): Token {
  const found = token(sentence, index);
  if (!found) throw new RangeError(`no word ${index} in a sentence of ${sentence.tokens.length}`);
  return found;
}
