import { expect, test } from "vitest";
import type { Act, Status } from "../contract/vocabulary.js";
import { project } from "./project.js";

test.each<[Act, Status, string | undefined, string | undefined, string]>([
  ["CONSULT", "happened", "CONSULT", "042", "an act that was done is itself"],
  ["CONSULT", "planned", "AGREE", "036", "a planned visit is the intention to meet"],
  ["CONSULT", "cancelled", "REJECT", "125", "a visit called off is a refusal to meet"],
  ["ASSAULT", "planned", "THREATEN", "138", "a planned attack is a threat"],
  ["ASSAULT", "refused", undefined, undefined, "saying that one will not attack is not projected"],
  ["RETREAT", "planned", "CONCEDE", "0356", "a promised withdrawal is verbal yielding"],
  ["SUPPORT", "refused", "REJECT", "120", "refusing to endorse is a refusal"],
  ["AID", "proposed", "AGREE", "033", "one's own offer of aid"],
  ["ASSAULT", "hypothetical", undefined, undefined, "what is only feared is not projected"],
  ["ASSAULT", "alleged", undefined, undefined, "an allegation is not projected"],
  ["ACCUSE", "historical", "ACCUSE", "042", "background keeps its category"],
])("%s %s -> %s %s: %s", (act, status, plover, cameo) => {
  const found = project({ act, cameo: "042", status });
  expect([found.plover?.event, found.cameo?.code]).toEqual([plover, cameo]);
});

test("asking others for an act is a request, a concrete allegation counts", () => {
  expect(project({ act: "CONSULT", cameo: "042", status: "proposed", asked: true }).plover?.event).toBe("REQUEST");
  expect(project({ act: "ASSAULT", cameo: "190", status: "alleged", concrete: true }).plover?.event).toBe("ASSAULT");
});

test("a mode of another category is dropped", () => {
  expect(project({ act: "CONSULT", mode: "visit", cameo: "042", status: "happened" }).plover?.mode).toBe("visit");
  expect(project({ act: "CONSULT", mode: "visit", cameo: "042", status: "planned" }).plover?.mode).toBeUndefined();
});
