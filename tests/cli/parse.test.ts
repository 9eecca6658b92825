import { describe, expect, test } from "vitest";
import { conlluFaults } from "../../bench/fuzz/conllu.ts";
import { coranto, isBuilt } from "./run.js";

const TEXT = "Mara Velden can't come. “No,” she said.\n\nTalks went on in Geneva.";
const jsonLines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe.skipIf(!isBuilt)("parse (needs npm run build)", () => {
  test("writes CoNLL-U", async () => {
    const { out, status } = await coranto(["parse"], { input: TEXT });
    expect(status).toBe(0);
    expect(conlluFaults(out)).toEqual([]);
    expect(out.match(/^# newpar$/gm)?.length).toBe(2);
    expect(out).toContain("# text = Talks went on in Geneva.");
    expect(out).toContain("3-4\tcan't\t_");
    expect(out).toMatch(/Entity=\(PER-1\n.*\tEntity=1\)/);
  });

  test.each(["--json", "--jsonl"])("%s gives a sentence a line with spans of the whole text", async (form) => {
    const long = `${`${`${"w".repeat(100)} `.repeat(20)}end.\n\n`.repeat(40)}${TEXT}`;
    const { out } = await coranto(["parse", form], { input: long });
    const sentences = jsonLines(out);
    expect(sentences.map(({ sentence }) => sentence)).toEqual(sentences.map((_, at) => at + 1));
    for (const { span, text, tokens } of sentences) {
      expect(long.slice(span.start, span.end)).toBe(text);
      for (const { span: word, form: words } of tokens) expect(long.slice(word.start, word.end)).toBe(words);
    }
    const last = sentences.at(-1);
    expect(last.text).toBe("Talks went on in Geneva.");
    expect(last.paragraph).toBe(41);
  });

  test("--jsonl is a pipe program for lines {id, text}", async () => {
    const input = '{"id":"a","text":"Lask left. He went."}\nno json\n{"id":7,"text":""}\n';
    const { out, status } = await coranto(["parse", "--jsonl"], { input });
    const [first, bad, empty] = jsonLines(out);
    expect([first.id, first.sentences.length]).toEqual(["a", 2]);
    expect(bad.error.code).toBe("E121");
    expect(empty).toEqual({ id: 7, sentences: [] });
    expect(status).toBe(1);
  });

  test("--svg draws", async () => {
    const { out } = await coranto(["parse", "--svg"], { input: TEXT });
    expect(out).toMatch(/^<svg [\s\S]+<\/svg>\n$/);
    expect(out.match(/<g transform/g)?.length).toBe(3);
  });

  test.each([
    [["parse", "--model", "deep"], "E156"],
    [["parse", "--svg", "--json"], "E010"],
  ])("%j is wrong use", async (args, code) => {
    const { status, out, err } = await coranto(args, { input: TEXT });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(new RegExp(`^${code} .+\\n {5}\\S`));
  });

  test.each([[[]], [["--json"]], [["--jsonl"]]])("nothing gives nothing %j", async (args) => {
    expect(await coranto(["parse", ...args], { input: "" })).toEqual({ status: 0, out: "", err: "" });
  });
});
