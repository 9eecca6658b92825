import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coranto, isBuilt } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-why-"));
const at = (name: string): string => join(folder, name);
const FILES: Readonly<Record<string, string>> = {
  "talks.txt": "Germany urged China on Monday to open its market. Germany lies to the west of Poland.",
  "own.txt": "Norland stonewalled Averia on Monday.",
  "rules.yaml":
    'act: REJECT\npatterns:\n  - id: own\n    cameo: "120"\n    verbs: [stonewall]\n    finds: ["Arvania stonewalled Belmark."]\n',
  "fault.yaml":
    'act: REJECT\npatterns:\n  - id: own\n    cameo: "120"\n    verbs: [stonewall]\n    finds: ["Arvania slept near Belmark."]\n',
  "actors.yaml":
    "kind: countries\ncountries:\n  - { code: XNO, names: [Norland] }\n  - { code: XAV, names: [Averia] }\n",
  "broken.yaml": "act: REJECT\npatterns:\n  - id: own\n    cameo: twelve\n",
  "binary.yaml": "\u0000\u0001",
};
beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isBuilt)("why (needs npm run build)", () => {
  test.each([["1"], ["open its market"]])("read --explain %s tells the first sentence", async (sentence) => {
    const { status, out } = await coranto([
      "read",
      at("talks.txt"),
      "--published",
      "2026-04-21",
      "--explain",
      sentence,
    ]);
    expect(status).toBe(0);
    for (const words of [
      "Sentence 1",
      "REQUEST by request.",
      "first score",
      "second score",
      "told: ",
      "PLOVER REQUEST",
    ])
      expect(out).toContain(words);
    expect(out).not.toContain("Sentence 2");
  });

  test("read --explain --missed --json is one object an article", async () => {
    const { out } = await coranto(["read", at("talks.txt"), "--explain", "--missed", "--json"]);
    const { explained, missed } = JSON.parse(out);
    expect(explained).toHaveLength(2);
    expect(missed).toMatchObject([{ sentence: 1, reasons: [{ kind: "no-entry" }] }]);
  });

  test("read by own lists", async () => {
    const args = ["--rules", at("rules.yaml"), "--actors", at("actors.yaml"), "--json"];
    const { out } = await coranto(["read", at("own.txt"), ...args]);
    const { events, coder } = JSON.parse(out);
    expect(events).toMatchObject([{ act: "REJECT", why: expect.arrayContaining(["reject.own"]) }]);
    expect(coder.lexicon).toMatch(/\+own-[0-9a-f]{8}$/);
  });

  test.each([
    ["a sentence too many", ["--explain", "9"], 2, "E010"],
    ["words of no sentence", ["--explain", "zebra"], 2, "E010"],
    ["a list that is broken", ["--rules", at("broken.yaml")], 1, "E204"],
    ["a list that is not there", ["--actors", at("none.yaml")], 1, "E101"],
    ["a list that is a folder", ["--actors", folder], 1, "E102"],
    ["a list that is no text", ["--weights", at("binary.yaml")], 1, "E104"],
    ["instead of nothing", ["--instead"], 2, "E010"],
    ["lines", ["--jsonl", "--missed"], 2, "E010"],
  ] as const)("%s is a coded error", async (_, args, exit, code) => {
    const { status, err, out } = await coranto(["read", at("talks.txt"), ...args]);
    expect({ status, out }).toEqual({ status: exit, out: "" });
    expect(err).toMatch(new RegExp(`${code} .+\\n {5}\\S`));
  });
});

describe.skipIf(!isBuilt)("lexicon (needs npm run build)", () => {
  test("counts", async () => {
    const { out } = await coranto(["lexicon", "--json"]);
    const { acts, actors } = JSON.parse(out);
    expect(Object.keys(acts.categories)).toHaveLength(16);
    expect(acts.lemmas).toBeGreaterThan(1000);
    expect(actors["holders of offices"]).toBeGreaterThan(2000);
  });

  test.each([
    ["a domain that holds", ["test", "places"], 0, /^places +\d+ cases, 0 faults/],
    [
      "own patterns with a fault",
      ["test", "acts", "--rules", at("fault.yaml")],
      1,
      /fault\.yaml:6: reject\.own does not find/,
    ],
    ["no such domain", ["test", "weather"], 2, /^$/],
    ["no such verb", ["mend"], 2, /^$/],
  ] as const)("%s", async (_, args, exit, words) => {
    const { status, out } = await coranto(["lexicon", ...args]);
    expect(status).toBe(exit);
    expect(out).toMatch(words);
  });
});
