import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coranto, isBuilt } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-hostile-"));
const at = (name: string): string => join(folder, name);
const SENTENCE = "Arvania's president visited Belmark on Monday. ";

beforeAll(() => {
  mkdirSync(at("folder"));
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("blank.txt"), " \n\n\t \n");
  writeFileSync(
    at("binary.txt"),
    Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256),
  );
  writeFileSync(at("utf16.txt"), Buffer.from(`\ufeff${SENTENCE}`, "utf16le"));
  writeFileSync(at("surrogates.txt"), `${SENTENCE}\ud800 and \udfff stand alone.`);
  writeFileSync(at("huge.txt"), SENTENCE.repeat(Math.ceil((20 * 1024 * 1024) / SENTENCE.length)));
  writeFileSync(
    at("broken.html"),
    `<html><body><div><p>${SENTENCE}<b><table><tr><p>${SENTENCE}</div></p></span>`.padEnd(600, " "),
  );
  writeFileSync(
    at("scripted.html"),
    `<html><body><article><h1>Visit</h1><script>alert(1)</script><p>${SENTENCE.repeat(12)}</p><img src=x onerror=alert(1)></article>`,
  );
  writeFileSync(at("deep.html"), `${"<div>".repeat(50_000)}${SENTENCE}`);
  writeFileSync(at("lying.txt"), `published: the day after never\noutlet: \nnonsense: yes\n\n${SENTENCE}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isBuilt)("read (needs npm run build)", () => {
  test.each([
    ["a missing file", "nowhere.txt", "E101"],
    ["an empty file", "empty.txt", "E103"],
    ["only white space", "blank.txt", "E103"],
    ["a binary file", "binary.txt", "E104"],
    ["20 MB of text", "huge.txt", "E105"],
  ])("%s gives a coded error, its next step and exit 1", async (_, name, code) => {
    const { status, out, err } = await coranto(["read", at(name), "--json"]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(new RegExp(`${code} .+\\n {5}\\S`));
    expect(err).not.toContain("    at ");
  });

  test.each([
    ["UTF-16 with a mark", "utf16.txt"],
    ["lone surrogates", "surrogates.txt"],
    ["broken HTML", "broken.html"],
    ["HTML with scripts", "scripted.html"],
    ["header lines that lie", "lying.txt"],
  ])("%s is read", async (_, name) => {
    const { status, out, err } = await coranto(["read", at(name), "--json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const { article } = JSON.parse(out);
    expect(article.text).toContain("Arvania's president visited Belmark");
    expect(article.text).not.toContain("alert(1)");
  });

  test("50,000 nested tags end in a Reading or a coded error", async () => {
    const { status, err } = await coranto(["read", at("deep.html"), "--json"]);
    if (status !== 0) expect(err).toMatch(/E1\d\d /);
    expect(err).not.toContain("RangeError");
  });

  test("one bad input does not stop the others", async () => {
    const { status, out, err } = await coranto(["read", at("empty.txt"), at("utf16.txt"), "--json"]);
    expect(status).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("E103");
  });

  test.each([
    ["no input", ["read"]],
    ["an unknown option", ["read", "--colour"]],
    ["an unknown verb", ["reed"]],
    ["a shard that is none", ["read", "--jsonl", "--shard", "5/4"]],
    ["a set that is none", ["eval", "nothing-here"]],
  ])("%s is wrong use: exit 2 and help", async (_, args) => {
    const { status, err } = await coranto(args);
    expect(status).toBe(2);
    expect(err).toMatch(/help|Name|Known/);
  });
});

describe.skipIf(!isBuilt)("read --jsonl (needs npm run build)", () => {
  const input = [
    JSON.stringify({ id: "a", text: SENTENCE, published: "2026-04-21" }),
    "{ not json",
    JSON.stringify({ id: "c" }),
    JSON.stringify(["d"]),
    JSON.stringify({ id: 5, html: `<p>${SENTENCE.repeat(12)}</p>` }),
    "",
    JSON.stringify({ id: "f", text: SENTENCE, published: 7 }),
  ].join("\n");

  test.each([1, 2])("answers every line in order with %i workers; faults stay on their line", async (workers) => {
    const { status, out } = await coranto(["read", "--jsonl", "--workers", String(workers)], { input });
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map((one) => one.article?.id ?? `${one.id}:${one.error.code}`)).toEqual([
      "a",
      "null:E121",
      expect.stringMatching(/^c:E1\d\d$/),
      "null:E122",
      "5",
      "f:E124",
    ]);
    for (const { error } of answers.filter((one) => one.error))
      expect(error).toEqual({ code: expect.any(String), message: expect.any(String), next: expect.any(String) });
  });

  test("the shards together are the whole, each line once", async () => {
    const rows = Array.from({ length: 7 }, (_, n) => JSON.stringify({ id: `r${n}`, text: SENTENCE })).join("\n");
    const ids = async (args: string[]) =>
      (await coranto(["read", "--jsonl", ...args], { input: rows })).out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).article.id);
    const parts = await Promise.all(["1/3", "2/3", "3/3"].map((shard) => ids(["--shard", shard])));
    expect(parts.flat().sort()).toEqual(await ids([]));
  });
});
