import { expect, test } from "vitest";
import type { Act, Status } from "../contract/vocabulary.js";
import { project } from "./project.js";

test.each<[Act, string, Status, string | undefined, string | undefined, string]>([
  ["CONSULT", "042", "happened", "CONSULT", "042", "an act that was done is itself"],
  ["CONSULT", "042", "planned", "AGREE", "036", "a planned visit is the intention to meet"],
  ["CONSULT", "042", "cancelled", "REJECT", "125", "a visit called off is a refusal to meet"],
  ["CONSULT", "045", "planned", "AGREE", "039", "a planned mediation is the intention to mediate"],
  ["ASSAULT", "190", "planned", "THREATEN", "138", "a planned attack is a threat"],
  ["ASSAULT", "192", "planned", "THREATEN", "1382", "and of what kind"],
  ["ASSAULT", "190", "refused", undefined, undefined, "saying that one will not attack is not projected"],
  ["SANCTION", "1622", "planned", "THREATEN", "1311", "a planned cut of aid is the threat of it"],
  ["RETREAT", "0874", "planned", "CONCEDE", "0356", "a promised withdrawal is verbal yielding"],
  ["RETREAT", "0841", "refused", "REJECT", "1243", "refusing to release"],
  ["CONCEDE", "085", "planned", "CONCEDE", "0354", "agreeing to lift sanctions is an intention in CAMEO"],
  ["SUPPORT", "050", "refused", "REJECT", "120", "refusing diplomatic cooperation"],
  ["AID", "073", "proposed", "AGREE", "0333", "one's own offer of food"],
  ["ASSAULT", "190", "hypothetical", undefined, undefined, "what is only feared is not projected"],
  ["ASSAULT", "190", "alleged", undefined, undefined, "an allegation is not projected"],
  ["ACCUSE", "112", "historical", "ACCUSE", "112", "background keeps its category"],
])("%s %s %s -> %s %s: %s", (act, cameo, status, plover, code) => {
  const found = project({ act, cameo, status });
  expect([found.plover?.event, found.cameo?.code]).toEqual([plover, code]);
});

test.each<[Act, string, string | undefined, string]>([
  ["REQUEST", "020", "53", "0253"],
  ["REQUEST", "100", "53", "1053"],
  ["REQUEST", "100", "6", "106"],
  ["REJECT", "120", "6", "125"],
  ["REJECT", "120", "41", "1231"],
  ["REJECT", "129", "6", "129"],
  ["AGREE", "030", "8", "038"],
  ["AGREE", "030", undefined, "030"],
  ["THREATEN", "130", "1312", "1312"],
])("%s %s about %s -> %s", (act, cameo, about, code) => {
  expect(project({ act, cameo, ...(about ? { about } : {}), status: "happened" }).cameo?.code).toBe(code);
});

test("asking others for an act is a request, a concrete allegation counts", () => {
  expect(project({ act: "CONSULT", cameo: "042", status: "proposed", asked: true }).plover?.event).toBe("REQUEST");
  expect(project({ act: "ASSAULT", cameo: "190", status: "alleged", concrete: true }).plover?.event).toBe("ASSAULT");
});

test("a mode of another category is dropped", () => {
  expect(project({ act: "CONSULT", mode: "visit", cameo: "042", status: "happened" }).plover?.mode).toBe("visit");
  expect(project({ act: "CONSULT", mode: "visit", cameo: "042", status: "planned" }).plover?.mode).toBeUndefined();
});
