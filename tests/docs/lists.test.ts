import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeEvents, ownLists, readArticle } from "../../packages/coranto/src/index.js";

const page = readFileSync("docs/lists.md", "utf8");
const listNamed = (name: string): string => {
  const found = [...page.matchAll(/```yaml\n([\s\S]+?)```/g)].find(([, text]) => text!.startsWith(`# ${name}`));
  if (!found) throw new Error(`docs/lists.md shows no ${name}`);
  return found[1]!;
};
const lists = {
  rules: listNamed("my-rules.yaml"),
  actors: listNamed("my-actors.yaml"),
  weights: listNamed("my-weights.yaml"),
};
const article = readArticle("Norland stonewalled Averia on Monday.", { published: "2026-04-21" });

test("the example of docs/lists.md gives the event that it promises", () => {
  const [event, ...more] = codeEvents(article, lists);
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    actor: [{ code: "XNOGOV" }],
    act: "REJECT",
    recipient: [{ code: "XAVGOV" }],
    cameo: { code: "120" },
    when: { value: "2026-04-20" },
  });
  expect(event!.why[0]).toBe("reject.cold-shoulder");
});

test("nothing of it is left for the next call", () => {
  codeEvents(article, lists);
  expect(codeEvents(article)).toEqual([]);
});

test("faults name the file", () => {
  const broken = { ...lists, rules: lists.rules.replace("REJECT", "SNUB"), files: { rules: "my-rules.yaml" } };
  expect(() => ownLists(broken)).toThrow("my-rules.yaml:2: act:");
});
