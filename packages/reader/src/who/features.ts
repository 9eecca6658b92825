import { locate } from "@coranto/lexicon";
import type { Asked, Candidate } from "./candidate.js";
import { firstNameGender, sureGender } from "./gender.js";
import { isMainSubject } from "./roles.js";
import { form, isPossessive, lower } from "./view.js";

type Feature = readonly [name: string, of: (one: Candidate, asked: Asked) => boolean | number];

const own = (one: Candidate): boolean => one.back === 0 && !one.ahead;
const human = (asked: Asked): boolean => asked.kind === "male" || asked.kind === "female";
const sameClause = (one: Candidate, asked: Asked): boolean => one.back === 0 && one.clause === asked.clause;
const depth = (one: Candidate, asked: Asked): number | undefined =>
  one.back === 0 && one.role === "subject" ? asked.around.get(one.top.head) : undefined;
const before = (one: Candidate): string => lower(one.other, one.mention.first - 1);
const after = (one: Candidate): string => lower(one.other, one.mention.last + 1);

const looked = new Map<string, boolean>();

/** Remembered for a while: the same names are asked for at every pronoun. */
function inGazetteer(text: string): boolean {
  const known = looked.get(text);
  if (known !== undefined) return known;
  if (looked.size > 5000) looked.clear();
  const found = locate(text) !== undefined;
  looked.set(text, found);
  return found;
}

