import { expect, test } from "vitest";
import { actorOf, isPassiveUse, objectOf, subjectOf, wordAt } from "./clause.js";
import { sentencesOf } from "./conllu.js";

const sentence = (lines: string) => sentencesOf(lines).sentences[0]!;

const imposed = sentence(`1 sanctions sanction NOUN NNS _ 0 root
2 imposed impose VERB VBN _ 1 acl
3 by by ADP IN _ 4 case
4 Arvania Arvania PROPN NNP _ 2 obl:agent`);

const urged = sentence(`1 Arvania Arvania PROPN NNP _ 2 nsubj
2 urged urge VERB VBD _ 0 root
3 Belmark Belmark PROPN NNP _ 2 obj
4 to to PART TO _ 5 mark
5 leave leave VERB VB _ 2 xcomp
6 and and CCONJ CC _ 7 cc
7 condemned condemn VERB VBD _ 2 conj
8 it it PRON PRP _ 7 obj`);

const which = sentence(`1 Arvania Arvania PROPN NNP _ 0 root
2 , , PUNCT , _ 4 punct
3 which which PRON WDT _ 4 nsubj
4 invaded invade VERB VBD _ 1 acl:relcl
5 Belmark Belmark PROPN NNP _ 4 obj`);

test.each([
  ["the by-phrase of a passive participle", imposed, 2, "Arvania", "agent", "sanctions"],
  ["the object of the verb above a complement", urged, 5, "Belmark", "control", undefined],
  ["the subject shared by a coordinated verb", urged, 7, "Arvania", "shared", "it"],
  ["the head of a relative clause", which, 4, "Arvania", "relative", "Belmark"],
])("actor is %s", (_, tree, at, actor, how, object) => {
  const found = actorOf(tree, wordAt(tree, at));
  expect([found?.token.form, found?.how, objectOf(tree, wordAt(tree, at))?.token.form]).toEqual([actor, how, object]);
});

test("passive and subject where there is none", () => {
  expect(isPassiveUse(imposed, wordAt(imposed, 2))).toBe(true);
  expect(isPassiveUse(urged, wordAt(urged, 2))).toBe(false);
  expect(subjectOf(imposed, wordAt(imposed, 1))).toBeUndefined();
  expect(() => wordAt(imposed, 9)).toThrow(RangeError);
});
