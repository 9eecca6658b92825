import { describe, expect, test } from "vitest";
import { loadActors } from "../actors/index.js";
import { loadActs } from "../acts/index.js";
import { listsInForce, type OwnLists, ownLists, withLists } from "./index.js";

const RULES = `
act: REJECT
patterns:
  - id: snub
    cameo: "120"
    verbs: [snubbify, "turn down > $plea"]
---
classes:
  plea: [plea]
  treaty: [handshake]
`;
const ACTORS = "kind: countries\ncountries:\n  - { code: XZE, names: [Zembla], adjectives: [Zemblan] }\n";
const name = (lists: OwnLists): string | undefined =>
  withLists(ownLists(lists), () => loadActors().countryName.get("XZE"));

describe("own lists", () => {
  test("stand beside Coranto's", () => {
    const { acts } = ownLists({ rules: RULES });
    expect(acts.byHead.get("snubbify")?.map(({ id }) => id)).toEqual(["reject.snub"]);
    expect(acts.byHead.has("condemn")).toBe(true);
    expect(acts.classes.treaty).toEqual(expect.arrayContaining(["treaty", "handshake"]));
  });

  test("or in their place; the classes stay", () => {
    const { acts } = ownLists({ rules: RULES, insteadOf: ["rules"] });
    expect([...acts.byHead.keys()].sort()).toEqual(["snubbify", "turn"]);
    expect(acts.classes.treaty).toEqual(expect.arrayContaining(["treaty", "handshake"]));
  });

  test("actors in place of Coranto's replace the kinds they have", () => {
    const { actors } = ownLists({ actors: ACTORS, insteadOf: ["actors"] });
    expect([...actors.countryName.keys()]).toEqual(["XZE"]);
    expect(actors.holders.size).toBeGreaterThan(100);
  });

  test("weights change those they name", () => {
    const known = loadActs().scorer;
    const { scorer } = ownLists({ weights: { threshold: 0.5, weights: { "entry:reject.snub": 2 } } }).acts;
    expect(scorer).toMatchObject({ threshold: 0.5, floor: known.floor, events: known.events });
    expect(scorer.weights).toEqual({ ...known.weights, "entry:reject.snub": 2 });
  });

  test("parsed lists say the same as their text", () => {
    const countries = [{ code: "XZE", names: ["Zembla"], adjectives: ["Zemblan"] }];
    expect(name({ actors: [{ kind: "countries", countries }] })).toBe(name({ actors: ACTORS }));
    expect(ownLists({ actors: { kind: "countries", countries } }).mark).toBe(ownLists({ actors: ACTORS }).mark);
  });

  test("are in force only while something runs with them, one within the other and after an error", () => {
    const one = ownLists({ rules: RULES });
    const other = ownLists({ actors: ACTORS });
    expect(listsInForce()).toBeUndefined();
    withLists(one, () => {
      withLists(other, () => expect(loadActs().byHead.has("snubbify")).toBe(false));
      expect(() => withLists(other, () => Math.max(...([] as number[])).toFixed(101))).toThrow();
      expect(listsInForce()).toBe(one);
    });
    expect(loadActs().byHead.has("snubbify")).toBe(false);
    expect(loadActors().countryName.has("XZE")).toBe(false);
  });
});

const pattern = (more: string): string => `act: REJECT\npatterns:\n  - id: snub\n${more}`;

describe("broken lists tell file, line and cause", () => {
  test.each<[what: string, lists: OwnLists, code: string, words: string]>([
    ["nothing", { rules: "" }, "E203", "my.yaml: there is nothing in it"],
    ["no YAML", { rules: "a: [1\nb" }, "E203", "my.yaml:"],
    ["a hundred thousand brackets", { rules: "[".repeat(100_000) }, "E203", "my.yaml"],
    ["a thousand dashes", { rules: "- ".repeat(1000) }, "E203", "nested too deeply"],
    ["a key twice", { rules: "act: REJECT\nact: AGREE" }, "E203", 'my.yaml:2: "act" stands there twice'],
    ["an alias", { rules: "a: &x [1]\nb: *x" }, "E203", "my.yaml"],
    ["a word", { rules: "hello" }, "E204", 'my.yaml:1: give "act"'],
    [
      "no category",
      { rules: pattern('    cameo: "120"\n    verbs: [a]').replace("REJECT", "SNUB") },
      "E204",
      "my.yaml:1: act:",
    ],
    ["a category of the language", { rules: pattern("").replace("REJECT", "__proto__") }, "E204", "my.yaml:"],
    [
      "no mode",
      { rules: pattern('    cameo: "120"\n    mode: zz\n    verbs: [a]') },
      "E204",
      "my.yaml:5: patterns.0.mode",
    ],
    ["no CAMEO code", { rules: pattern('    cameo: "999"\n    verbs: [a]') }, "E204", "my.yaml:4: patterns.0.cameo"],
    ["a field too many", { rules: pattern('    cameo: "120"\n    verb: [a]') }, "E204", "my.yaml:3: patterns.0"],
    ["no words", { rules: pattern('    cameo: "120"') }, "E204", "my.yaml:3: patterns.0: a pattern needs"],
    ["no class", { rules: pattern('    cameo: "120"\n    verbs: ["send > $x"]') }, "E204", 'no object class "x"'],
    ["no head", { rules: pattern('    cameo: "120"\n    verbs: ["@to"]') }, "E204", "does not begin with a word"],
    ["no kind", { actors: "kind: nations" }, "E204", "us.yaml:1: kind"],
    ["no code", { actors: "kind: countries\ncountries:\n  - code: Zembla" }, "E204", "us.yaml:3: countries.0.code"],
    ["a number", { actors: [5] as unknown as object[] }, "E204", "us.yaml"],
    ["nothing at all", { actors: null as unknown as object }, "E204", "us.yaml"],
    ["a weight of words", { weights: "weights: { bias: much }" }, "E204", "w.yaml:1: weights.bias"],
    ["a limit over 1", { weights: "threshold: 2" }, "E204", "w.yaml:1: threshold"],
  ])("%s", (_, lists, code, words) => {
    const files = { rules: "my.yaml", actors: "us.yaml", weights: "w.yaml" };
    const fault = faultOf(() => ownLists({ ...lists, files }));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(words);
    expect(fault.next).toContain("docs/lists.md");
  });
});

function faultOf(run: () => unknown): { code: string; message: string; next: string } {
  try {
    run();
  } catch (error) {
    return error as { code: string; message: string; next: string };
  }
  throw new Error("no fault was found");
}