/** What speaks for or against an antecedent. The weights stand in lexicon/data/actors/pronouns.yaml; docs/method/who.md. */
export const FEATURES: readonly Feature[] = [
  ["one sentence back", (one) => one.back === 1],
  ["two sentences back", (one) => one.back === 2],
  ["three sentences back", (one) => one.back >= 3],
  ["distance", (one) => Math.log2(1 + one.distance) / 4],
  ["ahead", (one) => one.ahead],
  ["nearest", (one) => one.between === 0],
  ["others between", (one) => Math.min(4, one.between) / 2],
  ["subject", (one) => one.role === "subject"],
  ["object", (one) => one.role === "object"],
  ["possessive", (one) => one.role === "possessive"],
  ["oblique", (one) => one.top.deprel.startsWith("obl")],
  ["inside a noun phrase", (one) => /^nmod$|^nmod:(?!poss)/.test(one.top.deprel)],
  ["agent", (one) => before(one) === "by"],
  ["conjoined", (one) => one.other.tokens[one.mention.head - 1]!.deprel === "conj"],
  ["apposition", (one) => /^(appos|flat|compound)/.test(one.other.tokens[one.mention.head - 1]!.deprel)],
  ["main subject", (one) => isMainSubject(one.other, one.top.index)],
  ["main subject of the sentence before", (one) => one.back === 1 && isMainSubject(one.other, one.top.index)],
  ["nearest subject", (one) => one.role === "subject" && one.subjectsBetween === 0],
  ["passive subject", (one) => one.top.deprel.startsWith("nsubj:pass")],
  ["opens its sentence", (one) => one.mention.first <= 3],
  ["opens the sentence before", (one) => one.back === 1 && one.mention.first <= 3],
  ["both subjects", (one, asked) => one.role === "subject" && asked.role === "subject"],
  ["both subjects, one sentence", (one, asked) => own(one) && one.role === "subject" && asked.role === "subject"],
  ["both objects", (one, asked) => one.role === "object" && asked.role === "object"],
  ["both possessives", (one, asked) => one.role === "possessive" && asked.role === "possessive"],
  [
    "both possessives, one sentence",
    (one, asked) => own(one) && one.role === "possessive" && asked.role === "possessive",
  ],
  ["both oblique", (one, asked) => one.role === "other" && asked.role === "other"],
  ["subject for object", (one, asked) => own(one) && one.role === "subject" && /object|other/.test(asked.role)],
  ["object for subject", (one, asked) => own(one) && /object|other/.test(one.role) && asked.role === "subject"],
  ["possessor for subject", (one, asked) => one.role === "possessive" && asked.role === "subject"],
  [
    "own subject of a possessive",
    (one, asked) => asked.role === "possessive" && one.role === "subject" && sameClause(one, asked),
  ],
  [
    "object of a possessive's clause",
    (one, asked) => asked.role === "possessive" && one.role !== "subject" && sameClause(one, asked),
  ],
  ["same clause", (one, asked) => asked.role !== "possessive" && sameClause(one, asked)],
  ["subject of the clause", (one, asked) => depth(one, asked) === 0],
  ["subject one clause up", (one, asked) => depth(one, asked) === 1],
  ["subject two clauses up", (one, asked) => (depth(one, asked) ?? 0) >= 2],
  ["subject one clause up for a subject", (one, asked) => depth(one, asked) === 1 && asked.role === "subject"],
  ["deep clause", (one) => /^(acl|advcl|ccomp|parataxis)/.test(one.other.tokens[one.clause - 1]?.deprel ?? "")],
  ["relative clause", (one) => one.other.tokens[one.clause - 1]?.deprel === "acl:relcl"],
  ["seen before", (one) => Math.min(4, one.seen) / 2],
  ["seen once", (one) => one.seen <= 1],
  ["leads the article", (one) => one.leads],
  ["leads and is seen again", (one) => one.leads && one.seen > 1],
  ["pronoun", (one) => one.mention.form === "pronoun"],
  ["pronoun of one sentence", (one) => one.mention.form === "pronoun" && one.back === 0],
  [
    "same pronoun",
    (one, asked) =>
      one.mention.form === "pronoun" && lower(one.other, one.mention.first) === lower(asked.view, asked.at),
  ],
  ["noun for a person", (one, asked) => one.mention.form === "nominal" && human(asked)],
  ["group for a person", (one, asked) => one.draft.kind === "group" && asked.kind !== "they"],
  ["gender of the name", (one, asked) => human(asked) && firstNameGender(one.draft) === asked.kind],
  [
    "gender of the name is the other",
    (one, asked) =>
      human(asked) && firstNameGender(one.draft) !== undefined && firstNameGender(one.draft) !== asked.kind,
  ],
  ["gender told", (one, asked) => human(asked) && sureGender(one.draft) === asked.kind],
  ["gender called", (one, asked) => human(asked) && one.draft.called === asked.kind],
  [
    "gender called is the other",
    (one, asked) => human(asked) && one.draft.called !== undefined && one.draft.called !== asked.kind,
  ],
  ["full name", (one) => one.mention.form === "name" && one.mention.last > one.mention.first],
  ["owner", (one) => isPossessive(one.other, one.mention.last + 1)],
  [
    "owner for a possessive",
    (one, asked) => isPossessive(one.other, one.mention.last + 1) && asked.role === "possessive",
  ],
  ["comma after", (one) => after(one) === ","],
  ["in brackets", (one) => before(one) === "("],
  ["compared or accompanied", (one) => /^(with|like|than|as|and|alongside)$/.test(before(one))],
  ["from, for, to", (one) => /^(from|for|to|of)$/.test(before(one))],
  ["speaker", (one) => one.speaks],
  ["quoted alike", (one, asked) => asked.quoted && one.quoted],
  ["quoted, told outside", (one, asked) => !asked.quoted && one.quoted],
  ["an outlet", (one) => one.draft.sector === "JRN" || one.draft.body?.code.endsWith("JRN") === true],
  ["both sides", (one, asked) => asked.kind === "they" && one.mention.why.includes("who:together")],
  ["stranger", (one) => one.stranger !== undefined],
  ["stranger, the network silent", (one) => one.stranger?.seen === "none"],
  [
    "stranger, an organisation to the network",
    (one) => (one.stranger?.seen === "ORG" ? 0.3 + one.stranger.confidence : 0),
  ],
  ["stranger, a place to the network", (one) => (one.stranger?.seen === "LOC" ? 0.3 + one.stranger.confidence : 0)],
  ["stranger, a person to the network", (one) => one.stranger?.seen === "PER"],
  ["stranger after an article", (one) => one.stranger !== undefined && /^(the|a|an|this)$/.test(before(one))],
  [
    "stranger where one is",
    (one) => one.stranger !== undefined && /^(in|at|near|on|into|through|outside)$/.test(before(one)),
  ],
  [
    "stranger before a noun",
    (one) => one.stranger !== undefined && /^(NOUN|PROPN|NUM)$/.test(one.other.tokens[one.mention.last]?.upos ?? ""),
  ],
  [
    "stranger after an adjective or noun",
    (one) => one.stranger !== undefined && /^(ADJ|NOUN)$/.test(one.other.tokens[one.mention.first - 2]?.upos ?? ""),
  ],
  ["stranger with a subject's role", (one) => one.stranger !== undefined && one.role === "subject"],
  ["stranger who owns", (one) => one.stranger !== undefined && isPossessive(one.other, one.mention.last + 1)],
  ["stranger of the gazetteer", (one) => one.stranger !== undefined && inGazetteer(one.stranger.text)],
  ["stranger of many words", (one) => one.stranger !== undefined && one.stranger.last > one.stranger.first],
  [
    "stranger all capitals",
    (one) => one.stranger !== undefined && /^\p{Lu}{2,}$/u.test(form(one.other, one.mention.first)),
  ],
  ["stranger with a first name", (one) => one.stranger !== undefined && firstNameGender(one.draft) !== undefined],
];
